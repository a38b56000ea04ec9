extension Format {
    /// `uuid`: a UUID such as `2eb8aa08-aa98-11ea-b4aa-73b441d16380`.
    ///
    /// Source: RFC 4122 section 3.
    public static let uuid = Format("uuid") { text in
        guard text.utf8.count == 36 else { return false }
        var position = 0
        for byte in text.utf8 {
            let isHyphen = position == 8 || position == 13 || position == 18 || position == 23
            guard isHyphen ? byte == UInt8(ascii: "-") : byte.isHexadecimal else { return false }
            position += 1
        }
        return true
    }
}
