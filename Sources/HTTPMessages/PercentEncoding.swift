/// Percent-encoding of texts as UTF-8.
///
/// Source: RFC 3986 section 2.1
public enum PercentEncoding {
    /// The bytes that stay as they are; every other byte is encoded.
    public struct Allowed: Sendable, Hashable {
        private let extra: String

        private init(beyondUnreserved extra: String) {
            self.extra = extra
        }

        /// Letters, digits, `-`, `.`, `_` and `~`: safe in every part of a URL.
        public static let unreserved = Allowed(beyondUnreserved: "")
        /// What may stand in one path segment: no slash, no question mark.
        public static let pathSegment = Allowed(beyondUnreserved: "!$&'()*+,;=:@")
        /// What may stand in a whole path.
        public static let path = Allowed(beyondUnreserved: "!$&'()*+,;=:@/")
        /// What may stand in a whole query or fragment.
        public static let query = Allowed(beyondUnreserved: "!$&'()*+,;=:@/?")
        /// What may stand in the name or value of a query parameter: no `&`, `=`, `+` or `;`.
        public static let queryComponent = Allowed(beyondUnreserved: "!$'()*,:@/?")

        /// Answers whether a byte stays as it is.
        ///
        /// Source: RFC 3986 section 2.3
        public func contains(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                true
            default: extra.utf8.contains(byte)
            }
        }
    }

    /// Encodes the UTF-8 bytes of a text that are not allowed, with capital hexadecimal digits.
    public static func encode(_ text: String, allowed: Allowed = .unreserved) -> String {
        guard !text.utf8.allSatisfy(allowed.contains) else { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if allowed.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Decodes every `%XX`; `nil` where one is incomplete or the result is not UTF-8.
    ///
    /// A plus sign stays a plus sign.
    public static func decode(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(HTTPSyntax.hexadecimalValue),
                let low = rest.popFirst().flatMap(HTTPSyntax.hexadecimalValue)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Answers whether the bytes are empty or an absolute path, with every percent sign followed by two digits.
    static func isPath(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        guard first == UInt8(ascii: "/") else { return false }
        var pendingDigits = 0
        for byte in bytes {
            if pendingDigits > 0 {
                guard HTTPSyntax.hexadecimalValue(byte) != nil else { return false }
                pendingDigits -= 1
            } else if byte == UInt8(ascii: "%") {
                pendingDigits = 2
            } else if !Allowed.path.contains(byte) {
                return false
            }
        }
        return pendingDigits == 0
    }
}
