import JSONSchema
import JSONText
import OpenAPIContract

extension RequestSite {
    /// What must answer a value that breaks `keyword`: refused where a document states the keyword, open elsewhere.
    func refusal(of keyword: String, kind: String) -> Expectation {
        doubt(about: keyword).map { .tolerate(reason: $0) } ?? .reject(policy.expectation(for: kind))
    }

    /// What must answer a value that keeps `keyword` at its edge.
    func acceptance(of keyword: String) -> Expectation {
        doubt(about: keyword).map { .tolerate(reason: $0) } ?? .accept
    }

    /// Whether the value breaks this keyword of the site's schema and no other; `inside` counts what stands below it too.
    func isBroken(by value: JSONValue, only keyword: String, _ contract: Contract) -> Bool {
        // A schema that does not compile is lint's to tell.
        let errors = schema.roots.flatMap {
            (try? contract.documents.schema(at: $0))?.evaluate(value).errors ?? []
        }
        return !errors.isEmpty
            && errors.allSatisfy { $0.keyword == keyword || $0.keywordLocation.tokens.contains(keyword) }
    }

    /// Whether the value holds all of the site's schema.
    func isMet(by value: JSONValue, _ contract: Contract) -> Bool {
        schema.roots.allSatisfy { (try? contract.documents.schema(at: $0))?.accepts(value) ?? true }
    }

    /// Whether the contract itself says that the keyword is documented, where it would be left open else.
    func isStated(_ keyword: String) -> Bool {
        parameterCertainty[keyword] == .documented
            || schema.keyword("x-certainty")?.value[member: keyword] == .string("documented")
    }

    /// Why a server is not held to the keyword; nil where a document states it.
    ///
    /// Source: JSON Schema Validation 2020-12, section 9.4: what is sent for a member that is `readOnly` is ignored or rejected.
    func doubt(about keyword: String) -> String? {
        if schema.keyword("readOnly")?.value == .bool(true) { return "\(title) is the server's to give" }
        let subject = keyword == "presence" ? "whether \(title) must be there" : "\(keyword) of \(title)"
        switch certainty(of: keyword) {
        case .documented: return nil
        case .sample: return "only a sample shows \(subject)"
        case .silent: return "the documents are silent about \(subject)"
        case .contradicted, .defect: return "the documents disagree about \(subject)"
        }
    }
}
