import HTTPMessages
import Testing

@testable import MockServer

@Suite("The header Prefer")
struct PreferenceTests {
    @Test(
        "asks for an outcome or a status",
        arguments: [
            ("example=org-not-found", .example("org-not-found")), ("Example=\"a b\"", .example("a b")),
            ("code=500", .code(500)), ("respond-async, code = 404; note=x", .code(404)),
            ("code=x, example=y", .example("y")), ("return=minimal", nil), ("example", nil), ("", nil),
        ] as [(String, Preference?)]
    )
    func reading(value: String, preference: Preference?) {
        #expect(Preference([HTTPField(name: "prefer", value: value)]) == preference)
    }
}
