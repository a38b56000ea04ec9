import JSONText

extension PathFunction {
    /// The code points of a string, the items of an array, the members of an object; nothing for all else.
    ///
    /// Source: RFC 9535 section 2.4.4
    static let length = PathFunction(name: "length", parameters: [.value], result: .value) { arguments in
        switch arguments[0].value {
        case .string(let text): .value(.number(JSONNumber(text.unicodeScalars.count)))
        case .array(let items): .value(.number(JSONNumber(items.count)))
        case .object(let object): .value(.number(JSONNumber(object.count)))
        default: .value(nil)
        }
    }
}
