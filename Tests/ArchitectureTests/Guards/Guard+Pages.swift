extension Guard {
    static let topLevel = Guard(
        "the top level holds what the README says and nothing else",
        breaking: { $0.adding("docs/index.md", "") },
        faults: { repository in
            let names = repository.names().filter { !$0.hasPrefix(".") }
            let expected = ["LICENSE", "Package.swift", "README.md", "Sources", "Tests", "contracts", "reports"]
            return names == expected ? [] : ["the top level holds \(names.joined(separator: ", "))"]
        }
    )

    static let ciCommands = Guard(
        "CI runs the two commands of the README",
        breaking: { $0.adding(".ci/run", "swift build\n") },
        faults: { repository in
            ["README.md", ".ci/run"].flatMap { path in
                ["swift run touchstone run", "swift test"].filter { !repository.text(of: path).contains($0) }
                    .map { "\(path) does not have `\($0)`" }
            }
        }
    )

    static let links = Guard(
        "links of the pages lead to files",
        breaking: { $0.adding("README.md", $0.text(of: "README.md") + "[nowhere](Sources/NOWHERE.md)\n") },
        faults: { repository in
            var count = 0
            var faults: [String] = []
            for page in repository.paths where page.hasSuffix(".md") {
                let folder = page.split(separator: "/").dropLast().joined(separator: "/")
                for match in repository.text(of: page).matches(of: /\]\(([^)#\s]+)(?:#[^)]*)?\)/) {
                    let target = String(match.output.1)
                    guard !target.contains("://") else { continue }
                    count += 1
                    let path = resolve(target, in: folder)
                    if !repository.paths.contains(where: { $0 == path || $0.hasPrefix(path + "/") }) {
                        faults.append("\(page): the link \(target) leads nowhere")
                    }
                }
            }
            return count > 0 ? faults : ["there is nothing to guard"]
        }
    )

    /// A path relative to a folder of the package.
    private static func resolve(_ target: String, in folder: String) -> String {
        var parts = folder.split(separator: "/")
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    static let readme = Guard(
        "the README tells of every state, command, option, report format and exit status",
        breaking: { $0.replacing("`over-strict`", with: "`strict`", in: "README.md") },
        faults: { repository in
            let states = repository.text(of: "Sources/Conformance/Record/RowState.swift")
                .matches(of: /^    case (\w+)(?: = "([\w-]+)")?$/.anchorsMatchLineEndings()).map {
                    String($0.output.2 ?? $0.output.1)
                }
            let named = ["Sources/TouchstoneCommand/Commands", "Sources/Reports/Formats"].flatMap(repository.swiftFiles)
                .flatMap { $0.text.matches(of: /static let name = "([a-z]+)"/) }.map { String($0.output.1) }
            let options = repository.swiftFiles(below: "Sources/TouchstoneCommand")
                .flatMap { $0.text.matches(of: /Option\(name: "(--[a-z-]+)"/) }.map { String($0.output.1) }
            guard states.count > 5, named.count > 5, options.count > 5 else { return ["there is nothing to guard"] }
            let page = repository.text(of: "README.md")
            return (states + named + options).filter { word in
                !page.contains("`\(word)`") && !page.contains("`\(word) ") && !page.contains("touchstone \(word)")
                    && !page.contains(" \(word) ")
            }.map { "the README does not tell of `\($0)`" }
                + ["0", "1", "2", "64", "65"].filter { !page.contains("| \($0) |") }.map {
                    "the README does not tell of exit status \($0)"
                }
        }
    )

    static let architecturePage = Guard(
        "the architecture page names every module and every registry",
        breaking: { $0.replacing("InstanceGeneration", with: "", in: "Sources/ARCHITECTURE.md") },
        faults: { repository in
            let page = repository.text(of: "Sources/ARCHITECTURE.md")
            let registries = Registry.all.map { $0.file.split(separator: "/").dropFirst().joined(separator: "/") }
            return (Layers.all.flatMap(\.self) + registries).filter { !page.contains($0) }
                .map { "the architecture page does not name \($0)" }
        }
    )
}
