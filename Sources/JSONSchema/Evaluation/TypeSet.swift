import JSONText

/// Types of JSON Schema, one bit each; `number` includes `integer`.
///
/// Source: JSON Schema Validation 2020-12, section 6.1.1.
struct TypeSet: OptionSet, Sendable {
    let rawValue: UInt8

    static let null = TypeSet(rawValue: 1)
    static let boolean = TypeSet(rawValue: 2)
    static let object = TypeSet(rawValue: 4)
    static let array = TypeSet(rawValue: 8)
    static let string = TypeSet(rawValue: 16)
    static let integer = TypeSet(rawValue: 32)
    static let number = TypeSet(rawValue: 64 | 32)
    static let all: TypeSet = [.null, .boolean, .object, .array, .string, .number]

    /// Whether a value is of one of the types.
    @inline(__always)
    func contains(typeOf value: JSONValue) -> Bool {
        switch value {
        case .null: contains(.null)
        case .bool: contains(.boolean)
        case .object: contains(.object)
        case .array: contains(.array)
        case .string: contains(.string)
        case .number(let number): contains(.number) || (contains(.integer) && number.isInteger)
        }
    }
}
