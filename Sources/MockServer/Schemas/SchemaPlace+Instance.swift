import InstanceGeneration
import JSONSchema
import JSONText
import OpenAPIContract

extension SchemaPlace {
    /// A plain instance of what the contract declares here, its required members only.
    func plainInstance(named name: String, schemas: SchemaStore) -> JSONValue {
        var generator = InstanceGenerator(seed: 0)
        return generator.instance(of: shape(schemas), named: name, extent: .minimal)
    }

    private func shape(_ schemas: SchemaStore) -> InstanceShape {
        // A part of a contract that does not compile judges nothing; lint names it.
        let compiled = views.compactMap { try? schemas.schema(at: $0.reference.uri) }
        return InstanceShape(
            nodes: views.flatMap { $0.nodes.map(\.value) },
            accepts: { instance in compiled.allSatisfy { $0.accepts(instance) } },
            property: { self.property($0)?.shape(schemas) },
            items: { self.items?.shape(schemas) },
            alternatives: { ["anyOf", "oneOf"].flatMap(self.alternatives).map { $0.shape(schemas) } }
        )
    }
}
