import JSONText

/// Reads what an operation's Security Requirement Objects ask for.
///
/// Source: OpenAPI 3.1.1 sections 4.8.27 (Security Scheme Object) and 4.8.30 (Security Requirement Object).
struct CredentialReader {
    let reader: ContractReader

    /// The credentials of the first alternative: of the operation's own `security`, else of the document's.
    func credentials(of operation: NodeReference) throws(ContractError) -> [Credential] {
        let owner = reader.members(at: operation)["security"] != nil ? operation : reader.entry
        guard let (_, alternative) = reader.children("security", of: owner).first else { return [] }
        var credentials: [Credential] = []
        for scheme in reader.members(at: alternative).names {
            let place = reader.entry.appending("components").appending("securitySchemes").appending(scheme)
            guard reader.value(at: place) != nil else {
                throw reader.error(
                    .wrongValue,
                    at: alternative.appending(scheme),
                    "expected a key of components.securitySchemes, found \(reader.quoted(scheme))",
                    "declare the security scheme"
                )
            }
            credentials.append(try credential(scheme, at: reader.target(of: place)))
        }
        return credentials
    }

    private func credential(_ scheme: String, at reference: NodeReference) throws(ContractError) -> Credential {
        let type = try reader.string("type", of: reference)
        let name: String
        let location: Parameter.Location
        switch type {
        case "apiKey":
            name = try reader.string("name", of: reference)
            let place = try reader.string("in", of: reference)
            guard let found = Parameter.Location(rawValue: place), found != .path else {
                throw reader.unexpected(
                    .string(place),
                    at: reference.appending("in"),
                    "one of query, header, cookie"
                )
            }
            location = found
        case "http":
            // RFC 9110 section 11.6.2: the whole field value, scheme included, is the credential.
            (name, location) = ("Authorization", .header)
        default:
            throw reader.unexpected(.string(type), at: reference.appending("type"), "one of apiKey, http")
        }
        return Credential(
            scheme: scheme,
            name: name,
            location: location,
            facts: reader.facts(of: reference),
            certainty: reader.certainty(of: reference),
            reference: reference
        )
    }
}
