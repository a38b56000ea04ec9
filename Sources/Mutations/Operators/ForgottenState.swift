import JSONText
import OpenAPIContract

/// Something that the server should remember and does not.
struct ForgottenState: MutationOperator {
    static let name = "forgotten-state"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        guard let state = subject.operation.state else { return [] }
        var rules: [(name: String, summary: String)] = []
        if state.refusesRepetition != nil { rules.append(("refusesRepetition", "a repeated request is taken again")) }
        if state.stores != nil { rules.append(("stores", "what is stored is forgotten")) }
        return rules.map { name, summary in
            let reference = state.reference.appending(name)
            return subject.mutant(
                Self.name,
                "state",
                name,
                .state,
                summary,
                reference,
                [ContractEdit(reference, to: nil)]
            )
        }
    }
}
