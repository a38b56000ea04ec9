/// The grammar of e-mail addresses.
///
/// Source: RFC 5321 section 4.1.2, and RFC 6531 section 3.3 for the international ones.
struct Mailbox {
    /// Whether characters beyond ASCII are allowed.
    enum Repertoire {
        case ascii
        case international
    }

    let repertoire: Repertoire

    func accepts(_ text: String) -> Bool {
        guard let sign = text.unicodeScalars.lastIndex(of: "@") else { return false }
        let local = text[..<sign]
        let domain = text[text.unicodeScalars.index(after: sign)...]
        return (1...64).contains(local.utf8.count) && isLocal(local) && isDomain(domain)
    }

    private func isLocal(_ local: Substring) -> Bool {
        if local.unicodeScalars.first == "\"" { return isQuoted(local) }
        let atoms = local.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
        return atoms.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomText) }
    }

    private func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
        guard let byte = UInt8(exactly: scalar.value), scalar.isASCII else { return repertoire == .international }
        return byte.isLetter || byte.isDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private func isQuoted(_ local: Substring) -> Bool {
        guard local.unicodeScalars.count >= 2, local.unicodeScalars.last == "\"" else { return false }
        var content = local.unicodeScalars.dropFirst().dropLast()
        while let scalar = content.popFirst() {
            switch scalar {
            case "\"": return false
            case "\\":
                guard let next = content.popFirst(), (0x20...0x7E).contains(next.value) else { return false }
            default:
                guard (0x20...0x7E).contains(scalar.value) || (!scalar.isASCII && repertoire == .international)
                else { return false }
            }
        }
        return true
    }

    private func isDomain(_ domain: Substring) -> Bool {
        guard domain.unicodeScalars.first == "[" else {
            let text = String(domain)
            // RFC 6531 section 3.3 has a mail client normalise what it was given before it looks the name up.
            return repertoire == .ascii
                ? HostName.accepts(text) : HostName.acceptsInternational(text, normalization: .leftToSender)
        }
        guard domain.unicodeScalars.last == "]" else { return false }
        let literal = Substring(domain.unicodeScalars.dropFirst().dropLast())
        let tag = "IPv6:"
        if String(literal.unicodeScalars.prefix(5)).lowercased() == tag.lowercased() {
            return InternetAddress.isVersion6(Substring(literal.unicodeScalars.dropFirst(5)))
        }
        return InternetAddress.isVersion4(literal)
    }
}
