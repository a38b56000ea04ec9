extension Guard {
    static let size = Guard(
        "a file stays under 300 lines",
        breaking: { $0.adding("Sources/JSONText/Long.swift", String(repeating: "\n", count: 301)) },
        faults: { repository in
            let files = repository.swiftFiles(below: "Sources") + repository.swiftFiles(below: "Tests")
            guard files.count > 100 else { return ["there is nothing to guard"] }
            return files.filter { $0.lines.count > 301 }.map {
                "\($0) has \($0.lines.count - 1) lines: ask which two things it is"
            }
        }
    )

    static let fileNames = Guard(
        "a source file is named as the type that it declares or extends",
        breaking: { $0.adding("Sources/JSONText/JSONThing.swift", "struct Other {}\n") },
        faults: { repository in
            let files = repository.swiftFiles(below: "Sources")
            guard !files.isEmpty else { return ["there is nothing to guard"] }
            let kinds = ["struct", "class", "enum", "protocol", "actor", "extension", "typealias"]
            return files.compactMap { file in
                let type = file.name.split(separator: "+").first.map(String.init) ?? file.name
                let declares = kinds.contains { file.text.contains("\($0) \(type)") } || file.text.contains(".\(type) ")
                return declares ? nil : "\(file) declares no \(type)"
            }
        }
    )

    static let mirroredTests = Guard(
        "tests mirror the sources: a test target for each module, its folders those of the module",
        breaking: { $0.adding("Tests/ReportsTests/Elsewhere/JUnitTests.swift", "") },
        faults: { repository in
            let modules = repository.folders(in: "Sources").filter { !programs.contains($0) }
            guard !modules.isEmpty else { return ["there is nothing to guard"] }
            return modules.flatMap { module -> [String] in
                let files = repository.swiftFiles(below: "Tests/\(module)Tests")
                guard files.contains(where: { $0.text.contains("@Test") }) else {
                    return ["the module \(module) has no test"]
                }
                let folders = Set(repository.folders(in: "Sources/\(module)")).union(foldersOfTests)
                return files.compactMap { file in
                    let parts = file.path.split(separator: "/").map(String.init)
                    guard parts.count > 3, !folders.contains(parts[2]) else { return nil }
                    return "\(file): Sources/\(module) has no folder \(parts[2])"
                }
            }
        }
    )

    /// Executables, which are called by other tests and by CI.
    private static let programs: Set<String> = ["TouchstoneCommand", "Benchmarks", "FuzzCommand"]

    /// Folders that only tests have.
    private static let foldersOfTests: Set<String> = [
        "Support", "Suite", "FaultyResponders", "Contracts", "Fixtures", "Fuzzing",
    ]

    static let noJumble = Guard(
        "no file of many unrelated things",
        breaking: { $0.adding("Sources/JSONText/StringUtils.swift", "") },
        faults: { repository in
            let files = repository.swiftFiles(below: "Sources")
            guard !files.isEmpty else { return ["there is nothing to guard"] }
            return files.compactMap { file in
                let word = ["Extensions", "Utils", "Helper", "Helpers", "Manager", "Core"].first {
                    file.name.hasSuffix($0)
                }
                guard let word, !file.name.hasSuffix("+Core") else { return nil }
                return "\(file): \(word) says nothing of what the file holds"
            }
        }
    )
}
