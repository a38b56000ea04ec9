public import JSONText

/// A selected value with its location.
///
/// Source: RFC 9535 section 1.1
public struct PathNode: Sendable {
    /// The value.
    public let value: JSONValue
    private let trail: Trail
    private let end: Int

    init(value: JSONValue, trail: Trail, end: Int) {
        self.value = value
        self.trail = trail
        self.end = end
    }

    /// The way from the root to the value.
    ///
    /// O(n) in its depth.
    public var pointer: JSONPointer {
        JSONPointer(
            tokens: trail.steps(to: end).map { step in
                switch step {
                case .name(let name): name
                case .index(let index): String(index)
                }
            }
        )
    }

    /// The location as a normalized path: `$['paths']['/brand'][0]`.
    ///
    /// Source: RFC 9535 section 2.7
    public var normalizedPath: String {
        trail.steps(to: end).reduce(into: "$") { path, step in
            switch step {
            case .name(let name): path += "['" + Self.escaped(name) + "']"
            case .index(let index): path += "[\(index)]"
            }
        }
    }

    private static func escaped(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\u{8}": text += "\\b"
            case "\t": text += "\\t"
            case "\n": text += "\\n"
            case "\u{C}": text += "\\f"
            case "\r": text += "\\r"
            case "'", "\\":
                text += "\\"
                text.unicodeScalars.append(scalar)
            case "\0"..."\u{1F}":
                text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
