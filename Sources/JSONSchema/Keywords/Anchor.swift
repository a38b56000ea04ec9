/// `$anchor` and `$dynamicAnchor`: names of a place, found before compilation; here only their syntax is checked.
///
/// Source: JSON Schema Core 2020-12, section 8.2.2.
enum Anchor {
    static let definition = KeywordDefinition.silent(
        "$anchor",
        of: .core,
        in: .since(.draft2019),
        checking: check
    )
    static let dynamicDefinition = KeywordDefinition.silent(
        "$dynamicAnchor",
        of: .core,
        in: .since(.draft2020),
        checking: check
    )

    @Sendable
    private static func check(_ site: KeywordSite) throws(SchemaError) {
        let name = try site.string()
        let first = name.utf8.first.map(isLetterOrUnderscore) ?? false
        let rest = name.utf8.allSatisfy { isLetterOrUnderscore($0) || isDigit($0) || "-.".utf8.contains($0) }
        guard first, rest else {
            throw site.expected("a letter or _ followed by letters, digits, -, _ and .")
        }
    }

    private static func isLetterOrUnderscore(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == UInt8(ascii: "_")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
