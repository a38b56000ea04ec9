import JSONText

/// Where nodes stand in the text that were brought or moved by overlays.
///
/// All others stand in their own file, at their own pointer.
struct NodeOrigins: Sendable {
    /// A place in a text.
    struct Place: Sendable {
        let document: JSONDocument
        let pointer: JSONPointer
    }

    private var places: [NodeReference: Place] = [:]

    /// Where a node stands: as the nearest node around it that was brought or moved, else in its own file.
    func place(of reference: NodeReference, in documents: [String: JSONDocument]) -> Place? {
        var tokens = reference.pointer.tokens
        var below: [String] = []
        while !places.isEmpty {
            if let place = places[NodeReference(file: reference.file, pointer: JSONPointer(tokens: tokens))] {
                return Place(document: place.document, pointer: JSONPointer(tokens: place.pointer.tokens + below))
            }
            guard let last = tokens.popLast() else { break }
            below.insert(last, at: 0)
        }
        return documents[reference.file].map { Place(document: $0, pointer: reference.pointer) }
    }

    /// A node was brought from a place.
    mutating func bring(_ reference: NodeReference, from place: Place) {
        forget(reference)
        places[reference] = place
    }

    /// An item of an array with so many items is taken out: those behind it move up.
    mutating func remove(item: Int, of array: NodeReference, count: Int, in documents: [String: JSONDocument]) {
        var moved: [NodeReference: Place] = [:]
        for index in (item + 1)..<max(item + 1, count) {
            let from = array.appending(String(index))
            let to = array.appending(String(index - 1))
            moved[to] = place(of: from, in: documents)
            for (reference, place) in places where reference.isBelow(from) {
                let rest = reference.pointer.tokens.dropFirst(from.pointer.tokens.count)
                moved[NodeReference(file: to.file, pointer: JSONPointer(tokens: to.pointer.tokens + rest))] = place
            }
        }
        for index in item..<max(item, count) { forget(array.appending(String(index))) }
        places.merge(moved) { $1 }
    }

    /// A node is no more.
    mutating func forget(_ reference: NodeReference) {
        places = places.filter { $0.key != reference && !$0.key.isBelow(reference) }
    }
}

extension NodeReference {
    fileprivate func isBelow(_ other: NodeReference) -> Bool {
        file == other.file && pointer.tokens.count > other.pointer.tokens.count && pointer.hasPrefix(other.pointer)
    }
}
