/// Where every value of a text begins, found in one pass over a text that is known to be JSON.
struct PlaceIndex: Sendable {
    /// Where a value begins, where its name does, and where the places of its children lie.
    struct Entry: Sendable {
        /// The offset of the name's opening quote, nil when the value is no member.
        let name: Int?
        /// The offset of the value's first byte.
        let value: Int
        /// The number of the first child's place; the other children's follow in their order.
        fileprivate var children = 0
    }

    /// The place of the whole text's value.
    private(set) var root = Entry(name: nil, value: 0)
    /// The places of all others, those of one container side by side.
    private var entries: [Entry] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var scanner = JSONScanner(bytes: bytes)
        var open: [(container: Entry, start: Int)] = []
        var waiting = MoveStack<Entry>(minimumCapacity: 64)
        scanner.skipWhitespace()
        root = Entry(name: nil, value: scanner.offset)
        var entry = root
        while true {
            if scanner.skipKnownScalarOrStepInside() {
                open.append((entry, waiting.count))
                entry = Self.nextEntry(&scanner)
                continue
            }
            // A value is complete: it may complete the containers around it.
            while true {
                guard let (container, start) = open.last else {
                    root = entry
                    return
                }
                waiting.push(entry)
                scanner.skipWhitespace()
                let isLast = scanner.next != UInt8(ascii: ",")
                scanner.offset += 1
                if !isLast {
                    scanner.skipWhitespace()
                    entry = Self.nextEntry(&scanner)
                    break
                }
                open.removeLast()
                entry = container
                entry.children = entries.count
                entries += waiting.popAll(above: start)
            }
        }
    }

    /// The place of a child by its position in the container.
    func child(_ position: Int, of parent: Entry) -> Entry {
        entries[parent.children + position]
    }

    /// Steps to the value of the item or member that begins here.
    private static func nextEntry(_ scanner: inout JSONScanner) -> Entry {
        let start = scanner.offset
        guard scanner.skipKnownName() else { return Entry(name: nil, value: start) }
        return Entry(name: start, value: scanner.offset)
    }
}
