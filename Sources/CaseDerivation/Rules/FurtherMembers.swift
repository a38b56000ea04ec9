import InstanceGeneration
import JSONText
import OpenAPIContract

/// Members of an object that its schema does not declare, of names and values that it allows.
struct FurtherMembers {
    let site: RequestSite
    let context: OperationContext

    private var members: [(name: String, value: JSONValue)] {
        (site.value.objectValue ?? JSONObject()).map { ($0.name, $0.value) }
    }

    private var shape: InstanceShape { InstanceShape(site.schema, documents: context.contract.documents) }

    /// An object with so many members: optional ones go first, others are added behind; with fewer where no more names are found.
    func object(of count: Int) -> JSONValue {
        var members = members
        let required = site.schema.required
        while members.count > count, let index = members.lastIndex(where: { !required.contains($0.name) }) {
            members.remove(at: index)
        }
        members += names(count - members.count).map { ($0, value) }
        return .object(JSONObject(members.map { ($0.name, $0.value) }))
    }

    /// The member that stands there without being declared; nil where there is none.
    var shown: (name: String, value: JSONValue)? {
        members.first { site.schema.property($0.name) == nil }
    }

    /// What may stand in such a member.
    var value: JSONValue {
        if let shown { return shown.value }
        guard let schema = site.schema.additionalProperties else { return "text" }
        var generator = InstanceGenerator(seed: context.seed)
        return generator.instance(of: InstanceShape(schema, documents: context.contract.documents), named: site.name)
    }

    private func names(_ count: Int) -> [String] {
        guard count > 0 else { return [] }
        guard site.schema.subschema("propertyNames") != nil else {
            let known = members.count
            return (1...count).map { "member-\(known + $0)" }
        }
        let taken = members.map(\.name) + site.schema.properties.map(\.name)
        return MemberNames(of: shape).names(count, besides: taken)
    }
}
