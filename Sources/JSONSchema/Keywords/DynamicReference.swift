import JSONText

/// `$dynamicRef`: where it leads to a dynamic anchor, the outermost resource entered that has the anchor counts.
///
/// Source: JSON Schema Core 2020-12, section 8.2.3.2.
struct DynamicReference: AcceptanceCheck {
    static let definition = KeywordDefinition("$dynamicRef", of: .core, in: .since(.draft2020)) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        let reference = try site.string()
        let target = try compiler.target(of: reference, from: site)
        return DynamicReference(
            name: "$dynamicRef",
            target: target,
            anchor: compiler.dynamicAnchor(of: reference, from: site)
        )
    }

    let name: String
    let target: NodeID
    /// The dynamic anchor; nil where the reference behaves as `$ref`.
    let anchor: ExactText?

    var inPlace: [NodeID] { anchor == nil ? [target] : [] }

    var readsDynamicScope: Bool { anchor != nil }

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard let inner = scope.hopping else { return false }
        return inner.accepts(instance, by: destination(in: scope), covering: &coverage)
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard let inner = scope.hopping else {
            return findings.fail(
                name,
                at: place,
                "the schema refers back to itself without a step into the instance"
            )
        }
        inner.apply(destination(in: scope), to: instance, at: place.applying(name), into: &findings)
    }

    private func destination(in scope: Scope) -> NodeID {
        anchor.flatMap { scope.outermost($0) } ?? target
    }
}
