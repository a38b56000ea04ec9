import InstanceGeneration
import JSONSchema
import JSONText
import OpenAPIContract

/// Plain members of each format, and its near misses.
struct FormatRule: DerivationRule {
    let keywords = ["format"]

    func derive(_ context: OperationContext) -> Derivation {
        .joined(
            context.sites.map { site in
                guard let (value, reference) = site.schema.keyword("format"), let format = value.stringValue else {
                    return Derivation()
                }
                // A format that no text breaks says how a value is held or displayed.
                guard FormatRegistry.standard[format] != nil || FormatRegistry.openAPI[format] == nil else {
                    return Derivation()
                }
                guard let table = FormatTables.all.first(where: { $0.format == format }) else {
                    return Derivation(skips: [
                        context.skip(
                            site.site,
                            constraint: "format",
                            side: Kebab.side(format),
                            reason: "no near misses of the format \(format) are known",
                            facts: site.facts,
                            reference: reference
                        )
                    ])
                }
                return Derivation(
                    cases: cases(at: site, table: table, reference: reference, context),
                    skips: skips(at: site, table: table, reference: reference, context)
                )
            }
        )
    }

    private func cases(
        at site: RequestSite,
        table: FormatTable,
        reference: NodeReference,
        _ context: OperationContext
    ) -> [Case] {
        let shape = InstanceShape(site.schema, documents: context.contract.documents)
        var cases: [Case] = []
        for row in table.accepted(like: site.value.stringValue ?? "", seed: context.seed)
        where shape.accepts(.string(row.text)) && site.certainty(of: "format") != .silent {
            let open = "the documents do not say which values of \(site.title) a server knows"
            cases.append(
                formatCase(
                    site,
                    table,
                    row,
                    reference,
                    "a plain \(table.format)",
                    site.isChosenByClient ? .accept : .tolerate(reason: open),
                    context
                )
            )
        }
        cases += table.doubtful.map { row in
            let open = "readers of the format \(table.format) differ about \(JSONValue.string(row.text).serialized())"
            return formatCase(site, table, row, reference, "left open", .tolerate(reason: open), context)
        }
        for row in table.rejected where !shape.accepts(.string(row.text)) {
            let certainty = site.certainty(of: "format")
            // What only a sample shows to be of the format is refused where it is plainly not.
            guard certainty == .documented || row.isPlainlyWrong else { continue }
            let expectation: Expectation =
                certainty == .sample
                ? .reject(site.policy.expectation(for: "format")) : site.refusal(of: "format", kind: "format")
            cases.append(formatCase(site, table, row, reference, "no \(table.format)", expectation, context))
        }
        return cases
    }

    /// Near misses that the contract's own reading of the format takes.
    private func skips(
        at site: RequestSite,
        table: FormatTable,
        reference: NodeReference,
        _ context: OperationContext
    ) -> [Plan.Skip] {
        let shape = InstanceShape(site.schema, documents: context.contract.documents)
        return table.rejected.filter { shape.accepts(.string($0.text)) }.map { row in
            context.skip(
                site.site,
                constraint: "format",
                side: row.side,
                reason: "the schema takes \(JSONValue.string(row.text).serialized()) for a \(table.format)",
                facts: site.facts,
                reference: reference
            )
        }
    }

    private func formatCase(
        _ site: RequestSite,
        _ table: FormatTable,
        _ row: FormatTable.Row,
        _ reference: NodeReference,
        _ relation: String,
        _ expectation: Expectation,
        _ context: OperationContext
    ) -> Case {
        let value = JSONValue.string(row.text)
        return context.mutation(
            at: site,
            constraint: "format",
            side: row.side,
            value: value,
            summary: "\(site.title) is \(value.serialized()), \(relation)",
            reference: reference,
            expectation: expectation,
            slots: expectation == .accept ? site.freshSources(like: row.text) : []
        )
    }
}
