import HTTPMessages

/// How the end of a message's content is found.
///
/// Source: RFC 9112 section 6.3
enum ContentFraming: Hashable {
    case none
    case length(Int)
    case chunked
    case untilClose

    /// What the Content-Length fields of a message say together.
    ///
    /// Source: RFC 9110 section 8.6
    enum DeclaredLength: Hashable {
        case absent
        case once(Int)
        case repeated(Int)
        case invalid(String)

        /// Reads every Content-Length field; a number too large for the machine is the largest one.
        init(_ fields: HTTPFields) {
            let values = fields.values(of: "Content-Length")
            guard let only = values.first else {
                self = .absent
                return
            }
            if values.count == 1, let number = Self.number(only) {
                self = .once(number)
                return
            }
            let members = values.flatMap { HTTPSyntax.split($0, at: UInt8(ascii: ",")) }
            let numbers = members.compactMap(Self.number)
            guard numbers.count == members.count, let first = numbers.first, Set(numbers).count == 1 else {
                self = .invalid(values.joined(separator: ", "))
                return
            }
            self = members.count == 1 ? .once(first) : .repeated(first)
        }

        /// Reads digits and nothing else.
        private static func number(_ text: String) -> Int? {
            var number = 0
            for byte in text.utf8 {
                guard HTTPSyntax.isDigit(byte) else { return nil }
                let (tens, overflows) = number.multipliedReportingOverflow(by: 10)
                let (sum, isTooLarge) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
                number = overflows || isTooLarge ? Int.max : sum
            }
            return text.isEmpty ? nil : number
        }
    }

    /// Returns the names of the transfer codings in lower case, parameters left out.
    static func codings(_ fields: HTTPFields) -> [String] {
        fields.members(of: "Transfer-Encoding").map { member in
            let name = member.utf8.prefix { $0 != UInt8(ascii: ";") }
            return String(decoding: HTTPSyntax.trimmed(name), as: UTF8.self).lowercased()
        }
    }
}
