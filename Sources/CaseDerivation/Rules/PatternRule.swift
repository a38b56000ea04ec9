import InstanceGeneration
import JSONText
import OpenAPIContract

/// Texts just outside a pattern, and members at both ends of its language.
struct PatternRule: DerivationRule {
    let keywords = ["pattern"]

    func derive(_ context: OperationContext) -> Derivation {
        .joined(
            context.sites.map { site in
                guard let (value, reference) = site.schema.keyword("pattern"), let pattern = value.stringValue else {
                    return Derivation()
                }
                guard let language = PatternLanguage(pattern) else {
                    return Derivation(skips: [
                        context.skip(
                            site.site,
                            constraint: "pattern",
                            side: "any",
                            reason: "the pattern is no regular expression",
                            facts: site.facts,
                            reference: reference
                        )
                    ])
                }
                let subject = Subject(
                    site: site,
                    pattern: pattern,
                    language: language,
                    reference: reference,
                    context: context
                )
                return Derivation(cases: subject.rejected + subject.altered + subject.accepted)
            }
        )
    }

    private struct Subject {
        let site: RequestSite
        let pattern: String
        let language: PatternLanguage
        let reference: NodeReference
        let context: OperationContext

        var rejected: [Case] {
            let outsiders =
                site.isContact
                ? PhoneNumberEdits.all.map { ($0.text, $0.side) }
                : language.outsiders.map { ($0.text, $0.edit) }
            return outsiders.filter { !$0.0.isEmpty && !language.contains($0.0) && canBeSent($0.0) }.map { text, side in
                edit(side, text, "does not match \(pattern)", expectation(for: text, side: side))
            }
        }

        /// The value that the server knows, made ill-formed: a server that would refuse any value it does not know shows by it whether it
        /// checks the form.
        var altered: [Case] {
            guard let text = site.value.stringValue, !site.isChosenByClient, site.isInBody else { return [] }
            return Alteration.forms.compactMap { alteration in
                let example = alteration.applied(to: text)
                guard !language.contains(example) else { return nil }
                let side = "value-\(alteration.rawValue)"
                return context.mutation(
                    at: site,
                    constraint: "pattern",
                    side: side,
                    value: .string(example),
                    summary: "\(site.title) is ill-formed: \(alteration.title)",
                    reference: reference,
                    expectation: expectation(for: example, side: side),
                    slots: [.altered(site.name, alteration)]
                )
            }
        }

        /// Where a format is stated too, its own plain members are sent.
        var accepted: [Case] {
            guard site.schema.keyword("format") == nil else { return [] }
            var members: [(side: String, text: String)] = []
            if site.isContact {
                // Whose lengths are stated, may have another country's.
                if let longest = language.longest(seed: context.seed)?.unicodeScalars.count,
                    let number = ReservedPhoneNumbers.german(901, length: longest)
                {
                    members.append(("longest-member", number))
                    members.append(("another-country", ReservedPhoneNumbers.american(1)))
                }
            } else {
                let shortest = language.shortest(seed: context.seed)
                if let shortest, !shortest.isEmpty { members.append(("shortest-member", shortest)) }
                if let longest = language.longest(seed: context.seed),
                    longest.unicodeScalars.count != shortest?.unicodeScalars.count
                {
                    members.append(("longest-member", longest))
                }
            }
            let shape = InstanceShape(site.schema, documents: context.contract.documents)
            return members.filter { shape.accepts(.string($0.text)) && canBeSent($0.text) }.map {
                edit($0.side, $0.text, "matches \(pattern)", acceptance)
            }
        }

        private var acceptance: Expectation {
            guard site.isChosenByClient else {
                return .tolerate(
                    reason: "the documents do not say which values of \(site.title) a server knows"
                )
            }
            return site.acceptance(of: "pattern")
        }

        private func expectation(for text: String, side: String) -> Expectation {
            if site.certainty(of: side) != .documented { return site.refusal(of: side, kind: "pattern") }
            // A line feed is let through by a `$` too: the run finds out which of the two it was.
            if hasSurroundingWhiteSpace(text), text.unicodeScalars.last != "\n", site.leavesWhiteSpaceOpen {
                return site.refusal(of: "surrounding-white-space", kind: "pattern")
            }
            return site.refusal(of: "pattern", kind: "pattern")
        }

        /// A text whose only fault is white space before or behind it.
        private func hasSurroundingWhiteSpace(_ text: String) -> Bool {
            func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
            let scalars = text.unicodeScalars
            guard let first = scalars.first, let last = scalars.last else { return false }
            return isSpace(first) || isSpace(last)
        }

        /// Fields take no control characters, and cookies no white space, quotation mark, comma, semicolon or backslash.
        ///
        /// Source: RFC 9110 section 5.5; RFC 6265 section 4.1.1.
        private func canBeSent(_ text: String) -> Bool {
            // What the style of a parameter's part cannot carry is told by it.
            guard case .parameter(let location, _) = site.site else { return true }
            let scalars = text.unicodeScalars
            switch location {
            case .header:
                return scalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F } && scalars.first != " "
                    && scalars.last != " "
            case .cookie:
                return scalars.allSatisfy {
                    $0.value > 0x20 && $0.value < 0x7F && !"\",;\\".unicodeScalars.contains($0)
                }
            case .path, .query: return true
            }
        }

        private func edit(_ side: String, _ text: String, _ relation: String, _ expectation: Expectation) -> Case {
            let value = JSONValue.string(text)
            return context.mutation(
                at: site,
                constraint: "pattern",
                side: side,
                value: value,
                summary: "\(site.title) is \(value.serialized()), which \(relation)",
                reference: reference,
                expectation: expectation,
                slots: expectation == .accept ? site.freshSources(like: text) : []
            )
        }
    }
}
