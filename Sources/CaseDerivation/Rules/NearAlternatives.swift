import JSONText
import OpenAPIContract

/// Objects that are nearly of one alternative: with another value where it has a constant, or without members that alternatives demand.
struct NearAlternatives {
    /// Objects that each conform to an alternative.
    let members: [JSONValue]
    let alternatives: [SchemaView]

    /// The nearest first; whether one is of no alternative is not looked at.
    var values: [JSONValue] {
        let demanded = alternatives.flatMap(\.required)
        return members.filter { $0.objectValue != nil }.flatMap { member -> [JSONValue] in
            let tags = alternatives.flatMap { alternative in
                alternative.properties.filter { isTag($0.schema) && member[member: $0.name]?.stringValue != nil }
                    .map(\.name)
            }
            let renamed = tags.map { member.replacing(at: JSONPointer().appending($0), with: "touchstone-unknown") }
            let bare = Self.removing(demanded, from: member)
            return renamed + [bare] + demanded.map { Self.removing([$0], from: member) }
        }
    }

    private func isTag(_ schema: SchemaView) -> Bool {
        schema.keyword("const") != nil || schema.keyword("enum") != nil
    }

    private static func removing(_ names: [String], from object: JSONValue) -> JSONValue {
        names.reduce(object) { $0.removing(at: JSONPointer().appending($1)) }
    }
}
