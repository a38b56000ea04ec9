package import InstanceGeneration
import JSONSchema
import JSONText
package import OpenAPIContract

extension InstanceShape {
    /// The shape of a schema of a contract; whether an instance conforms is told by the contract's own schemas.
    package init(_ view: SchemaView, documents: ContractDocuments) {
        let schemas = documents.schemas
        let uris = view.roots.map(\.uri)
        self.init(
            nodes: view.nodes.map(\.value),
            // A schema that does not compile is named by lint; here it then rules nothing out.
            accepts: { instance in uris.allSatisfy { (try? schemas.schema(at: $0))?.accepts(instance) ?? true } },
            property: { name in view.property(name).map { InstanceShape($0, documents: documents) } },
            additional: { view.additionalProperties.map { InstanceShape($0, documents: documents) } },
            prefixItems: { view.prefixItems.map { InstanceShape($0, documents: documents) } },
            items: { view.items.map { InstanceShape($0, documents: documents) } },
            alternatives: {
                (view.alternatives("anyOf") + view.alternatives("oneOf")).map {
                    InstanceShape($0, documents: documents)
                }
            },
            subschema: { keyword in view.subschema(keyword).map { InstanceShape($0, documents: documents) } },
            choices: { view.choices.map { $0.map { InstanceShape($0, documents: documents) } } }
        )
    }
}
