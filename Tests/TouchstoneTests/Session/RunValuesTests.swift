import Testing

@testable import Touchstone

@Suite("RunValues")
struct RunValuesTests {
    @Test("values of one session never meet, whichever run of it they are for")
    func distinct() {
        let numbers = FreshNumbers()
        let runs = (0..<2).map { _ in
            RunValues(variables: [:], phoneNumbers: [], numbers: numbers, clock: { 0 })
        }
        let phones = (0..<200).map { runs[$0 % 2].nextPhoneNumber() }
        #expect(Set(phones).count == 200)
        let counted = (0..<200).map { runs[$0 % 2].nextNumber() }
        #expect(Set(counted).count == 200)
    }

    @Test("takes the profile's own numbers and no others")
    func ownNumbers() {
        let values = RunValues(
            variables: ["a": "1"],
            phoneNumbers: ["447700900001", "447700900002"],
            numbers: FreshNumbers(),
            clock: { 7 }
        )
        #expect(Set((0..<4).map { _ in values.nextPhoneNumber() }) == ["447700900001", "447700900002"])
        #expect(values.variable("a") == "1")
        #expect(values.now() == 7)
    }
}
