import JSONText

/// What an evaluation carries along: the program, the resources entered, and the dynamic references followed in place.
struct Scope: Sendable {
    /// How many dynamic references may lead on without a step into the instance.
    static let maximumHops = 64

    let program: Program
    private var resources: DynamicScope?
    private var hops = 0

    init(program: Program) {
        self.program = program
    }

    // MARK: Yes or no

    /// Whether a subschema accepts an instance.
    func accepts(_ instance: JSONValue, by id: NodeID) -> Bool {
        var none: Coverage?
        return accepts(instance, by: id, covering: &none)
    }

    /// Whether a subschema accepts an instance; marks what it covers, which counts only when it accepts.
    func accepts(_ instance: JSONValue, by id: NodeID, covering coverage: inout Coverage?) -> Bool {
        let node = program.nodes[id]
        let inner = entering(node)
        switch node.content {
        case .everything: return true
        case .nothing: return false
        case .keywords(let keywords, readCoverage: false):
            for keyword in keywords {
                guard keyword.accepts(instance, in: inner, covering: &coverage) else { return false }
            }
            return true
        case .keywords(let keywords, readCoverage: true):
            // What lies around the schema is invisible to its unevaluated keywords, so the coverage starts empty.
            var own: Coverage? = Coverage()
            for keyword in keywords {
                guard keyword.accepts(instance, in: inner, covering: &own) else { return false }
            }
            if let own { coverage?.merge(own) }
            return true
        }
    }

    // MARK: Complete

    /// Applies a subschema to the same instance: its coverage counts here.
    @discardableResult
    func apply(_ id: NodeID, to instance: JSONValue, at place: Place, into findings: inout Findings) -> Bool {
        let own = evaluated(instance, by: id, at: place)
        findings.absorb(own)
        // Kept on failure too: it cannot make the instance valid, but spares errors that only follow from the first.
        findings.coverage.merge(own.coverage)
        return own.isValid
    }

    /// Applies a subschema to a member or an item: its coverage is of another instance.
    @discardableResult
    func descend(_ id: NodeID, to instance: JSONValue, at place: Place, into findings: inout Findings) -> Bool {
        let own = below.evaluated(instance, by: id, at: place)
        findings.absorb(own)
        return own.isValid
    }

    /// What a subschema finds on its own; the caller decides what counts.
    func evaluated(_ instance: JSONValue, by id: NodeID, at place: Place) -> Findings {
        let node = program.nodes[id]
        let inner = entering(node)
        let place = place.entering(node.location)
        var findings = Findings()
        switch node.content {
        case .everything: break
        case .nothing: findings.refuse(at: place)
        case .keywords(let keywords, _):
            for keyword in keywords {
                keyword.evaluate(instance, at: place, in: inner, into: &findings)
            }
        }
        return findings
    }

    // MARK: Steps

    /// The scope for a member or an item of the instance.
    var below: Scope {
        guard hops > 0 else { return self }
        var scope = self
        scope.hops = 0
        return scope
    }

    /// The scope behind a dynamic reference; nil when too many were followed without a step into the instance.
    var hopping: Scope? {
        guard hops < Scope.maximumHops else { return nil }
        var scope = self
        scope.hops += 1
        return scope
    }

    /// The node of a dynamic anchor in the outermost resource that has it.
    func outermost(_ anchor: ExactText) -> NodeID? {
        var found: NodeID?
        var step = resources
        while let current = step {
            found = program.dynamicAnchors[current.resource]?[anchor] ?? found
            step = current.outer
        }
        return found
    }

    private func entering(_ node: SchemaNode) -> Scope {
        guard resources?.resource != node.resource else { return self }
        var scope = self
        scope.resources = DynamicScope(node.resource, outer: resources)
        return scope
    }
}
