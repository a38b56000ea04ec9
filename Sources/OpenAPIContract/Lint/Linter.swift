import JSONText

/// Finds the faults of contracts: those that keep one from being loaded, and those that make it say less than it should.
public struct Linter: Sendable {
    private let folder: ContractFolder

    /// Lints contracts of a folder.
    public init(folder: ContractFolder) {
        self.folder = folder
    }

    /// Every rule that is applied, by its id.
    public static var rules: [LintRule] { LintRule.all }

    /// All faults of one contract and its readings, by file and position.
    public func lint(_ name: String) -> [LintFinding] {
        findings(name, withReadings: true)
    }

    /// The faults of one contract as it stands, without its readings: a fraction of the work.
    public func lintContractItself(_ name: String) -> [LintFinding] {
        findings(name, withReadings: false)
    }

    private func findings(_ name: String, withReadings: Bool) -> [LintFinding] {
        let files: ContractFiles
        do {
            files = try ContractFiles(reading: name, root: folder.root, from: folder.source)
        } catch {
            return [LintFinding(error)]
        }
        var findings = Set(files.faults.map(LintFinding.init))
        let (contract, error) = loaded(files)
        let atRoot = documentsAtRoot()
        let subject = LintSubject(files: files, contract: contract, atRoot: atRoot)
        for rule in LintRule.all {
            for fault in rule.check(subject) {
                findings.insert(
                    LintFinding(location: subject.location(of: fault.place), rule: rule.id, message: fault.message)
                )
            }
        }
        if let finding = error.map(LintFinding.init), !findings.contains(where: { $0.location == finding.location }) {
            findings.insert(finding)
        }
        if withReadings {
            findings.formUnion(ReadingLint(folder: folder, files: files, atRoot: atRoot).findings(beyond: findings))
        }
        return findings.sorted()
    }

    private func loaded(_ files: ContractFiles) -> (Contract?, ContractError?) {
        do {
            return (try folder.load(files), nil)
        } catch {
            return (nil, error)
        }
    }

    /// The schemas beside the contracts, which may know further keys; where there is none, that which is compiled in.
    private func documentsAtRoot() -> [String: JSONDocument] {
        var documents: [String: JSONDocument] = [:]
        for (name, builtIn) in [
            (LintSubject.vocabularyFile, PackageResources.vocabulary_schema_json),
            (LintSubject.factsSchemaFile, PackageResources.facts_schema_json),
        ] {
            let path = folder.root + "/" + name
            // A rule that needs one which is no JSON tells that it is missing.
            documents[name] = try? JSONDocument(
                parsing: (try? folder.source.bytes(of: path)) ?? builtIn,
                file: path
            )
        }
        return documents
    }
}
