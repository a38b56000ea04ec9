import CaseDerivation
import Workflows

extension Plan {
    /// Whether a case, a row of a workflow, or a case that is not derived, has an id that fits a glob.
    func has(idMatching glob: String) -> Bool {
        let glob = Glob(glob)
        return cases.contains { glob.matches($0.id) } || skips.contains { glob.matches($0.id) }
            || workflows.flatMap(\.rows).contains { glob.matches($0.id) }
    }
}
