public import JSONText

/// A place in a schema document: the document's URI and a JSON Pointer from the document's root.
public struct SchemaLocation: Sendable, Hashable, CustomStringConvertible {
    /// The URI under which the document was given to the store.
    public let document: String
    /// The pointer from the root of the document.
    public let pointer: JSONPointer

    /// Makes a location from the document's URI and a pointer from its root.
    public init(document: String, pointer: JSONPointer = JSONPointer()) {
        self.document = document
        self.pointer = pointer
    }

    /// The location as a URI: the document's, `#`, and the pointer with the characters percent-encoded that a fragment forbids.
    ///
    /// Source: RFC 6901 section 6.
    public var description: String {
        document + "#" + URIReference.fragment(encoding: pointer.description)
    }

    func appending(_ token: String) -> SchemaLocation {
        SchemaLocation(document: document, pointer: pointer.appending(token))
    }

    func appending(_ tokens: [String]) -> SchemaLocation {
        guard !tokens.isEmpty else { return self }
        return SchemaLocation(document: document, pointer: tokens.reduce(pointer) { $0.appending($1) })
    }
}
