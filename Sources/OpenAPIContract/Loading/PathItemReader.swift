import HTTPMessages
import JSONText

/// Reads the operations of one Path Item Object.
///
/// Source: OpenAPI 3.1.1 section 4.8.9.
struct PathItemReader {
    let reader: ContractReader
    let path: String
    let item: NodeReference

    private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

    func operations() throws(ContractError) -> [Operation] {
        var operations: [Operation] = []
        for method in declared { operations.append(try operation(method)) }
        return operations
    }

    /// The methods of the Path Item in the order of the text.
    private var declared: [String] { reader.members(at: item).names.filter(Self.methods.contains) }

    private func operation(_ method: String) throws(ContractError) -> Operation {
        let reference = item.appending(method)
        let members = reader.members(at: reference)
        let policy = reader.policy(of: reference, in: ViolationPolicy(levels: []))
        let certainty = reader.certainty(of: reference)
        return Operation(
            id: try reader.string("operationId", of: reference),
            method: method.uppercased(),
            path: path,
            summary: members["summary"]?.stringValue ?? "",
            parameters: try ParameterReader(reader: reader, policy: policy).parameters(of: item, reference),
            requestBody: try requestBody(of: reference, policy: policy),
            credentials: try CredentialReader(reader: reader).credentials(of: reference),
            outcomes: try OutcomeReader(reader: reader).outcomes(of: reference),
            policy: policy,
            state: try StateReader(reader: reader).rule(of: reference),
            sideEffect: try sideEffect(of: reference, method: method),
            facts: reader.facts(of: reference),
            declaredMethods: declared.map { $0.uppercased() },
            silentMethods: Self.methods.filter { certainty[$0] == .silent }.map { $0.uppercased() },
            reference: reference
        )
    }

    /// `x-side-effect`; where the contract is silent, only methods that are safe have none.
    ///
    /// Source: RFC 9110 section 9.2.1 (Safe Methods).
    private func sideEffect(of reference: NodeReference, method: String) throws(ContractError) -> Operation.SideEffect {
        guard let value = reader.members(at: reference)["x-side-effect"] else {
            return ["get", "head", "options", "trace"].contains(method) ? .none : .creates
        }
        guard let effect = value.stringValue.flatMap(Operation.SideEffect.init(rawValue:)) else {
            let names = Operation.SideEffect.allCases.map(\.rawValue).joined(separator: ", ")
            throw reader.unexpected(value, at: reference.appending("x-side-effect"), "one of \(names)")
        }
        return effect
    }

    /// The Request Body Object of an operation; the first media type that is JSON counts, else the first.
    ///
    /// Source: OpenAPI 3.1.1 section 4.8.13.
    private func requestBody(
        of operation: NodeReference,
        policy: ViolationPolicy
    ) throws(ContractError) -> RequestBody? {
        guard reader.members(at: operation)["requestBody"] != nil else { return nil }
        let reference = try reader.target(of: operation.appending("requestBody"))
        let contents = reader.children("content", of: reference)
        guard let (mediaType, content) = contents.first(where: { MediaType($0.0)?.isJSON == true }) ?? contents.first
        else {
            throw reader.error(
                .missingMember,
                at: reference,
                "expected a media type under \"content\", found none",
                "add \"content\": {\"application/json\": {…}}"
            )
        }
        let own = reader.policy(of: reference, in: policy)
        return RequestBody(
            isRequired: reader.members(at: reference)["required"]?.boolValue ?? false,
            mediaType: mediaType,
            otherMediaTypes: contents.map(\.0).filter { $0 != mediaType },
            schema: try mediaTypeSchema(content, policy: own),
            examples: try ExampleReader(reader: reader).examples(of: content),
            facts: reader.facts(of: reference),
            certainty: reader.certainty(of: reference),
            policy: own,
            reference: reference
        )
    }

    private func mediaTypeSchema(
        _ content: NodeReference,
        policy: ViolationPolicy
    ) throws(ContractError) -> SchemaView {
        guard reader.members(at: content)["schema"] != nil else {
            throw reader.error(
                .missingMember,
                at: content,
                "expected the member \"schema\", found none",
                "add \"schema\""
            )
        }
        return try reader.schema(at: content.appending("schema"), policy: policy)
    }
}
