import JSONText
import OpenAPIContract

/// The places of instances that a schema declares.
enum SchemaPlaces {
    struct Place {
        /// Items stand as `*`.
        let pointer: JSONPointer
        let schema: SchemaView
        /// Whether the object around it must have it.
        let isRequired: Bool
        /// The schemas around it, the outermost first.
        let around: [SchemaView]
    }

    /// The place itself and all below it, the outer before the inner; a schema that contains itself is entered once on each way down.
    static func all(below schema: SchemaView) -> [Place] {
        var found: [Place] = []
        collect(Place(pointer: JSONPointer(), schema: schema, isRequired: true, around: []), into: &found)
        return found
    }

    private static func collect(_ place: Place, into found: inout [Place]) {
        let schema = place.schema
        guard !place.around.contains(where: { $0.reference == schema.reference }) else { return }
        found.append(place)
        let required = Set(schema.required)
        for (name, property) in schema.properties {
            collect(
                Place(
                    pointer: place.pointer.appending(name),
                    schema: property,
                    isRequired: required.contains(name),
                    around: place.around + [schema]
                ),
                into: &found
            )
        }
        if let items = schema.items {
            collect(
                Place(
                    pointer: place.pointer.appending("*"),
                    schema: items,
                    isRequired: false,
                    around: place.around + [schema]
                ),
                into: &found
            )
        }
    }
}
