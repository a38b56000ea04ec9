extension Guard {
    static let layersComplete = Guard(
        "every module of Sources stands in a layer, and every layer's module is there",
        breaking: { $0.adding("Sources/Newcomer/Newcomer.swift", "struct Newcomer {}\n") },
        faults: { repository in
            let modules = Set(repository.folders(in: "Sources"))
            let layered = Set(Layers.all.flatMap(\.self))
            return modules.subtracting(layered).sorted().map { "the module \($0) stands in no layer" }
                + layered.subtracting(modules).sorted().map { "there is no module \($0)" }
        }
    )

    static let importsGoDown = Guard(
        "imports only go down",
        breaking: { $0.adding("Sources/JSONText/Upward.swift", "package import JSONSchema\n") },
        faults: { repository in
            var faults: [String] = []
            for (layer, module) in Layers.all.enumerated().flatMap({ layer in layer.element.map { (layer.offset, $0) } }
            ) {
                let files = repository.swiftFiles(below: "Sources/\(module)")
                if files.isEmpty { faults.append("\(module): there is nothing to guard") }
                let below = Set(Layers.all[..<layer].flatMap(\.self))
                for file in files {
                    for imported in file.imports where !below.contains(imported) {
                        // URLSession is what HTTPFoundation is for; it calls back on queues.
                        let isSession = imported.hasPrefix("Foundation") || imported == "Dispatch"
                        if module == "HTTPFoundation", isSession { continue }
                        if let lowest = Layers.platform[imported], lowest <= layer { continue }
                        faults.append("\(file) imports \(imported), which does not lie below layer \(layer)")
                    }
                }
            }
            return faults
        }
    )

    static let judgeAndMock = Guard(
        "judge and mock do not know each other",
        breaking: { $0.adding("Sources/MockServer/Cheat.swift", "import CaseDerivation\n") },
        faults: { repository in
            strangers(repository, module: "Conformance", to: ["MockServer"])
                + strangers(repository, module: "CaseDerivation", to: ["MockServer"])
                + strangers(repository, module: "MockServer", to: ["CaseDerivation", "Conformance"])
        }
    )

    static let judgeAndSockets = Guard(
        "the judge does not know sockets",
        breaking: { $0.adding("Sources/Conformance/Socket.swift", "import HTTPWire\n") },
        faults: { strangers($0, module: "Conformance", to: ["HTTPWire", "HTTPFoundation"]) }
    )

    private static func strangers(_ repository: Repository, module: String, to others: Set<String>) -> [String] {
        let files = repository.swiftFiles(below: "Sources/\(module)")
        guard !files.isEmpty else { return ["\(module): there is nothing to guard"] }
        return files.flatMap { file in
            file.imports.filter { others.contains($0) }.map { "\(file) imports \($0)" }
        }
    }

    static let noContractInSources = Guard(
        "nothing in Sources knows the first contracts",
        breaking: { $0.adding("Sources/JSONText/Known.swift", "let code = \"RCS801\"\n") },
        faults: { repository in
            let words = ["kaleyra", "phonon", "kairos", "agent_no", "brand_name", "rcs80", "rcs90", "security-id"]
            let files = repository.swiftFiles(below: "Sources")
            guard !files.isEmpty else { return ["there is nothing to guard"] }
            var faults: [String] = []
            // Help texts may show an option's use by an example.
            for file in files where file.module != "TouchstoneCommand" {
                for (index, line) in file.lines.enumerated()
                where !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") {
                    let text = line.lowercased()
                    faults += words.filter { text.contains($0) }.map { "\(file):\(index + 1) knows \($0)" }
                }
            }
            return faults
        }
    )

    static let noDependencies = Guard(
        "the package depends on nothing but the toolchain",
        breaking: { $0.adding("Package.swift", $0.text(of: "Package.swift") + "// .package(url: …)\n") },
        faults: { repository in
            let manifest = repository.text(of: "Package.swift")
            guard manifest.contains("import PackageDescription") else { return ["there is no manifest"] }
            return manifest.contains(".package(") ? ["the manifest names a package"] : []
        }
    )
}
