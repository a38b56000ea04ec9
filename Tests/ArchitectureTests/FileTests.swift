import Testing

@Suite("Files")
struct FileTests {
    static let sources = Repository.swiftFiles(below: "Sources")
    static let tests = Repository.swiftFiles(below: "Tests")

    @Test("stay under 300 lines")
    func size() {
        #expect(Self.sources.count > 100, "there is nothing to guard")
        for file in Self.sources + Self.tests {
            #expect(file.lines.count <= 301, "\(file) has \(file.lines.count - 1) lines: ask which two things it is")
        }
    }

    @Test("a source file is named as the type it declares or extends")
    func names() {
        for file in Self.sources {
            let type = file.name.split(separator: "+").first.map(String.init) ?? file.name
            let declared = ["struct", "class", "enum", "protocol", "actor", "extension", "typealias"].contains { kind in
                file.text.contains("\(kind) \(type)") || file.text.contains(".\(type) ")
            }
            #expect(declared, "\(file) declares no \(type)")
        }
    }

    @Test("tests mirror the sources: a test target for each module, its folders those of the module")
    func mirror() {
        let modules = Repository.names(in: "Sources")
        let own: Set<String> = ["Support", "Suites", "FaultyResponders", "Fixtures", "Fuzzing"]
        for module in modules where module != "TouchstoneCommand" {
            let files = Self.tests.filter { $0.path.hasPrefix("Tests/\(module)Tests/") }
            #expect(files.contains { $0.text.contains("@Test") }, "the module \(module) has no test")
            let folders = Set(Repository.names(in: "Sources/\(module)")).union(own)
            for file in files {
                let parts = file.path.split(separator: "/").map(String.init)
                guard parts.count > 3 else { continue }
                #expect(folders.contains(parts[2]), "\(file): Sources/\(module) has no folder \(parts[2])")
            }
        }
    }

    @Test("no file of many unrelated things")
    func noJumble() {
        for file in Self.sources {
            for word in ["Extensions", "Utils", "Helper", "Manager", "Core"] {
                #expect(file.name == "Core" || !file.name.hasSuffix(word), "\(file)")
            }
        }
    }
}
