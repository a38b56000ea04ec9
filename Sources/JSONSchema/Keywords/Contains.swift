import JSONText

/// `contains`, with its neighbours `minContains` and `maxContains`.
///
/// Source: JSON Schema Core 2020-12, section 10.3.1.3, and Validation 2020-12, sections 6.4.4 and 6.4.5.
struct Contains: AcceptanceCheck {
    static let definition = KeywordDefinition("contains", of: .applicator, holding: .schema) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        let hasBounds = site.draft >= .draft2019
        return Contains(
            subschema: try compiler.subschema(site),
            minimum: hasBounds ? try bound("minContains", beside: site) : nil,
            maximum: hasBounds ? try bound("maxContains", beside: site) : nil,
            covers: site.draft >= .draft2020
        )
    }

    let subschema: NodeID
    let minimum: Int?
    let maximum: Int?
    /// Whether an item that matches counts as evaluated, as it does since draft 2020-12.
    let covers: Bool

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard case .array(let items) = instance else { return true }
        let below = scope.below
        var count = 0
        for (index, item) in items.enumerated() where below.accepts(item, by: subschema) {
            count += 1
            if covers { coverage?.mark(index) }
            if let maximum, count > maximum { return false }
        }
        return count >= minimum ?? 1
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .array(let items) = instance else { return }
        var met: [Int] = []
        for (index, item) in items.enumerated() {
            let inner = place.descending(toItem: index, "contains")
            let own = scope.below.evaluated(item, by: subschema, at: inner)
            guard own.isValid else { continue }
            findings.absorb(own)
            if covers { findings.coverage.mark(index) }
            met.append(index)
        }
        judge(met.count, of: items.count, at: place, into: &findings)
        let reach: JSONValue =
            met.count == items.count ? .bool(true) : .array(met.map { .number(JSONNumber($0)) })
        findings.annotate("contains", at: place, reach)
    }

    private func judge(_ count: Int, of total: Int, at place: Place, into findings: inout Findings) {
        let fact = "\(count) of \(Phrase.count(total, "item")) match the schema of contains"
        if let minimum, count < minimum {
            findings.fail("minContains", at: place, "\(fact), fewer than minContains \(minimum)")
        } else if minimum == nil, count < 1 {
            findings.fail("contains", at: place, "\(fact), at least 1 must")
        }
        if let maximum, count > maximum {
            findings.fail("maxContains", at: place, "\(fact), more than maxContains \(maximum)")
        }
    }

    private static func bound(_ name: String, beside site: KeywordSite) throws(SchemaError) -> Int? {
        guard let value = site.schema[name] else { return nil }
        let bound = KeywordSite(
            name: name,
            value: value,
            schema: site.schema,
            schemaLocation: site.schemaLocation,
            resource: site.resource,
            draft: site.draft
        )
        return try bound.count()
    }
}
