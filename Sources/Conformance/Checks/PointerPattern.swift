import JSONText

/// A JSON Pointer in which `*` stands for every item of an array.
enum PointerPattern {
    /// The values of `root` that the pattern names, with their places.
    static func values(of pattern: JSONPointer, in root: JSONValue) -> [(pointer: JSONPointer, value: JSONValue)] {
        var found: [(pointer: JSONPointer, value: JSONValue)] = [(JSONPointer(), root)]
        for token in pattern.tokens {
            found = found.flatMap { pointer, value -> [(pointer: JSONPointer, value: JSONValue)] in
                if token == "*", let items = value.arrayValue {
                    return items.enumerated().map { (pointer.appending($0.offset), $0.element) }
                }
                return value[JSONPointer(tokens: [token])].map { [(pointer.appending(token), $0)] } ?? []
            }
        }
        return found
    }

    /// Whether a pointer is one of those that the pattern names.
    static func matches(_ pattern: JSONPointer, _ pointer: JSONPointer) -> Bool {
        pattern.tokens.count == pointer.tokens.count
            && zip(pattern.tokens, pointer.tokens).allSatisfy { pattern, token in
                pattern == token
                    || pattern == "*" && !token.isEmpty && token.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
    }
}
