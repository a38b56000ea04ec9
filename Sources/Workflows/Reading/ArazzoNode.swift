import JSONText
import OpenAPIContract

/// A value of a workflow document and where it stands.
struct ArazzoNode {
    let value: JSONValue
    let reference: NodeReference

    /// The member of that name, if it is there.
    subscript(_ name: String) -> ArazzoNode? {
        value[member: name].map { ArazzoNode(value: $0, reference: reference.appending(name)) }
    }

    /// The items of an array.
    var items: [ArazzoNode] {
        (value.arrayValue ?? []).enumerated().map {
            ArazzoNode(value: $1, reference: reference.appending(String($0)))
        }
    }

    /// The members of an object, each after its name.
    var members: [(name: String, node: ArazzoNode)] {
        (value.objectValue?.names ?? []).compactMap { name in self[name].map { (name, $0) } }
    }

    /// The strings of the array `x-facts`.
    var facts: [String] { self["x-facts"]?.items.compactMap(\.value.stringValue) ?? [] }

    func fault(_ rule: WorkflowFault.Rule, _ message: String) -> WorkflowFault {
        WorkflowFault(rule: rule, place: reference, message: message)
    }

    /// The text of a member that must be there.
    func text(_ name: String) throws(WorkflowFault) -> String {
        guard let member = self[name] else { throw fault(.form, "expected the member \"\(name)\", found none") }
        return try member.text()
    }

    func text() throws(WorkflowFault) -> String {
        guard let text = value.stringValue else {
            throw fault(.form, "expected a string, found \(value.typeName)")
        }
        return text
    }

    /// Whether an extension that is `true` or `false` is `true`.
    func flag(_ name: String) throws(WorkflowFault) -> Bool {
        guard let member = self[name] else { return false }
        guard let flag = member.value.boolValue else {
            throw member.fault(.form, "expected true or false, found \(member.value.typeName)")
        }
        return flag
    }

    /// An unknown member is a slip of the pen that would go unnoticed.
    ///
    /// Source: Arazzo 1.0.1, Specification Extensions.
    func check(members known: Set<String>, as object: String) throws(WorkflowFault) {
        guard let members = value.objectValue else {
            throw fault(.form, "expected \(object), found \(value.typeName)")
        }
        for name in members.names where !known.contains(name) && !name.hasPrefix("x-") {
            throw WorkflowFault(
                rule: .form,
                place: reference.appending(name),
                message: "\(object) has no member \"\(name)\""
            )
        }
    }

    /// Reads something that may not parse; the fault stands here.
    func reading<Value>(_ read: (JSONValue) throws(ExpressionError) -> Value) throws(WorkflowFault) -> Value {
        do {
            return try read(value)
        } catch {
            throw fault(.expression, error.reason)
        }
    }

    /// An expression that is the whole text.
    func expression() throws(WorkflowFault) -> Expression {
        let text = try text()
        return try reading { _ throws(ExpressionError) in try Expression(text) }
    }
}
