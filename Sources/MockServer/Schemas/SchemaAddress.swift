import HTTPMessages
import JSONSchema
import JSONText
import OpenAPIContract

/// The URI under which a node of a contract is known to the validator, and back.
enum SchemaAddress {
    private static let scheme = "contract:/"

    /// `contract:/kaleyra-rcs/schemas/brand.json#/properties/brand_name`
    static func uri(of reference: NodeReference) -> String {
        let path = PercentEncoding.encode(reference.file, allowed: .path)
        let fragment = PercentEncoding.encode(reference.pointer.description, allowed: .query)
        return fragment.isEmpty ? scheme + path : "\(scheme)\(path)#\(fragment)"
    }

    /// The node at a place of that form; nil for another.
    static func reference(at location: SchemaLocation) -> NodeReference? {
        guard location.document.hasPrefix(scheme),
            let file = PercentEncoding.decode(String(location.document.dropFirst(scheme.count)))
        else { return nil }
        return NodeReference(file: file, pointer: location.pointer)
    }
}
