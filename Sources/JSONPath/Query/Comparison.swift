import JSONText

/// A comparison operator.
///
/// Source: RFC 9535 section 2.3.5.2.2
enum Comparison: String, Sendable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"

    /// Compares two values; nil where a query selected nothing or a function had no result.
    func holds(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: Self.precedes(left, right)
        case .greater: Self.precedes(right, left)
        case .lessOrEqual: Self.precedes(left, right) || left == right
        case .greaterOrEqual: Self.precedes(right, left) || left == right
        }
    }

    /// Only numbers and strings are ordered, each among themselves; strings by code points.
    private static func precedes(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): left < right
        case (.string(let left), .string(let right)): ExactText(left) < ExactText(right)
        default: false
        }
    }
}
