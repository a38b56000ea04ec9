import JSONText

/// `dependentRequired`: an object that has the one member has the others too.
///
/// Source: JSON Schema Validation 2020-12, section 6.5.4.
struct DependentRequired: AcceptanceCheck {
    static let definition = KeywordDefinition("dependentRequired", of: .validation, in: .since(.draft2019)) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        var dependencies: [(String, [String])] = []
        for (name, value) in try site.object() {
            let needed = try KeywordSite.names(in: value) {
                site.expected("an object of arrays of unique strings")
            }
            dependencies.append((name, needed))
        }
        return DependentRequired(keyword: site.name, dependencies: dependencies)
    }

    let keyword: String
    let dependencies: [(name: String, needed: [String])]

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard case .object(let object) = instance else { return true }
        return dependencies.allSatisfy { dependency in
            object[dependency.name] == nil || dependency.needed.allSatisfy { object[$0] != nil }
        }
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .object(let object) = instance else { return }
        for dependency in dependencies where object[dependency.name] != nil {
            for name in dependency.needed where object[name] == nil {
                findings.fail(
                    keyword,
                    at: place,
                    "the member \(Phrase.quoting(name)) is required beside \(Phrase.quoting(dependency.name))"
                        + " but missing"
                )
            }
        }
    }
}
