import CaseDerivation
import Mutations
import Testing

@testable import Touchstone

/// Faults planted into the mock of the contracts in this folder, one run each.
///
/// A sample of each family; `touchstone prove` runs all of them.
@Suite("Mutation proof")
struct MutationProofTests {
    private static func proof(only: [String] = []) throws -> MutationProof {
        var request = SessionRequest()
        request.contractsRoot = Checkout.contracts
        request.selection.only = only
        return MutationProof(try Session(request, environment: [:]))
    }

    /// So many of each family of each contract, evenly taken.
    private static let sampled = 3

    static let sample: [String] = {
        // What cannot be read is told by the tests of the contracts.
        let planned = (try? proof().mutants()) ?? []
        return planned.flatMap { _, mutants in
            MutantFamily.allCases.flatMap { family in
                let members = mutants.filter { $0.family == family && $0.id != unjudged }
                return stride(from: 0, to: members.count, by: max(1, members.count / sampled)).prefix(sampled)
                    .map { members[$0].id }
            }
        }
    }()

    /// Its server refuses the plain valid request, as one does whose flow is not in production.
    private static let unjudged = "outbound-create/body/api-version/narrowed-enum/1.0"

    @Test("the sample has all families that the contracts give a place")
    func families() throws {
        let mutants = try Self.proof().mutants().flatMap(\.mutants)
        let taken = mutants.filter { Self.sample.contains($0.id) }.map(\.family)
        #expect(Set(taken) == Set(MutantFamily.allCases))
    }

    @Test("every fault is caught", arguments: sample)
    func caught(id: String) throws {
        // The stars of an id are those of a glob too.
        let results = try Self.proof(only: [id]).run { _ in }
        #expect(results.contains { $0.mutant.id == id })
        for result in results { #expect(result.isCaught, "\(result.mutant.id): \(result.ending)") }
    }

    @Test("a fault whose server refuses the plain valid request is not judged, and does not pass for caught")
    func notJudged() throws {
        let results = try Self.proof(only: [Self.unjudged]).run { _ in }
        guard case .notJudged(let reason) = results.first?.ending else {
            Issue.record("expected a fault that is not judged, found \(results)")
            return
        }
        #expect(reason == "the server did not accept it: 400 invalid-api-version")
    }
}
