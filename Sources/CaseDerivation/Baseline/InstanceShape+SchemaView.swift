package import InstanceGeneration
import JSONSchema
import JSONText
package import OpenAPIContract

extension InstanceShape {
    /// The shape of a schema of a contract; whether an instance conforms is told by the contract's own schemas.
    package init(_ view: SchemaView, documents: ContractDocuments) {
        let schemas = documents.schemas
        let uri = view.reference.uri
        self.init(
            nodes: view.nodes.map(\.value),
            // A schema that does not compile is named by lint; here it then rules nothing out.
            accepts: { instance in (try? schemas.schema(at: uri))?.accepts(instance) ?? true },
            property: { name in view.property(name).map { InstanceShape($0, documents: documents) } },
            additional: { view.additionalProperties.map { InstanceShape($0, documents: documents) } },
            prefixItems: { view.prefixItems.map { InstanceShape($0, documents: documents) } },
            items: { view.items.map { InstanceShape($0, documents: documents) } },
            alternatives: {
                (view.alternatives("anyOf") + view.alternatives("oneOf")).map {
                    InstanceShape($0, documents: documents)
                }
            }
        )
    }
}
