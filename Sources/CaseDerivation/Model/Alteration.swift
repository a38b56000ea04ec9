/// A way to make a right value wrong while it keeps its look.
///
/// The value itself is only known when a request is sent, so that the way stands in the plan.
package enum Alteration: String, Sendable, Hashable, CaseIterable {
    /// Every letter and digit is replaced by the next one.
    case throughout = "wrong"
    /// Only the first letter or digit is.
    case firstCharacter = "first-character"
    /// Only the last letter or digit is.
    case lastCharacter = "last-character"
    /// Capital and small letters change places.
    case letterCase = "letter-case"
    /// The last character is left out.
    case truncated
    /// One more character follows.
    case extended
    /// One more character stands before it.
    case preceded
    /// A slash and a character follow.
    case slashed
    /// A line feed follows.
    case lineFeed = "line-feed"
    /// A space follows.
    case trailingSpace = "trailing-space"
    /// A hyphen stands in the place of the middle character.
    case hyphenated
    /// An underscore stands there, which `\w` takes for a letter.
    case underscored
    /// A letter with an accent stands there.
    case accented
    /// A digit of another script stands there.
    case foreignDigit = "foreign-digit"
    /// An underscore stands in the place of the last character, which SQL's `LIKE` takes for any.
    case wildcardEnd = "wildcard-end"

    /// What a careless comparison with the right value lets through.
    package static let comparisons: [Alteration] = [
        .throughout, .firstCharacter, .lastCharacter, .letterCase, .truncated, .extended, .preceded,
    ]
    /// What a careless check of the form lets through.
    package static let forms: [Alteration] = [
        .truncated, .extended, .lineFeed, .hyphenated, .underscored, .accented, .foreignDigit,
    ]

    /// What is done to the value, in words.
    package var title: String {
        switch self {
        case .throughout: "every character is another"
        case .firstCharacter: "its first character is another"
        case .lastCharacter: "its last character is another"
        case .letterCase: "its letters are in the other case"
        case .truncated: "its last character is missing"
        case .extended: "it has one character more"
        case .preceded: "one character more stands before it"
        case .slashed: "a slash and one character follow"
        case .lineFeed: "a line feed follows"
        case .trailingSpace: "a space follows"
        case .hyphenated: "its middle character is a hyphen"
        case .underscored: "its middle character is an underscore"
        case .accented: "its middle character is a letter with an accent"
        case .foreignDigit: "its middle character is a digit of another script"
        case .wildcardEnd: "its last character is an underscore"
        }
    }

    /// The altered text; never the text itself.
    package func applied(to text: String) -> String {
        let altered = candidate(for: text)
        return altered.unicodeScalars.elementsEqual(text.unicodeScalars) ? text + "0" : altered
    }

    private func candidate(for text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        // A reader of Base64 may do without the padding, and without the last bits before it (RFC 4648 section 3.5).
        if scalars.count > 3, scalars.last == "=" {
            let data = Array(scalars.prefix { $0 != "=" })
            guard self != .lastCharacter else {
                let head = String(String.UnicodeScalarView(data.dropLast()))
                return candidate(for: head) + String(text.unicodeScalars.dropFirst(data.count - 1))
            }
            scalars = data
        }
        switch self {
        case .throughout: scalars = scalars.map(Self.next)
        case .firstCharacter:
            guard let first = scalars.firstIndex(where: { Self.next($0) != $0 }) else { break }
            scalars[first] = Self.next(scalars[first])
        case .lastCharacter:
            guard let last = scalars.lastIndex(where: { Self.next($0) != $0 }) else { break }
            scalars[last] = Self.next(scalars[last])
        case .letterCase:
            let swapped = scalars.map(Self.otherCase)
            scalars = swapped == scalars ? scalars.map(Self.next) : swapped
        case .truncated: scalars = scalars.count > 1 ? scalars.dropLast() : scalars.map(Self.next)
        case .extended: scalars.append("0")
        case .preceded: scalars.insert("0", at: 0)
        case .slashed: scalars += ["/", "0"]
        case .lineFeed: scalars.append("\n")
        case .trailingSpace: scalars.append(" ")
        case .hyphenated: scalars = Self.replacingMiddle(of: scalars, with: "-")
        case .underscored: scalars = Self.replacingMiddle(of: scalars, with: "_")
        case .accented: scalars = Self.replacingMiddle(of: scalars, with: "é")
        case .foreignDigit: scalars = Self.replacingMiddle(of: scalars, with: "\u{663}")
        case .wildcardEnd: scalars = scalars.dropLast() + ["_"]
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func replacingMiddle(of scalars: [Unicode.Scalar], with other: Unicode.Scalar) -> [Unicode.Scalar] {
        guard !scalars.isEmpty else { return scalars }
        var scalars = scalars
        scalars[scalars.count / 2] = other
        return scalars
    }

    /// The next letter or digit of the same kind, counted round; other characters stay.
    private static func next(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "z": "a"
        case "Z": "A"
        case "9": "0"
        case "a"..."y", "A"..."Y", "0"..."8": Unicode.Scalar(UInt8(scalar.value) + 1)
        default: scalar
        }
    }

    private static func otherCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "a"..."z": Unicode.Scalar(UInt8(scalar.value) - 32)
        case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) + 32)
        default: scalar
        }
    }
}
