package import OpenAPIContract

/// A way of planting faults: for one operation of a contract, a mutant for each place where it applies.
///
/// A promise that the documents are not sure of (`x-certainty`) is no promise that a server could break, so no operator breaks it.
protocol MutationOperator: Sendable {
    /// In kebab-case, as it stands in the ids of its mutants.
    static var name: String { get }

    func mutants(of subject: MutationSubject) -> [Mutant]
}

/// Every operator there is.
package enum MutationOperators {
    static let all: [any MutationOperator] = [
        DroppedKeyword(),
        ShiftedBound(),
        UnanchoredPattern(),
        NarrowedEnum(),
        NarrowedType(),
        DroppedRequired(),
        AddedRequired(),
        OverlookedParameter(),
        OverlookedCredential(),
        OverlookedBody(),
        SwappedOutcome(),
        ForgottenState(),
        SpoiledList(),
        WrongStatus(),
        WrongMediaType(),
        DroppedMember(),
        RetypedMember(),
        ChangedConstant(),
        BrokenForm(),
        WrongEcho(),
        RepeatedValue(),
        MuteMessage(),
        DroppedHeader(),
        RetypedHeader(),
        BrokenHeader(),
    ]

    /// All mutants of a contract, operation by operation, in the order of the operators; the same for the same seed.
    package static func mutants(of contract: Contract, seed: UInt64) -> [Mutant] {
        contract.operations.flatMap { operation in
            let subject = MutationSubject(operation, of: contract, seed: seed)
            var seen: Set<String> = []
            return all.flatMap { $0.mutants(of: subject) }.filter { seen.insert($0.id).inserted }
        }
    }
}
