import JSONText

/// Lints the readings of a contract: each must be an overlay that fits, and leave a contract without faults.
struct ReadingLint {
    let folder: ContractFolder
    let files: ContractFiles
    let atRoot: [String: JSONDocument]

    /// Rules about the contract's own files as a whole, which a reading may leave without a use.
    private static let ownRules: Set<String> = ["fact-uncarried", "file-unreferenced", "alternative-unread"]

    /// The faults of all readings; those that the contract has itself are not told again.
    func findings(beyond known: Set<LintFinding>) -> [LintFinding] {
        var all: [LintFinding] = []
        for path in files.readingPaths {
            do throws(ContractError) {
                all += try findings(of: path).filter { !known.contains($0) }
            } catch {
                all.append(LintFinding(error))
            }
        }
        return all
    }

    private func findings(of path: String) throws(ContractError) -> [LintFinding] {
        guard let reading = try files.reading(at: path) else { return [] }
        let (changed, unmatched) = try files.applying([reading])
        var findings = unmatched.map(LintFinding.init)
        var contract: Contract?
        do {
            contract = try folder.load(changed)
        } catch {
            findings.append(LintFinding(error))
        }
        let subject = LintSubject(files: changed, contract: contract, atRoot: atRoot)
        for rule in LintRule.all where !Self.ownRules.contains(rule.id) {
            for fault in rule.check(subject) {
                findings.append(
                    LintFinding(location: subject.location(of: fault.place), rule: rule.id, message: fault.message)
                )
            }
        }
        return findings
    }
}
