import JSONText

/// `oneOf`: exactly one subschema accepts the instance.
///
/// Source: JSON Schema Core 2020-12, section 10.2.1.3.
struct OneOf: AcceptanceCheck {
    static let definition = KeywordDefinition("oneOf", of: .applicator, holding: .array) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        OneOf(branches: try compiler.branches(site))
    }

    let branches: [NodeID]

    var inPlace: [NodeID] { branches }

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        var isAccepted = false
        for branch in branches {
            var own: Coverage? = coverage == nil ? nil : Coverage()
            guard scope.accepts(instance, by: branch, covering: &own) else { continue }
            guard !isAccepted else { return false }
            isAccepted = true
            if let own { coverage?.merge(own) }
        }
        return isAccepted
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        var accepting: [Int] = []
        var refused: [Findings] = []
        for (index, branch) in branches.enumerated() {
            let own = scope.evaluated(instance, by: branch, at: place.applying("oneOf", String(index)))
            guard own.isValid else {
                refused.append(own)
                continue
            }
            accepting.append(index)
            findings.absorb(own)
            findings.coverage.merge(own.coverage)
        }
        if accepting.isEmpty {
            findings.fail("oneOf", at: place, "none of the \(branches.count) schemas of oneOf accepts the value")
            refused.forEach { findings.absorb($0) }
        } else if accepting.count > 1 {
            let list = accepting.map(String.init).joined(separator: ", ")
            findings.fail(
                "oneOf",
                at: place,
                "\(accepting.count) schemas of oneOf accept the value (\(list)), not exactly one"
            )
        }
    }
}
