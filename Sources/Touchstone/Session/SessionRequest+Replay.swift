import CaseDerivation

extension SessionRequest {
    /// What must stand behind `touchstone replay CASE-ID` to send a case of a contract as this request's run does.
    func replayOptions(for contract: String) -> [String] {
        var words: [String] = []
        func add(_ option: String, _ values: [String]) {
            for value in values { words += [option, value] }
        }
        func pairs(_ values: [String: String]) -> [String] {
            values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        }
        func number(_ value: some CustomStringConvertible) -> [String] { ["\(value)"] }
        add("--contracts", contractsRoot.map { [$0] } ?? [])
        add("--profile", profile.map { [$0] } ?? [])
        add("--target", pairs(targets.filter { $0.key == contract }))
        add("--set", pairs(variables))
        add("--secret", pairs(secrets))
        add("--given", selection.given.map { [$0] } ?? [])
        add("--reading", readings)
        add("--overlay", overlays)
        add("--seed", seed == SessionRequest().seed ? [] : number(seed))
        add("--repeat", repeats.map(number) ?? [])
        add("--random", random.map(number) ?? [])
        add("--timeout", timeout.map { number($0 / .seconds(1)) } ?? [])
        add("--patience", patience.map { number($0 / .seconds(1)) } ?? [])
        return words
    }
}
