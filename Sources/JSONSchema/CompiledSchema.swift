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
        withExtendedLifetime(program) {
            Scope(program: program, aim: .errors).accepts(instance, by: root)
        }
    }

    /// Every unsatisfied assertion, in the order of the schema; for a valid instance as quick as `accepts`.
    public func errors(of instance: JSONValue) -> [ValidationError] {
        accepts(instance) ? [] : findings(.errors, instance).errors
    }

    /// Judges the instance completely: all errors, and the annotations of every satisfied subschema.
    public func evaluate(_ instance: JSONValue) -> Evaluation {
        let findings = findings(.errorsAndAnnotations, instance)
        return Evaluation(errors: findings.errors, annotations: findings.isValid ? findings.annotations : [])
    }

    private func findings(_ aim: Findings.Aim, _ instance: JSONValue) -> Findings {
        withExtendedLifetime(program) {
            var findings = Findings(aim)
            Scope(program: program, aim: aim).apply(root, to: instance, at: Place(location), into: &findings)
            return findings
        }
    }
}
