import JSONText

/// What an evaluation carries along: the program, the resources entered, and how far it has gone without a way back.
struct Scope {
    /// How many dynamic references may lead on without a step into the instance.
    static let maximumHops = 64

    /// How many schemas may be applied inside each other; each takes some of the stack.
    static let maximumDepth = 2_048

    /// How many parts inside each other are first asked whether they are accepted: each look goes through all that lies below.
    static let maximumLooks = 4

    /// Kept alive by the `CompiledSchema` that the evaluation began with, so that copies of the scope cost nothing.
    unowned(unsafe) let program: Program
    let aim: Findings.Aim
    private var resources: DynamicScope?
    private var hops = 0
    private var depth = 0
    /// How many parts, one inside the other, were found faulty before they were evaluated.
    private var looks = 0

    init(program: Program, aim: Findings.Aim) {
        self.program = program
        self.aim = aim
    }

    // MARK: Yes or no

    /// Whether a subschema accepts an instance.
    func accepts(_ instance: JSONValue, by id: NodeID) -> Bool {
        var none: Coverage?
        return accepts(instance, by: id, covering: &none)
    }

    /// Whether a subschema accepts an instance; marks what it covers, which counts only when it accepts.
    func accepts(_ instance: JSONValue, by id: NodeID, covering coverage: inout Coverage?) -> Bool {
        let gate = program.gates[id]
        guard gate.types.contains(typeOf: instance) else { return false }
        return gate.isWhole || passes(instance, by: id, covering: &coverage)
    }

    /// Whether a subschema accepts an instance that its gate has let through.
    func passes(_ instance: JSONValue, by id: NodeID) -> Bool {
        var none: Coverage?
        return passes(instance, by: id, covering: &none)
    }

    private func passes(_ instance: JSONValue, by id: NodeID, covering coverage: inout Coverage?) -> Bool {
        let node = program.nodes[id]
        guard let inner = entering(node) else { return false }
        guard node.readsCoverage else { return inner.run(id, node, on: instance, covering: &coverage) }
        // What lies around the schema is invisible to its unevaluated keywords, so the coverage starts empty.
        var own: Coverage? = Coverage()
        guard inner.run(id, node, on: instance, covering: &own) else { return false }
        if let own { coverage?.merge(own) }
        return true
    }

    private func run(
        _ id: NodeID,
        _ node: SchemaNode,
        on instance: JSONValue,
        covering coverage: inout Coverage?
    ) -> Bool {
        if let walk = program.walks[id], case .object(let object) = instance {
            guard walk.accepts(object, in: below, covering: &coverage) else { return false }
        }
        for index in node.acceptance.checks.indices {
            guard node.acceptance.checks[index].accepts(instance, in: self, covering: &coverage) else { return false }
        }
        return true
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
    ///
    /// Where only errors are looked for, what is accepted needs no evaluation.
    @discardableResult
    func descend(
        _ id: NodeID,
        to instance: JSONValue,
        at place: @autoclosure () -> Place,
        into findings: inout Findings
    ) -> Bool {
        var below = below
        if aim == .errors, looks < Scope.maximumLooks {
            if below.accepts(instance, by: id) { return true }
            below.looks += 1
        }
        let own = below.evaluated(instance, by: id, at: place())
        findings.absorb(own)
        return own.isValid
    }

    /// What a subschema finds on its own; the caller decides what counts.
    func evaluated(_ instance: JSONValue, by id: NodeID, at place: Place) -> Findings {
        let node = program.nodes[id]
        let place = place.entering(node.location)
        var findings = Findings(aim)
        switch node.content {
        case .everything: break
        case .nothing: findings.refuse(at: place, "the schema here is false: no value is accepted")
        case .keywords(let keywords):
            // A schema that its gate decides leads nowhere further, as at the other speed.
            guard let inner = entering(node) ?? (node.gate.isWhole ? self : nil) else {
                findings.refuse(
                    at: place,
                    "schemas are applied inside each other \(Scope.maximumDepth) deep: not judged"
                )
                break
            }
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

    /// The scope inside a schema; nil when it lies too deep.
    private func entering(_ node: SchemaNode) -> Scope? {
        guard depth < Scope.maximumDepth else { return nil }
        var scope = self
        scope.depth += 1
        if program.readsDynamicScope, resources?.resource != node.resource {
            scope.resources = DynamicScope(node.resource, outer: resources)
        }
        return scope
    }
}
