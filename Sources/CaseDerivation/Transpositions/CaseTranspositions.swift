/// The registry of transpositions, in the order in which their cases are sent.
enum CaseTranspositions {
    static let all: [any CaseTransposition] = [
        OtherItemTransposition(),
        WithoutOptionalPartsTransposition(),
        AcceptedThenListedTransposition(),
        RefusedThenListedTransposition(),
    ]
}
