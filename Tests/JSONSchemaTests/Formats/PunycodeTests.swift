import Testing

@testable import JSONSchema

@Suite("Punycode")
struct PunycodeTests {
    @Test(
        "samples of RFC 3492 section 7.1 go both ways",
        arguments: [
            ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
            ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
            ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
            ("安室奈美恵-with-super-monkeys", "-with-super-monkeys-pc58ag80a8qai00g7n9n"),
            ("bücher", "bcher-kva"),
        ]
    )
    func samples(label: String, encoded: String) {
        let scalars = Array(label.unicodeScalars)
        #expect(Punycode.encode(scalars) == encoded)
        #expect(Punycode.decode(encoded) == scalars)
    }

    @Test("malformed text is nil", arguments: ["x", "a-!", "99999999", "é"])
    func malformed(text: String) {
        #expect(Punycode.decode(text) == nil)
    }
}
