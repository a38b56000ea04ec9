/// Reads the textual forms of internet addresses.
package enum InternetAddress {
    /// Reads a dotted IPv4 address: four decimal octets without leading zeros.
    ///
    /// Source: RFC 3986 section 3.2.2
    package static func version4(_ text: String) -> [UInt8]? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        let octets = parts.compactMap { part -> UInt8? in
            guard part.allSatisfy(HTTPSyntax.isDigit), part.count == 1 || part.first != UInt8(ascii: "0") else {
                return nil
            }
            return UInt8(String(decoding: part, as: UTF8.self))
        }
        return octets.count == 4 ? octets : nil
    }

    /// Reads an IPv6 address as its eight groups; a zone is not read.
    ///
    /// Source: RFC 4291 section 2.2
    package static func version6(_ text: String) -> [UInt16]? {
        guard let gap = text.firstRange(of: "::") else {
            guard let groups = groups(text[...]), groups.count == 8 else { return nil }
            return groups
        }
        guard let head = groups(text[..<gap.lowerBound]), let tail = groups(text[gap.upperBound...]),
            !text[..<gap.lowerBound].utf8.contains(UInt8(ascii: ".")), head.count + tail.count <= 7
        else { return nil }
        return head + [UInt16](repeating: 0, count: 8 - head.count - tail.count) + tail
    }

    /// Reads groups between colons, of which the last may be an IPv4 address; an empty text has none.
    private static func groups(_ text: Substring) -> [UInt16]? {
        guard !text.isEmpty else { return [] }
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        var groups: [UInt16] = []
        for (index, part) in parts.enumerated() {
            let word = String(decoding: part, as: UTF8.self)
            if index == parts.count - 1, let octets = version4(word) {
                groups.append(UInt16(octets[0]) << 8 | UInt16(octets[1]))
                groups.append(UInt16(octets[2]) << 8 | UInt16(octets[3]))
            } else {
                guard part.count <= 4, part.allSatisfy({ HTTPSyntax.hexadecimalValue($0) != nil }),
                    let group = UInt16(word, radix: 16)
                else { return nil }
                groups.append(group)
            }
        }
        return groups
    }
}
