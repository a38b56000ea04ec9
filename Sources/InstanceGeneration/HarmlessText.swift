/// Keeps what is sent from reaching a person: addresses, hosts and phone numbers are drawn from what is reserved.
///
/// Source: RFC 2606 section 3 for the domains.
package enum HarmlessText {
    private static let domains = ["example.com", "example.org", "example.net"]

    /// The text with the host of every URL, the domain of every e-mail address, and every phone number replaced.
    package static func harmless(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map { harmlessWord(String($0)) }
        return words.joined(separator: " ")
    }

    /// What in the text could reach a person: hosts outside the reserved domains and phone numbers outside the reserved
    /// ranges; empty when nothing could.
    package static func reachable(in text: String) -> [String] {
        text.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "\n" }.map(String.init).filter { word in
            if let host = host(of: word) { return !isReserved(host: host) }
            if let domain = addressDomain(of: word) { return !isReserved(host: domain) }
            return looksLikePhoneNumber(word) && !ReservedPhoneNumbers.contains(word)
        }
    }

    /// Whether the host is a reserved domain or inside one.
    package static func isReserved(host: String) -> Bool {
        let host = host.lowercased()
        return domains.contains { host == $0 || host.hasSuffix("." + $0) }
    }

    private static func harmlessWord(_ word: String) -> String {
        if let host = host(of: word), !isReserved(host: host) {
            return replacing(host, in: word, with: "www.example.com")
        }
        if let domain = addressDomain(of: word), !isReserved(host: domain) {
            return replacing(domain, in: word, with: "example.com")
        }
        if looksLikePhoneNumber(word), !ReservedPhoneNumbers.contains(word) {
            return ReservedPhoneNumbers.number(word.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF })
        }
        return word
    }

    /// The authority's host of something that begins with a scheme and `//`.
    private static func host(of word: String) -> String? {
        guard let mark = word.firstRange(of: "://") else { return nil }
        var authority = word[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
        let host = authority.prefix { $0 != ":" }
        return host.isEmpty ? nil : String(host)
    }

    private static func addressDomain(of word: String) -> String? {
        guard let at = word.lastIndex(of: "@") else { return nil }
        let domain = word[word.index(after: at)...].prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
        return domain.contains(".") ? String(domain) : nil
    }

    /// 8 to 15 digits, with or without a `+` before them.
    private static func looksLikePhoneNumber(_ word: String) -> Bool {
        var digits = word.utf8[...]
        if digits.first == UInt8(ascii: "+") { digits.removeFirst() }
        return (8...15).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func replacing(_ part: String, in word: String, with replacement: String) -> String {
        guard let range = word.ranges(of: part).last else { return word }
        return word[..<range.lowerBound] + replacement + word[range.upperBound...]
    }
}
