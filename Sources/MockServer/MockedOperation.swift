import HTTPMessages
import JSONSchema
import JSONText
import OpenAPIContract

/// An operation with all that answering it takes, prepared once.
final class MockedOperation: Sendable {
    struct Body: Sendable {
        let schema: CompiledSchema
        let place: SchemaPlace
        let relativeTimes: [(pattern: InstancePattern, place: SchemaPlace)]
        /// Nil where the contract names none that can be read.
        let mediaType: MediaType?
    }

    let contract: String
    let operation: Operation
    let documents: ContractDocuments
    let body: Body?
    /// The parameters with their schemas and the types that these name.
    let parameters: [(parameter: Parameter, schema: CompiledSchema, types: [String])]
    /// By the outcome's name.
    let answers: [String: OutcomeTemplate]
    /// The answer to what the contract allows; nil where it documents none.
    let success: OutcomeTemplate?

    init(_ operation: Operation, of contract: Contract) throws(ContractError) {
        self.contract = contract.name
        self.operation = operation
        documents = contract.documents
        var parameters: [(parameter: Parameter, schema: CompiledSchema, types: [String])] = []
        for parameter in operation.parameters {
            let schema = try contract.documents.schema(at: parameter.schema.reference)
            parameters.append((parameter, schema, parameter.schema.types))
        }
        self.parameters = parameters
        if let body = operation.requestBody {
            let place = SchemaPlace(body.schema, files: contract.documents.files)
            self.body = Body(
                schema: try contract.documents.schema(at: body.schema.reference),
                place: place,
                relativeTimes: place.places(having: "x-relative-time"),
                mediaType: MediaType(body.mediaType)
            )
        } else {
            body = nil
        }
        var answers: [String: OutcomeTemplate] = [:]
        for outcome in operation.outcomes {
            answers[outcome.name] = OutcomeTemplate(
                outcome,
                of: operation,
                documents: contract.documents,
                requestPlace: body?.place
            )
        }
        self.answers = answers
        success = operation.outcomes.first { $0.kind == .success }.flatMap { answers[$0.name] }
    }
}
