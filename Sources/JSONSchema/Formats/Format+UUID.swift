extension Format {
    /// `uuid`: a UUID such as `2eb8aa08-aa98-11ea-b4aa-73b441d16380`.
    ///
    /// Source: RFC 4122 section 3.
    public static let uuid = Format("uuid") { text in
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.allSatisfy(\.isHexadecimal) }
    }
}
