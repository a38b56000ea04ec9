public import JSONText

/// A schema ready to judge instances; safe to use from many threads.
public struct CompiledSchema: Sendable {
    /// The place of the schema: `document#pointer`.
    public let uri: String
    /// The place of the schema in its document.
    public let location: SchemaLocation

    /// What the schema, and all that it refers to, contains but nothing judges, in the order of its discovery.
    public let unsupported: [UnsupportedKeyword]

    let program: Program
    let root: NodeID

    init(program: Program, root: NodeID, unsupported: [UnsupportedKeyword]) {
        self.program = program
        self.root = root
        self.unsupported = unsupported
        location = program.nodes[root].location
        uri = location.description
    }

    /// Whether the schema accepts the instance; stops at the first fault and collects nothing.
    public func accepts(_ instance: JSONValue) -> Bool {
        Scope(program: program).accepts(instance, by: root)
    }

    /// Judges the instance completely: all errors, and the annotations of every satisfied subschema.
    public func evaluate(_ instance: JSONValue) -> Evaluation {
        var findings = Findings()
        Scope(program: program).apply(root, to: instance, at: Place(location), into: &findings)
        return Evaluation(errors: findings.errors, annotations: findings.annotations)
    }
}
