import JSONText
import OpenAPIContract

/// A bound that moves with the clock: dates that are past, a past time of today, morning and afternoon of
/// tomorrow, the next month's first day, next year.
struct RelativeTimeRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        .joined(
            context.sites.map { site in
                guard let (value, reference) = site.schema.keyword("x-relative-time") else { return Derivation() }
                guard value[member: "not-before"] == .string("today") else {
                    return Derivation(skips: [
                        context.skip(
                            site.site,
                            constraint: "relative-time",
                            side: "any",
                            reason: "the bound \(value.serialized()) is not known",
                            facts: site.facts,
                            reference: reference
                        )
                    ])
                }
                let sides: [(moment: RelativeTime, summary: String, expectation: Expectation)] = [
                    (
                        .yesterdayEverywhere, "a date that is past everywhere",
                        site.refusal(of: "x-relative-time", kind: "relative-time")
                    ),
                    (
                        .lastYear, "a date of last year",
                        site.refusal(of: "x-relative-time", kind: "relative-time")
                    ),
                    (.earlierToday, "some minutes ago, and today everywhere", site.acceptance(of: "x-relative-time")),
                    (.tomorrow, "tomorrow in the morning", site.acceptance(of: "x-relative-time")),
                    (.tomorrowAfternoon, "tomorrow in the afternoon", site.acceptance(of: "x-relative-time")),
                    (
                        .firstOfNextMonth, "a morning of the next month's first day",
                        site.acceptance(of: "x-relative-time")
                    ),
                    (.nextYear, "a morning of next year", site.acceptance(of: "x-relative-time")),
                ]
                return Derivation(
                    cases: sides.map { moment, summary, expectation in
                        context.variation(
                            at: site.site,
                            constraint: "relative-time",
                            side: moment.rawValue,
                            recipe: context.full.replacing(site.site, with: site.value, slots: [.time(moment)]),
                            summary: "\(site.title) is \(summary)",
                            facts: site.facts,
                            reference: reference,
                            expectation: expectation,
                            fields: [site.name]
                        )
                    }
                )
            }
        )
    }
}
