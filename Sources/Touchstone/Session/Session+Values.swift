package import Conformance
package import OpenAPIContract

extension Session {
    /// Credentials and secrets are replaced by the environment variable that holds them, else by the name in capitals.
    package func redactor(for contract: Contract, _ variables: [String: String]) -> Redactor {
        let credentials = contract.operations.flatMap(\.credentials).map(\.name)
        let sources = profile.secrets.merging(request.secrets) { $1 }
        let names = Set(credentials).union(sources.keys).sorted()
        return Redactor(
            secrets: names.compactMap { name in
                guard let value = variables[name] else { return nil }
                let variable = sources[name] ?? String(name.uppercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
                let holder = value == profile.variables[name] ? " in the profile \(profile.name)" : ""
                let advice = "set it to the value of \(name)\(holder)".filter { !"\"\\$`}".contains($0) }
                return Redactor.Secret(variable: variable, value: value, advice: advice)
            }
        )
    }

    /// The values by name: the profile's, then the user's, secrets from the environment.
    package func values(of contract: Contract) throws(SessionError) -> [String: String] {
        var values = profile.variables.merging(request.variables) { $1 }
        let secrets = secrets(of: contract)
        guard secrets.allSatisfy({ value(of: $0.variable) != nil }) else { throw missingSecrets() }
        for (name, variable) in secrets { values[name] = value(of: variable) }
        return values
    }

    /// The names whose values a contract takes from the environment, with their variables.
    private func secrets(of contract: Contract) -> [(name: String, variable: String)] {
        var secrets = request.secrets
        if request.targets[contract.name] == nil { secrets = profile.secrets.merging(secrets) { $1 } }
        let names = ContractNames.all(of: contract)
        return secrets.filter { name, _ in
            request.secrets[name] != nil || names.contains(name) && request.variables[name] == nil
        }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    private func value(of variable: String) -> String? {
        environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// All that the environment lacks, so that nobody has to find it out one by one.
    private func missingSecrets() -> SessionError {
        let missing = Dictionary(contracts.flatMap(secrets).map { ($0.variable, $0.name) }) { first, _ in first }
            .filter { value(of: $0.key) == nil }.sorted { $0.key < $1.key }
        let variables = missing.map(\.key).joined(separator: ", ")
        let names = missing.map(\.value).joined(separator: ", ")
        return SessionError(
            .usage,
            missing.count == 1
                ? "the environment variable \(variables) is not set; it must hold \(names) (profile \(profile.name))"
                : "the environment variables \(variables) are not set; they must hold \(names) (profile \(profile.name))"
        )
    }
}
