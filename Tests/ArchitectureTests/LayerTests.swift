import Testing

@Suite("Layers")
struct LayerTests {
    /// The layers of the architecture page, lowest first.
    static let layers: [[String]] = [
        ["JSONText", "ECMARegex", "HTTPMessages"],
        ["JSONSchema", "HTTPWire", "HTTPFoundation"],
        ["OpenAPIContract", "InstanceGeneration"],
        ["CaseDerivation", "MockServer"],
        ["Conformance"],
        ["Reports"],
        ["Touchstone"],
        ["TouchstoneCommand"],
    ]

    /// Modules of the toolchain, and the lowest layer that may import them.
    static let platform: [String: Int] = [
        "Glibc": 0, "Musl": 0, "Darwin": 0, "Synchronization": 0, "Dispatch": 3, "Foundation": 4,
        "FoundationNetworking": 4,
    ]

    static let files = Repository.swiftFiles(below: "Sources")

    /// The modules that a file imports.
    static func imports(of file: Repository.File) -> [String] {
        file.lines.compactMap { line in
            var words = line.split(separator: " ")
            while let first = words.first,
                first.hasPrefix("@") || ["public", "package", "internal", "private"].contains(first)
            {
                words.removeFirst()
            }
            guard words.first == "import", words.count >= 2 else { return nil }
            let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "typealias"]
            let path = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
            return path.split(separator: ".").first.map(String.init)
        }
    }

    @Test("every module of Sources stands in a layer, and every layer's module is there")
    func complete() {
        #expect(Repository.names(in: "Sources") == Self.layers.flatMap(\.self).sorted())
    }

    @Test(
        "imports only go down",
        arguments: layers.enumerated().flatMap { layer in layer.element.map { (layer.offset, $0) } }
    )
    func down(layer: Int, module: String) {
        let files = Self.files.filter { $0.path.hasPrefix("Sources/\(module)/") }
        #expect(!files.isEmpty, "there is nothing to guard")
        let below = Set(Self.layers[..<layer].flatMap(\.self))
        for file in files {
            for imported in Self.imports(of: file) where !below.contains(imported) {
                // URLSession is what HTTPFoundation is for.
                if module == "HTTPFoundation", imported.hasPrefix("Foundation") { continue }
                let lowest = Self.platform[imported]
                #expect(
                    lowest.map { $0 <= layer } ?? false,
                    "\(file) imports \(imported), which does not lie below layer \(layer)"
                )
            }
        }
    }

    @Test("judge and mock do not know each other")
    func judgeAndMock() {
        for file in Self.files
        where file.path.hasPrefix("Sources/Conformance/") || file.path.hasPrefix("Sources/CaseDerivation/") {
            #expect(!Self.imports(of: file).contains("MockServer"), "\(file)")
        }
        for file in Self.files where file.path.hasPrefix("Sources/MockServer/") {
            #expect(!Self.imports(of: file).contains("Conformance"), "\(file)")
            #expect(!Self.imports(of: file).contains("CaseDerivation"), "\(file)")
        }
    }

    @Test("the judge does not know sockets")
    func judgeAndSockets() {
        for file in Self.files where file.path.hasPrefix("Sources/Conformance/") {
            #expect(!Self.imports(of: file).contains { $0 == "HTTPWire" || $0 == "HTTPFoundation" }, "\(file)")
        }
    }

    @Test("nothing in Sources knows the first contracts")
    func noContractInSources() {
        let words = ["kaleyra", "phonon", "kairos", "agent_no", "brand_name", "RCS80", "RCS90", "security-id"]
        for file in Self.files {
            // Help texts may give an option's use by an example.
            if file.path.hasPrefix("Sources/TouchstoneCommand/") { continue }
            for (index, line) in file.lines.enumerated()
            where !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") {
                for word in words {
                    #expect(!line.lowercased().contains(word.lowercased()), "\(file):\(index + 1) knows \(word)")
                }
            }
        }
    }

    @Test("the package depends on nothing but the toolchain")
    func noDependencies() {
        let manifest = Repository.text(of: "Package.swift")
        #expect(manifest.contains("import PackageDescription"))
        #expect(!manifest.contains(".package("))
    }
}
