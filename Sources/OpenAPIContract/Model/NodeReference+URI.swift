import HTTPMessages
import JSONText

extension NodeReference {
    /// The URI of the node in a contract's `SchemaStore`: `contract:/kaleyra-rcs/schemas/envelope.json#/properties`.
    ///
    /// Source: RFC 6901 section 6 for the fragment.
    package var uri: String {
        Self.documentURI(of: file) + "#" + PercentEncoding.encode(pointer.description, allowed: .query)
    }

    /// The node that such a URI names; nil for any other URI.
    package init?(uri: String) {
        guard uri.hasPrefix("contract:/") else { return nil }
        let parts = uri.dropFirst("contract:/".count).split(
            separator: "#",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        guard let first = parts.first, let file = PercentEncoding.decode(String(first)),
            let fragment = PercentEncoding.decode(parts.count > 1 ? String(parts[1]) : ""),
            let pointer = JSONPointer(fragment)
        else { return nil }
        self.init(file: file, pointer: pointer)
    }

    /// The URI of a whole file.
    static func documentURI(of file: String) -> String {
        "contract:/" + PercentEncoding.encode(file, allowed: .path)
    }
}
