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

    /// Whether the pattern names a value of `root` that is as it should be.
    static func contains(
        _ pattern: JSONPointer,
        in root: JSONValue,
        where isWanted: (JSONValue) -> Bool
    ) -> Bool {
        contains(pattern.tokens[...], in: root, where: isWanted)
    }

    private static func contains(
        _ tokens: ArraySlice<String>,
        in value: JSONValue,
        where isWanted: (JSONValue) -> Bool
    ) -> Bool {
        guard let token = tokens.first else { return isWanted(value) }
        let rest = tokens.dropFirst()
        if let items = value.arrayValue {
            guard token == "*" else {
                return value[JSONPointer(tokens: [token])].map { contains(rest, in: $0, where: isWanted) } ?? false
            }
            return items.contains { contains(rest, in: $0, where: isWanted) }
        }
        return value[member: token].map { contains(rest, in: $0, where: isWanted) } ?? false
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
