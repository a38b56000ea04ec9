import Testing

@testable import Conformance

@Suite("PathShape")
struct PathShapeTests {
    @Test(
        "a template takes paths with a value in each segment",
        arguments: [
            ("/notes/7", true), ("/notes/7?full=1/2", true), ("/notes/%2F", true), ("/notes/", false),
            ("/notes", false), ("/notes/7/", false), ("/books/7", false), ("//7", false),
        ]
    )
    func matches(target: String, expected: Bool) {
        #expect(PathShape("/notes/{id}").matches(PathShape(target)) == expected)
    }

    @Test("a segment of several variables, and an empty one of the template's own")
    func unusual() {
        #expect(PathShape("/files/{name}.{ext}").matches(PathShape("/files/a.b")))
        #expect(PathShape("/notes/").matches(PathShape("/notes/")))
        #expect(!PathShape("/notes/").matches(PathShape("/notes/7")))
    }
}
