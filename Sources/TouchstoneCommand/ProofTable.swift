import Mutations
import Reports
import Touchstone

/// What a proof found, as `touchstone prove` prints it: the rate of each family, then every fault that was not caught.
struct ProofTable {
    let results: [MutationProof.Result]

    var text: String {
        let families = MutantFamily.allCases.filter { family in results.contains { $0.mutant.family == family } }
        let rows =
            families.map { family in
                row(family.rawValue, results.filter { $0.mutant.family == family })
            } + [row("all", results)]
        let heads = ["family", "caught", "not judged", "escaped", "of", "rate"]
        let widths = heads.indices.map { column in ([heads] + rows).map { $0[column].count }.max() ?? 0 }
        let lines = ([heads] + rows).map { cells in
            zip(cells, widths).enumerated().map { index, cell in
                let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
                return index == 0 ? cell.0 + padding : padding + cell.0
            }.joined(separator: "  ")
        }
        return (lines + remaining).joined(separator: "\n")
    }

    private func row(_ name: String, _ results: [MutationProof.Result]) -> [String] {
        let caught = results.count(where: \.isCaught)
        let escaped = results.count { $0.ending == .escaped }
        let counts = [caught, results.count - caught - escaped, escaped, results.count].map(String.init)
        return [name] + counts + [percentage(caught, results.count)]
    }

    /// One decimal, rounded down, so that only all is 100 %.
    private func percentage(_ part: Int, _ whole: Int) -> String {
        let thousandths = part * 1000 / max(1, whole)
        return "\(thousandths / 10).\(thousandths % 10) %"
    }

    private var remaining: [String] {
        results.flatMap { result -> [String] in
            let reason: String
            switch result.ending {
            case .caught: return []
            case .notJudged(let why): reason = "could not be judged: \(why)"
            case .escaped: reason = "escaped"
            }
            return [
                "", "✗ \(result.mutant.id)", "  \(VisibleText.of(result.mutant.summary))",
                "  \(VisibleText.of(reason))",
                "  \(result.location)",
            ]
        }
    }
}
