import Testing

@Suite("Architecture")
struct GuardTests {
    @Test("holds", arguments: Guard.all)
    func holds(_ rule: Guard) {
        for fault in rule.faults(.package) { Issue.record("\(fault)") }
    }

    @Test("a guard that finds nothing to guard fails", arguments: Guard.all)
    func empty(_ rule: Guard) {
        #expect(!rule.faults(Repository()).isEmpty)
    }

    @Test("a guard finds the fault that it is there for", arguments: Guard.all)
    func broken(_ rule: Guard) {
        let sound = Set(rule.faults(.package))
        let faults = rule.faults(rule.breaking(.package)).filter { !sound.contains($0) }
        #expect(!faults.isEmpty)
    }

    @Test("every guard stands in the list")
    func complete() {
        let files = Repository.package.swiftFiles(below: "Tests/ArchitectureTests/Guards")
        let declared = files.flatMap { $0.text.matches(of: /static let \w+ = Guard\(/) }.count
        #expect(declared > 10)
        #expect(declared == Guard.all.count - Registry.all.count)
    }
}
