import JSONText

/// Turns the text of a `$ref` into the node it names.
///
/// Source: RFC 3986 section 5.2 for the path, RFC 6901 section 6 for the fragment.
package enum ReferenceResolution {
    /// The node that `reference`, standing in `file`, names; nil when it leaves the contracts or is no JSON Pointer.
    package static func resolve(_ reference: String, from file: String) -> NodeReference? {
        let mark = reference.utf8.firstIndex(of: UInt8(ascii: "#")) ?? reference.endIndex
        guard let file = self.file(reference[..<mark], from: file),
            let fragment = decoded(reference[mark...].dropFirst()), let pointer = JSONPointer(fragment)
        else { return nil }
        return NodeReference(file: file, pointer: pointer)
    }

    /// The file that a relative path names.
    private static func file(_ path: Substring, from file: String) -> String? {
        guard !path.isEmpty else { return file }
        guard !path.utf8.contains(UInt8(ascii: ":")) else { return nil }
        let slash = UInt8(ascii: "/")
        var segments = file.utf8.split(separator: slash).dropLast().map { Substring($0) }
        for segment in path.utf8.split(separator: slash).map({ Substring($0) }) {
            switch segment {
            case ".": continue
            case "..": guard segments.popLast() != nil else { return nil }
            default: segments.append(segment)
            }
        }
        return segments.joined(separator: "/")
    }

    private static func decoded(_ fragment: Substring) -> String? {
        guard fragment.utf8.contains(UInt8(ascii: "%")) else { return String(fragment) }
        var bytes: [UInt8] = []
        var rest = fragment.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst(), let low = rest.popFirst(),
                let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(value)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
