/// The places of a document's values and names, found once for many questions.
///
/// Making it costs one pass over the text; a question then costs no more than the pointer's tokens.
public struct JSONPlaces: Sendable {
    /// The document whose places these are.
    public let document: JSONDocument
    private let index: PlaceIndex
    private let lines: LineIndex

    /// A member that occurs in the text: where its name and its value begin.
    public struct Occurrence: Sendable, Hashable {
        /// Where the opening quote of the name stands.
        public let name: SourceLocation
        /// Where the value begins.
        public let value: SourceLocation
    }

    /// Finds the places of a document; O(n).
    public init(_ document: JSONDocument) {
        self.document = document
        index = document.bytes.withUnsafeBufferPointer { PlaceIndex($0) }
        lines = LineIndex(document.bytes)
    }

    /// Where the value begins that a pointer points to; of duplicated members the last.
    ///
    /// For a value that is missing, where its nearest existing ancestor begins.
    public func location(of pointer: JSONPointer) -> SourceLocation {
        location(at: nearest(to: pointer).entry.value)
    }

    /// Where the name of the member begins that a pointer points to; of duplicated members the last.
    ///
    /// For an item of an array and for the root, where the value begins; for a missing part, the name or the beginning
    /// of its nearest existing ancestor.
    public func memberLocation(of pointer: JSONPointer) -> SourceLocation {
        let entry = nearest(to: pointer).entry
        return location(at: entry.name ?? entry.value)
    }

    /// Every member that a pointer points to, in the order of the text: several when the name is duplicated.
    ///
    /// Of duplicated members on the way the last is followed; empty for an item, the root, and what does not exist.
    public func occurrences(of pointer: JSONPointer) -> [Occurrence] {
        guard let last = pointer.last, let parent = pointer.parent else { return [] }
        let (entry, value, depth) = nearest(to: parent)
        guard depth == parent.tokens.count, case .object(let object) = value else { return [] }
        let key = ExactText(last)
        return object.members.indices.filter { object.members[$0].key == key }.map { position in
            let child = index.child(position, of: entry)
            return Occurrence(name: location(at: child.name ?? child.value), value: location(at: child.value))
        }
    }

    /// The text of a line without its end, counted from 1; empty when there is no such line.
    public func line(_ number: Int) -> String {
        lines.line(number, in: document.bytes).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private func location(at offset: Int) -> SourceLocation {
        lines.location(of: offset, in: document.bytes, file: document.file)
    }

    /// Follows a pointer as far as it leads, side by side in the values and in the places.
    private func nearest(to pointer: JSONPointer) -> (entry: PlaceIndex.Entry, value: JSONValue, depth: Int) {
        var entry = index.root
        var value = document.parsed
        for (depth, token) in pointer.tokens.enumerated() {
            switch value {
            case .object(let object):
                guard let position = object.position(of: ExactText(token)) else { return (entry, value, depth) }
                entry = index.child(position, of: entry)
                value = object.members[position].value
            case .array(let items):
                guard let position = JSONPointer.arrayIndex(token), position < items.count else {
                    return (entry, value, depth)
                }
                entry = index.child(position, of: entry)
                value = items[position]
            default:
                return (entry, value, depth)
            }
        }
        return (entry, value, pointer.tokens.count)
    }
}
