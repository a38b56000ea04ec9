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
            guard !values.isEmpty else {
                self = .absent
                return
            }
            let members = values.flatMap { HTTPSyntax.split($0, at: UInt8(ascii: ",")) }
            let numbers = members.compactMap { member -> Int? in
                guard !member.isEmpty, member.utf8.allSatisfy(HTTPSyntax.isDigit) else { return nil }
                return Int(member) ?? Int.max
            }
            guard numbers.count == members.count, let first = numbers.first, Set(numbers).count == 1 else {
                self = .invalid(values.joined(separator: ", "))
                return
            }
            self = members.count == 1 ? .once(first) : .repeated(first)
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
