package import JSONSchema
import JSONText

extension ContractDocuments {
    /// The compiled schema at a node; kept once compiled.
    ///
    /// - Throws: `ContractError` of the kind `faultySchema`, at the keyword that is at fault.
    package func schema(at reference: NodeReference) throws(ContractError) -> CompiledSchema {
        do {
            return try schemas.schema(at: reference.uri)
        } catch {
            let place = NodeReference(uri: error.location) ?? reference
            throw ContractError(
                .faultySchema,
                at: location(of: place),
                reason: error.reason,
                nextStep: "write the schema as JSON Schema 2020-12 has it"
            )
        }
    }
}
