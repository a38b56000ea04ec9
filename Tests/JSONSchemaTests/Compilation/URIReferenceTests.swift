import Testing

@testable import JSONSchema

@Suite("URI references")
struct URIReferenceTests {
    @Test(
        "are resolved as RFC 3986 section 5.4 has it",
        arguments: [
            ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
            (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
            ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
            ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
            ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"),
            ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
            ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
            ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
            ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
            ("g?y/./x", "http://a/b/c/g?y/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
        ]
    )
    func resolution(reference: String, expected: String) {
        let base = URIReference("http://a/b/c/d;p?q")
        #expect(URIReference(reference).resolved(against: base).description == expected)
    }

    @Test("a fragment resolves against an opaque URI")
    func opaque() {
        let base = URIReference("urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380")
        #expect(URIReference("#/a").resolved(against: base).description == base.description + "#/a")
    }

    @Test(
        "a fragment is encoded and decoded",
        arguments: [("/a b", "/a%20b"), ("/é{}", "/%C3%A9%7B%7D"), ("/\t", "/%09")]
    )
    func fragments(text: String, encoded: String) {
        #expect(URIReference.fragment(encoding: text) == encoded)
        #expect(URIReference.decoding(encoded) == text)
    }

    @Test("malformed percent-encoding is nil", arguments: ["%", "%4", "%zz", "%FF"])
    func malformed(text: String) {
        #expect(URIReference.decoding(text) == nil)
    }
}
