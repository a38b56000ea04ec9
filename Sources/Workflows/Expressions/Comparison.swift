import JSONText

/// An operator between two values.
///
/// Source: Arazzo 1.0.1, Criterion Object: comparisons are loose, those of strings are case-insensitive.
enum Comparison: String, Sendable, Hashable, CaseIterable {
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case greater = ">"

    func holds(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
        switch self {
        case .equal: Self.equal(left, right)
        case .unequal: !Self.equal(left, right)
        case .less: Self.precedes(left, right)
        case .greater: Self.precedes(right, left)
        case .lessOrEqual: Self.precedes(left, right) || Self.isOrdered(left, right) && Self.equal(left, right)
        case .greaterOrEqual: Self.precedes(right, left) || Self.isOrdered(left, right) && Self.equal(left, right)
        }
    }

    /// What is missing equals `null`; a text that is a number equals that number.
    private static func equal(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
        switch (left ?? .null, right ?? .null) {
        case (.string(let left), .string(let right)):
            return left.lowercased().unicodeScalars.elementsEqual(right.lowercased().unicodeScalars)
        case (.number, .string), (.string, .number):
            guard let left = left.flatMap(number), let right = right.flatMap(number) else { return false }
            return left == right
        case (let left, let right): return left == right
        }
    }

    private static func precedes(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
        guard let left, let right else { return false }
        if case .string(let left) = left, case .string(let right) = right {
            return left.lowercased().unicodeScalars.lexicographicallyPrecedes(right.lowercased().unicodeScalars)
        }
        guard let left = number(left), let right = number(right) else { return false }
        return left < right
    }

    private static func isOrdered(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
        guard let left, let right else { return false }
        return number(left) != nil && number(right) != nil || left.stringValue != nil && right.stringValue != nil
    }

    private static func number(_ value: JSONValue) -> JSONNumber? {
        value.numberValue ?? value.stringValue.flatMap { JSONNumber(literal: $0) }
    }
}
