import JSONText

/// Turns the text of a `$ref` into the node it names.
///
/// Source: RFC 3986 section 5.2 for the path, RFC 6901 section 6 for the fragment.
package enum ReferenceResolution {
    /// The node that `reference`, standing in `file`, names; nil when it leaves the contracts or is no JSON Pointer.
    package static func resolve(_ reference: String, from file: String) -> NodeReference? {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first, !path.contains(":") else { return nil }
        var segments = file.split(separator: "/").map(String.init)
        if !path.isEmpty {
            segments.removeLast()
            for segment in path.split(separator: "/") {
                switch segment {
                case ".": continue
                case "..":
                    guard !segments.isEmpty else { return nil }
                    segments.removeLast()
                default: segments.append(String(segment))
                }
            }
        }
        guard let fragment = decoded(parts.count > 1 ? parts[1] : ""), let pointer = JSONPointer(fragment) else {
            return nil
        }
        return NodeReference(file: segments.joined(separator: "/"), pointer: pointer)
    }

    private static func decoded(_ fragment: Substring) -> String? {
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
