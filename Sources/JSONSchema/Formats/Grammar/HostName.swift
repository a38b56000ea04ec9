/// The grammar of host names, plain and international.
///
/// Source: RFC 1123 section 2.1, RFC 5890 section 2.3.2 and RFC 5891 section 4.2.
enum HostName {
    private static let maximumLength = 253
    private static let maximumLabelLength = 63

    /// Whether the text is a host name in ASCII; its `xn--` labels must stand for valid international ones.
    static func accepts(_ text: String) -> Bool {
        guard text.utf8.count <= maximumLength else { return false }
        let labels = text.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
        return labels.allSatisfy { isPlainLabel($0) && isEncodedLabelValid($0) }
    }

    /// Whether the text is a host name whose labels may be international.
    static func acceptsInternational(
        _ text: String,
        normalization: InternationalLabel.Normalization = .required
    ) -> Bool {
        let labels = text.unicodeScalars.split(omittingEmptySubsequences: false) {
            [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"].contains($0)
        }
        var length = labels.count - 1
        var decoded: [[Unicode.Scalar]] = []
        for label in labels {
            guard let encodedLength = encodedLength(label, normalization) else { return false }
            length += encodedLength
            decoded.append(decodedLabel(label) ?? Array(label))
        }
        return length <= maximumLength && BidirectionalText.accepts(labels: decoded)
    }

    /// The length of a label in ASCII form; nil where the label is not valid.
    private static func encodedLength(
        _ label: Substring.UnicodeScalarView,
        _ normalization: InternationalLabel.Normalization
    ) -> Int? {
        if label.allSatisfy(\.isASCII) {
            return isPlainLabel(label) && isEncodedLabelValid(label) ? label.count : nil
        }
        let scalars = Array(label)
        guard InternationalLabel.accepts(scalars, normalization: normalization),
            let encoded = Punycode.encode(scalars)
        else { return nil }
        let length = encoded.utf8.count + 4
        return length <= maximumLabelLength ? length : nil
    }

    private static func isPlainLabel(_ label: Substring.UnicodeScalarView) -> Bool {
        (1...maximumLabelLength).contains(label.count) && label.first != "-" && label.last != "-"
            && label.allSatisfy { scalar in
                guard let byte = UInt8(exactly: scalar.value) else { return false }
                return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-")
            }
    }

    /// The label behind `xn--`; nil for a plain one or one that cannot be decoded.
    private static func decodedLabel(_ label: Substring.UnicodeScalarView) -> [Unicode.Scalar]? {
        let text = String(label).lowercased()
        guard text.utf8.starts(with: "xn--".utf8) else { return nil }
        return Punycode.decode(String(text.unicodeScalars.dropFirst(4)))
    }

    private static func isEncodedLabelValid(_ label: Substring.UnicodeScalarView) -> Bool {
        let text = String(label).lowercased()
        guard text.utf8.starts(with: "xn--".utf8) else { return true }
        guard let decoded = decodedLabel(label), !decoded.allSatisfy(\.isASCII) else { return false }
        // What does not encode to itself again is another spelling of the label, and so no label.
        guard Punycode.encode(decoded) == String(text.unicodeScalars.dropFirst(4)) else { return false }
        return InternationalLabel.accepts(decoded) && BidirectionalText.accepts(labels: [decoded])
    }
}
