import JSONText

/// Reads what an operation's Security Requirement Objects ask for.
///
/// Source: OpenAPI 3.1.1 sections 4.8.27 (Security Scheme Object) and 4.8.30 (Security Requirement Object).
struct CredentialReader {
    let reader: ContractReader

    /// The credentials of the first alternative: of the operation's own `security`, else of the document's.
    ///
    /// Where an alternative asks for none, nobody says what comes of a request without them, or with wrong ones.
    func credentials(of operation: NodeReference) throws(ContractError) -> [Credential] {
        let owner = reader.members(at: operation)["security"] != nil ? operation : reader.entry
        let alternatives = reader.children("security", of: owner).map(\.1)
        guard let alternative = alternatives.first else { return [] }
        let isOptional = alternatives.contains { reader.members(at: $0).isEmpty }
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
            let reference = try reader.target(of: place)
            guard let found = try credential(scheme, at: reference, isOptional: isOptional) else { continue }
            credentials.append(found)
        }
        return credentials
    }

    /// The credential of a scheme; nil where it is none that a request carries.
    private func credential(
        _ scheme: String,
        at reference: NodeReference,
        isOptional: Bool
    ) throws(ContractError) -> Credential? {
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
        case "http", "oauth2", "openIdConnect":
            // RFC 9110 section 11.6.2 and RFC 6750 section 2.1: the whole field value, scheme included, is the credential.
            (name, location) = ("Authorization", .header)
        case "mutualTLS": return nil
        default:
            let types = "one of apiKey, http, oauth2, openIdConnect, mutualTLS"
            throw reader.unexpected(.string(type), at: reference.appending("type"), types)
        }
        var certainty = reader.certainty(of: reference)
        if isOptional { certainty.merge(["presence": .silent, "value": .silent]) { own, _ in own } }
        return Credential(
            scheme: scheme,
            name: name,
            location: location,
            facts: reader.facts(of: reference),
            certainty: certainty,
            reference: reference
        )
    }
}
