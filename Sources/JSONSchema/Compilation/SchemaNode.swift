/// One compiled schema object or boolean.
final class SchemaNode: Sendable {
    /// What a schema consists of.
    enum Content: Sendable {
        /// `true` or `{}`: accepts everything, says nothing.
        case everything
        /// `false`.
        case nothing
        /// The keywords, those that read coverage last.
        case keywords([any CompiledKeyword], readCoverage: Bool)
    }

    let location: SchemaLocation
    let resource: ResourceID
    let content: Content

    init(location: SchemaLocation, resource: ResourceID, content: Content) {
        self.location = location
        self.resource = resource
        self.content = content
    }

    /// The subschemas that every evaluation applies to the same instance.
    var inPlace: [NodeID] {
        guard case .keywords(let keywords, _) = content else { return [] }
        return keywords.flatMap(\.inPlace)
    }
}
