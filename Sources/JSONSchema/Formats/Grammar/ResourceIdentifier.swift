/// The grammar of URIs, and of IRIs, which allow characters beyond ASCII.
///
/// Source: RFC 3986 appendix A and RFC 3987 section 2.2.
struct ResourceIdentifier {
    /// The repertoire of characters.
    enum Repertoire {
        case uri
        case iri
    }

    let repertoire: Repertoire

    /// Whether the text is a URI: a reference with a scheme.
    func accepts(_ text: String) -> Bool {
        let parts = URIReference(text)
        return parts.scheme != nil && accepts(parts)
    }

    /// Whether the text is a URI or a relative reference.
    func acceptsReference(_ text: String) -> Bool {
        accepts(URIReference(text))
    }

    private func accepts(_ parts: URIReference) -> Bool {
        guard isScheme(parts.scheme), isAuthority(parts.authority) else { return false }
        if parts.scheme == nil, parts.authority == nil {
            let segment = parts.path.unicodeScalars.prefix { $0 != "/" }
            guard !segment.contains(":") else { return false }
        }
        return consists(parts.path, of: ":@/")
            && consists(parts.query ?? "", of: ":@/?", orPrivate: repertoire == .iri)
            && consists(parts.fragment ?? "", of: ":@/?")
    }

    private func isScheme(_ scheme: String?) -> Bool {
        guard let scheme else { return true }
        return scheme.utf8.first?.isLetter == true
            && scheme.utf8.allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
    }

    private func isAuthority(_ authority: String?) -> Bool {
        guard let authority else { return true }
        var host = authority[...]
        if let sign = host.unicodeScalars.firstIndex(of: "@") {
            guard consists(String(host[..<sign]), of: ":") else { return false }
            host = host[host.unicodeScalars.index(after: sign)...]
        }
        if host.unicodeScalars.first == "[" {
            guard let end = host.unicodeScalars.firstIndex(of: "]") else { return false }
            let literal = host[host.unicodeScalars.index(after: host.startIndex)..<end]
            let rest = host[host.unicodeScalars.index(after: end)...]
            return isLiteral(String(literal)) && isPort(rest)
        }
        let colon = host.unicodeScalars.firstIndex(of: ":") ?? host.endIndex
        return consists(String(host[..<colon]), of: "") && isPort(host[colon...])
    }

    private func isPort(_ text: Substring) -> Bool {
        text.isEmpty || (text.utf8.first == UInt8(ascii: ":") && text.utf8.dropFirst().allSatisfy(\.isDigit))
    }

    private func isLiteral(_ text: String) -> Bool {
        guard let first = text.utf8.first, "vV".utf8.contains(first) else { return InternetAddress.isVersion6(text) }
        let parts = text.utf8.dropFirst().split(
            separator: UInt8(ascii: "."),
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return false }
        return parts[0].allSatisfy(\.isHexadecimal)
            && parts[1].allSatisfy { isPlain($0) || $0 == UInt8(ascii: ":") }
    }

    /// Whether the text has only unreserved characters, sub-delimiters, percent-encoded bytes and these.
    private func consists(_ text: String, of more: String, orPrivate allowsPrivate: Bool = false) -> Bool {
        if text.utf8.allSatisfy({ isPlain($0) || more.utf8.contains($0) }) { return true }
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "%" {
                guard index + 2 < scalars.count,
                    scalars[index + 1...index + 2].allSatisfy(\.properties.isASCIIHexDigit)
                else { return false }
                index += 3
                continue
            }
            let isInternational =
                repertoire == .iri
                && (CharacterRanges.international.contains(scalar)
                    || (allowsPrivate && CharacterRanges.privateUse.contains(scalar)))
            let isPlain = UInt8(exactly: scalar.value).map { self.isPlain($0) } ?? false
            guard isPlain || more.unicodeScalars.contains(scalar) || isInternational else { return false }
            index += 1
        }
        return true
    }

    private func isPlain(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || "-._~!$&'()*+,;=".utf8.contains(byte)
    }
}
