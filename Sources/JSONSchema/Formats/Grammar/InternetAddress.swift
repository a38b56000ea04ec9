/// Addresses of the Internet Protocol in text form.
///
/// Source: RFC 3986 section 3.2.2, whose grammar is that of RFC 2673 section 3.2 and RFC 4291 section 2.2.
enum InternetAddress {
    static func isVersion4(_ text: some StringProtocol) -> Bool {
        let parts = Array(text.utf8).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { isOctet(Array($0)) }
    }

    static func isVersion6(_ text: some StringProtocol) -> Bool {
        let halves = split(Array(text.utf8))
        guard halves.count <= 2 else { return false }
        var count = 0
        for (index, half) in halves.enumerated() where !half.isEmpty {
            guard let groups = groups(in: half, mayEndInVersion4: index == halves.count - 1) else { return false }
            count += groups
        }
        return halves.count == 2 ? count <= 7 : count == 8
    }

    private static func isOctet(_ digits: [UInt8]) -> Bool {
        guard (1...3).contains(digits.count), digits.allSatisfy(\.isDigit) else { return false }
        guard digits.count == 1 || digits.first != UInt8(ascii: "0") else { return false }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } <= 255
    }

    /// Splits at every `::`.
    private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = [[]]
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: "::".utf8) {
                parts.append([])
                index += 2
            } else {
                parts[parts.count - 1].append(bytes[index])
                index += 1
            }
        }
        return parts
    }

    /// The number of 16-bit groups; nil where they are malformed.
    private static func groups(in bytes: [UInt8], mayEndInVersion4: Bool) -> Int? {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        var count = 0
        for (index, part) in parts.enumerated() {
            if (1...4).contains(part.count), part.allSatisfy(\.isHexadecimal) {
                count += 1
            } else if mayEndInVersion4, index == parts.count - 1,
                isVersion4(String(decoding: part, as: UTF8.self))
            {
                count += 2
            } else {
                return nil
            }
        }
        return count
    }
}
