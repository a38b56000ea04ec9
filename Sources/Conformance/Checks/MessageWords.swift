/// The words of a message in which members of a payload may be named.
struct MessageWords {
    private let words: [Substring.UnicodeScalarView]

    init(_ message: String) {
        words = message.unicodeScalars.split { !Self.isPartOfAWord($0) }
    }

    /// Whether a member's name stands there as a word of its own.
    func mention(_ member: String) -> Bool {
        words.contains { $0.elementsEqual(member.unicodeScalars) }
    }

    /// Whether they tell a member apart from the others: it is named more often than one of them.
    func singleOut(_ member: String, among members: [String]) -> Bool {
        func count(_ name: String) -> Int { words.count { $0.elementsEqual(name.unicodeScalars) } }
        let others = members.filter { $0 != member }
        return others.count < 2 || others.contains { count($0) < count(member) }
    }

    private static func isPartOfAWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        case "\0"..."\u{7F}": false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }
}
