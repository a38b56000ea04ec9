import HTTPMessages
import Testing

@Suite("HTTPFields")
struct HTTPFieldsTests {
    @Test("finds a field whatever its case, and keeps the order and repetition")
    func lookup() {
        var fields: HTTPFields = [HTTPField(name: "Set-Cookie", value: "a"), HTTPField(name: "set-cookie", value: "b")]
        #expect(fields["SET-COOKIE"] == "a")
        #expect(fields.values(of: "Set-cookie") == ["a", "b"])
        fields.append("X", "1")
        #expect(fields.map(\.name) == ["Set-Cookie", "set-cookie", "X"])
        #expect(!fields.contains("Y"))
    }
}
