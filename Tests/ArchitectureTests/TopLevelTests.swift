import Testing

@Suite("Top level")
struct TopLevelTests {
    @Test("holds what the README says and nothing else")
    func topLevel() {
        let names = Repository.names(in: ".").filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
        #expect(names == ["LICENSE", "Package.swift", "README.md", "Sources", "Tests", "contracts", "reports"])
    }

    @Test("the README's two commands are those that CI runs")
    func commands() {
        let readme = Repository.text(of: "README.md")
        let ci = Repository.text(of: ".ci/run")
        for command in ["swift run touchstone run", "swift test"] {
            #expect(readme.contains(command))
            #expect(ci.contains(command))
        }
    }
}
