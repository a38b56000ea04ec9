import OpenAPIContract
import Testing

@Suite("Masked texts")
struct MaskedTextTests {
    @Test(
        "finds runs of X outside words and obfuscated addresses",
        arguments: [
            "48XXX", "591bXXXX-61d9-4edb-bb18-1fXXXXXX1184", "xxxxx6913850xxxx", "4XXb", "XX", "[email protected]",
            "kXXXk", "https://example.com/17XXXXX5.png",
        ]
    )
    func masked(text: String) {
        #expect(MaskedText(text) != nil)
    }

    @Test(
        "leaves words and single letters alone",
        arguments: ["", "Exxon", "XXL", "Maxx", "736x/1a", "224_x_224", "someone@example.com", "X"]
    )
    func plain(text: String) {
        #expect(MaskedText(text) == nil)
    }

    @Test("fills every run, digits first, and tries the last run shorter and longer")
    func candidates() throws {
        let text = try #require(MaskedText("5dXX-XXX"))
        #expect(
            text.candidates == [
                "5d12-345", "5da1-b2c", "5dab-cde",
                "5d12-34", "5da1-b2", "5dab-cd",
                "5d12-3456", "5da1-b2c3", "5dab-cdef",
            ]
        )
    }

    @Test("fills many runs in no more time for each")
    func manyRuns() throws {
        let text = try #require(MaskedText(String(repeating: "1XX-", count: 20_000)))
        #expect(text.filled(with: .letters).hasPrefix("1ab-1cd-1ef-"))
        #expect(text.filled(with: .letters).utf8.count == 80_000)
    }

    @Test("an obfuscated address becomes one that is reserved")
    func address() throws {
        #expect(try #require(MaskedText("[email protected]")).candidates == ["user@example.com"])
    }
}
