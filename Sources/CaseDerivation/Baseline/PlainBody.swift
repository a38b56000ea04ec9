import HTTPMessages
import JSONText
import OpenAPIContract

/// The full valid body in a media type that is not JSON: a text as it is, a form as its fields.
///
/// Nothing is derived from such a body; it accompanies the cases about all else.
enum PlainBody {
    /// The bytes of a value; nil where no one way is known to write it in that media type.
    ///
    /// Source: OpenAPI 3.1.1 section 4.8.14.4 (forms); URL Standard section 5.2.
    static func bytes(of value: JSONValue, as mediaType: String) -> [UInt8]? {
        guard let type = MediaType(mediaType) else { return nil }
        if type.essence == "application/x-www-form-urlencoded", let members = value.objectValue?.members {
            let fields = members.flatMap { member in
                (member.value.arrayValue ?? [member.value]).map { (member.key.text, $0.stringValue ?? $0.serialized()) }
            }
            let pairs = fields.map { name, text in "\(encoded(name))=\(encoded(text))" }
            return Array(pairs.joined(separator: "&").utf8)
        }
        return value.stringValue.map { Array($0.utf8) }
    }

    private static func encoded(_ text: String) -> String { PercentEncoding.encode(text, allowed: .unreserved) }
}
