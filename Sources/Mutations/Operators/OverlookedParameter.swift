import JSONText
import OpenAPIContract

/// A parameter outside the body that may be missing, or have any value.
struct OverlookedParameter: MutationOperator {
    static let name = "overlooked-parameter"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.operation.parameters.flatMap { parameter -> [Mutant] in
            let place = "\(parameter.location.rawValue)/\(parameter.name)"
            var mutants: [Mutant] = []
            if parameter.isRequired, parameter.location != .path, isSure(of: "presence", parameter) {
                let required = parameter.reference.appending("required")
                mutants.append(
                    subject.mutant(
                        Self.name,
                        place,
                        "presence",
                        .required,
                        "the \(parameter.location.rawValue) parameter \(parameter.name) may be missing",
                        required,
                        [ContractEdit(required, to: false)]
                    )
                )
            }
            if parameter.location == .path, isSure(of: "value", parameter) {
                mutants.append(
                    subject.mutant(
                        Self.name,
                        place,
                        "value",
                        .authentication,
                        "any \(parameter.name) is taken for a known one",
                        parameter.reference,
                        [ContractEdit(parameter.reference.appending("x-certainty"), to: ["value": "silent"])]
                    )
                )
            }
            return mutants
        }
    }

    private func isSure(of keyword: String, _ parameter: Parameter) -> Bool {
        (parameter.certainty[keyword] ?? .documented) == .documented
    }
}
