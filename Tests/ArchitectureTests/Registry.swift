import Foundation

/// A list in the sources of all things of one sort: each thing is one file and one line of the list.
struct Registry: Sendable {
    /// What is listed: `keywords`.
    let things: String
    /// The file and the declaration of the list.
    let file: String
    let list: String
    /// The folder in which each thing has its file.
    let folder: String
    /// What declares a thing; the first group is its name.
    let declaration: String
    /// What names a thing in the list; the first group is its name.
    let entry: String
    /// Files that declare several things because they are one thing by several names.
    var several: Set<String> = []

    static let all: [Registry] = [
        Registry(
            things: "keywords",
            file: "Sources/JSONSchema/KeywordRegistry.swift",
            list: "static let standard",
            folder: "Sources/JSONSchema/Keywords",
            declaration: #"static let (\w+) = KeywordDefinition\b"#,
            entry: #"^\s+([A-Z]\w+\.\w+),"#,
            several: ["Anchor", "StringAnnotation"]
        ),
        Registry(
            things: "JSONPath functions",
            file: "Sources/JSONPath/Functions/PathFunction.swift",
            list: "static let all",
            folder: "Sources/JSONPath/Functions",
            declaration: #"static let (\w+) = PathFunction\("#,
            entry: #"\.(\w+)[,\]]"#
        ),
        Registry(
            things: "formats",
            file: "Sources/JSONSchema/Formats/FormatRegistry.swift",
            list: "static let standard",
            folder: "Sources/JSONSchema/Formats",
            declaration: #"static let (\w+) = Format\("#,
            entry: #"\.(\w+)[,\]]"#
        ),
        Registry(
            things: "derivation rules",
            file: "Sources/CaseDerivation/Rules/DerivationRules.swift",
            list: "static let all",
            folder: "Sources/CaseDerivation/Rules",
            declaration: #"(\w+): DerivationRule\b"#,
            entry: #"(\w+)\(\)"#
        ),
        Registry(
            things: "transpositions",
            file: "Sources/CaseDerivation/Transpositions/CaseTranspositions.swift",
            list: "static let all",
            folder: "Sources/CaseDerivation/Transpositions",
            declaration: #"(\w+): CaseTransposition\b"#,
            entry: #"(\w+)\(\)"#
        ),
        Registry(
            things: "format tables",
            file: "Sources/CaseDerivation/Formats/FormatTables.swift",
            list: "static let all",
            folder: "Sources/CaseDerivation/Formats",
            declaration: #"static let (\w+) = FormatTable\("#,
            entry: #"\.(\w+)[,\]]"#
        ),
        Registry(
            things: "answer checks",
            file: "Sources/Conformance/Checks/AnswerCheck.swift",
            list: "static let all",
            folder: "Sources/Conformance/Checks",
            declaration: #"(\w+): AnswerCheck\b"#,
            entry: #"(\w+)\.self"#
        ),
        Registry(
            things: "request checks of the mock",
            file: "Sources/MockServer/Checks/RequestCheck.swift",
            list: "static let all",
            folder: "Sources/MockServer/Checks",
            declaration: #"(\w+): RequestCheck\b"#,
            entry: #"(\w+)\(\)"#
        ),
        Registry(
            things: "mutation operators",
            file: "Sources/Mutations/MutationOperator.swift",
            list: "static let all",
            folder: "Sources/Mutations/Operators",
            declaration: #"(\w+): MutationOperator\b"#,
            entry: #"(\w+)\(\)"#
        ),
        Registry(
            things: "lint rules",
            file: "Sources/OpenAPIContract/Lint/LintRule+Registry.swift",
            list: "static let all",
            folder: "Sources/OpenAPIContract/Lint/Rules",
            declaration: #"static let (\w+) = LintRule\("#,
            entry: #"^\s+(\w+),"#
        ),
        Registry(
            things: "report formats",
            file: "Sources/Reports/Formats/ReportFormat.swift",
            list: "static let all",
            folder: "Sources/Reports/Formats",
            declaration: #"(\w+): ReportFormat\b"#,
            entry: #"(\w+)\(\)"#
        ),
        Registry(
            things: "commands",
            file: "Sources/TouchstoneCommand/Command.swift",
            list: "static let all",
            folder: "Sources/TouchstoneCommand/Commands",
            declaration: #"(\w+): Command\b"#,
            entry: #"(\w+)\.self"#
        ),
        Registry(
            things: "fuzz targets",
            file: "Sources/Fuzzing/FuzzRegistry.swift",
            list: "static let all",
            folder: "Sources/Fuzzing/Targets",
            declaration: #"(\w+): FuzzTarget\b"#,
            entry: #"(\w+)\(\)"#
        ),
    ]

    /// Each thing has one file and one line, and each line its thing.
    var rule: Guard {
        Guard(
            "each of the \(things) is one file and one line",
            breaking: { repository in
                // The last line of the list gone: one thing is then declared and not listed.
                guard let last = listed(repository).last else { return repository }
                let line = last.split(separator: ".").joined(separator: ".")
                return repository.replacing(
                    passage(repository),
                    with: passage(repository).replacingOccurrences(of: line, with: ""),
                    in: file
                )
            },
            faults: faults
        )
    }

    private func faults(_ repository: Repository) -> [String] {
        let listed = listed(repository)
        let declared = declared(repository)
        guard !listed.isEmpty, !declared.isEmpty else {
            return ["\(things): there is nothing to guard in \(file) or \(folder)"]
        }
        let names = Set(declared.map(\.name))
        var faults: [String] = []
        for (path, name) in declared where listed.count(where: { $0 == name }) != 1 {
            faults.append("\(path): \(name) stands \(listed.count { $0 == name }) times in \(file)")
        }
        faults += Set(listed).subtracting(names).sorted().map {
            "\(file) lists \($0), which no file of \(folder) declares"
        }
        for (path, things) in Dictionary(grouping: declared, by: \.path).sorted(by: { $0.key < $1.key }) {
            guard things.count > 1, !several.contains(where: { path.hasSuffix("/\($0).swift") }) else { continue }
            faults.append("\(path) declares \(things.map(\.name).joined(separator: ", ")): one file each")
        }
        return faults
    }

    /// What the files of the folder declare; a name with its type where the list names it so.
    private func declared(_ repository: Repository) -> [(path: String, name: String)] {
        repository.swiftFiles(below: folder).flatMap { source in
            Registry.matches(of: declaration, in: source.text).map { name in
                (source.path, entry.contains(#"\.\w+"#) ? "\(source.name).\(name)" : name)
            }
        }
    }

    private func listed(_ repository: Repository) -> [String] {
        Registry.matches(of: entry, in: passage(repository))
    }

    /// The list itself: from its declaration to the bracket that closes it.
    private func passage(_ repository: Repository) -> String {
        let text = repository.text(of: file)
        guard let start = text.range(of: list), let open = text.range(of: "= ", range: start.upperBound..<text.endIndex)
        else { return "" }
        var depth = 0
        for index in text[open.upperBound...].indices {
            switch text[index] {
            case "[", "(", "{": depth += 1
            case "]", ")", "}":
                depth -= 1
                if depth == 0 { return String(text[open.upperBound...index]) }
            default: break
            }
        }
        return ""
    }

    private static func matches(of pattern: String, in text: String) -> [String] {
        // The patterns stand above; one that does not compile matches nothing, and its guard fails.
        guard let regex = try? NSRegularExpression(pattern: pattern, options: .anchorsMatchLines) else { return [] }
        let all = NSRange(text.startIndex..., in: text)
        return regex.matches(in: text, range: all).compactMap {
            Range($0.range(at: 1), in: text).map { String(text[$0]) }
        }
    }
}
