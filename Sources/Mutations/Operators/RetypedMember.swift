import JSONText
import OpenAPIContract

/// A value in an answer that is of another type than the documented one, or null.
struct RetypedMember: MutationOperator {
    static let name = "retyped-member"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.answerSites.flatMap { site -> [Mutant] in
            let types = site.schema.types
            guard !types.isEmpty, site.schema.certainty(of: "type") == .documented else { return [] }
            var wrong: [(name: String, value: JSONValue)] = []
            if let value = JSONValue.ofNoneOf(types) { wrong.append((value.typeName, value)) }
            if !types.contains("null") { wrong.append(("null", .null)) }
            return wrong.map { name, value in
                subject.mutant(
                    Self.name,
                    at: site,
                    name,
                    .answerShape,
                    "\(site.pointer.isRoot ? "the body" : "\(site.pointer)") is \(value), not of type \(types.joined(separator: " or "))",
                    "type"
                ) { _ in value }
            }
        }
    }
}
