import OpenAPIContract

/// Fills in the variables of a contract's server.
enum ServerURL {
    /// The first server whose variables allow the values.
    ///
    /// Source: OpenAPI 3.1.1 sections 4.8.5 and 4.8.6.
    static func url(of contract: Contract, variables: [String: String]) throws(SessionError) -> String {
        guard let server = contract.servers.first else {
            throw SessionError(
                .contract,
                "the contract \(contract.name) names no server; give --target \(contract.name)=URL"
            )
        }
        let known = server.variables.map(\.name)
        for name in variables.keys.sorted() where !known.contains(name) {
            throw SessionError(
                .usage,
                "the server of \(contract.name) has no variable `\(name)`; there are \(known.joined(separator: ", "))"
            )
        }
        var url = server.url
        for variable in server.variables {
            let value = variables[variable.name] ?? variable.defaultValue
            guard variable.values.isEmpty || variable.values.contains(value) else {
                throw SessionError(
                    .usage,
                    "the server of \(contract.name) has no \(variable.name) `\(value)`; there are \(variable.values.joined(separator: ", "))"
                )
            }
            url = url.replacing("{\(variable.name)}", with: value)
        }
        return url
    }
}
