import JSONText

extension ContractReader {
    /// The Server Objects of the OpenAPI document.
    ///
    /// Source: OpenAPI 3.1.1 sections 4.8.5 and 4.8.6.
    func servers() throws(ContractError) -> [ServerTemplate] {
        var servers: [ServerTemplate] = []
        for (_, reference) in children("servers", of: entry) {
            var variables: [ServerTemplate.Variable] = []
            for (name, place) in children("variables", of: reference) {
                variables.append(
                    ServerTemplate.Variable(
                        name: name,
                        defaultValue: try string("default", of: place),
                        values: (members(at: place)["enum"]?.arrayValue ?? []).compactMap(\.stringValue)
                    )
                )
            }
            servers.append(
                ServerTemplate(url: try string("url", of: reference), variables: variables, facts: facts(of: reference))
            )
        }
        return servers
    }
}
