/// One compiled schema object or boolean.
final class SchemaNode: Sendable {
    /// What a schema consists of.
    enum Content: Sendable {
        /// `true` or `{}`: accepts everything, says nothing.
        case everything
        /// `false`.
        case nothing
        /// The keywords, those that read coverage last.
        case keywords([any CompiledKeyword])
    }

    let location: SchemaLocation
    let resource: ResourceID
    let content: Content
    /// What decides a yes or no first of all.
    let gate: Gate
    /// What decides a yes or no behind the gate.
    let acceptance: Acceptance
    /// Whether a keyword reads what its neighbours have covered.
    let readsCoverage: Bool

    init(location: SchemaLocation, resource: ResourceID, content: Content) {
        self.location = location
        self.resource = resource
        self.content = content
        var keywords: [any CompiledKeyword] = []
        if case .keywords(let listed) = content { keywords = listed }
        var acceptance = Acceptance(keywords)
        if case .nothing = content { acceptance.types = [] }
        gate = Gate(types: acceptance.types, isWhole: acceptance.isDecidedByType)
        self.acceptance = acceptance
        readsCoverage = keywords.contains { type(of: $0).readsCoverage }
    }

    /// The subschemas that every evaluation applies to the same instance.
    var inPlace: [NodeID] {
        guard case .keywords(let keywords) = content else { return [] }
        return keywords.flatMap(\.inPlace)
    }

    var readsDynamicScope: Bool {
        guard case .keywords(let keywords) = content else { return false }
        return keywords.contains { $0.readsDynamicScope }
    }
}
