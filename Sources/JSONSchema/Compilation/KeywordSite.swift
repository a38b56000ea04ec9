import JSONText

/// A keyword in the schema object that is being compiled.
struct KeywordSite: Sendable {
    let name: String
    let value: JSONValue
    /// The schema object around the keyword.
    let schema: JSONObject
    /// The place of the schema object.
    let schemaLocation: SchemaLocation
    let resource: ResourceID
    let draft: Draft

    /// The place of the keyword.
    var location: SchemaLocation { schemaLocation.appending(name) }

    /// An error at this keyword.
    func error(_ reason: String) -> SchemaError {
        SchemaError(location, reason)
    }

    /// An error that tells what the value should have been.
    func expected(_ what: String) -> SchemaError {
        error("\(name) must be \(what), found \(Phrase.quoting(value))")
    }

    /// The value as an integer from 0, as `maxLength` has it; one too large for `Int` counts as `Int.max`.
    func count() throws(SchemaError) -> Int {
        guard let number = value.numberValue, number.isInteger, number >= JSONNumber(0) else {
            throw expected("an integer from 0")
        }
        return number.int ?? Int.max
    }

    func number() throws(SchemaError) -> JSONNumber {
        guard let number = value.numberValue else { throw expected("a number") }
        return number
    }

    func string() throws(SchemaError) -> String {
        guard let text = value.stringValue else { throw expected("a string") }
        return text
    }

    func boolean() throws(SchemaError) -> Bool {
        guard let flag = value.boolValue else { throw expected("true or false") }
        return flag
    }

    func array() throws(SchemaError) -> [JSONValue] {
        guard let items = value.arrayValue else { throw expected("an array") }
        return items
    }

    func object() throws(SchemaError) -> JSONObject {
        guard let object = value.objectValue else { throw expected("an object") }
        return object
    }

    /// The names in an array of unique strings, as `required` has it.
    func names() throws(SchemaError) -> [String] {
        try KeywordSite.names(in: value, expected: { expected("an array of unique strings") })
    }

    static func names(in value: JSONValue, expected error: () -> SchemaError) throws(SchemaError) -> [String] {
        guard let items = value.arrayValue else { throw error() }
        let names = items.compactMap(\.stringValue)
        guard names.count == items.count, Set(names.map(ExactText.init)).count == names.count else { throw error() }
        return names
    }
}
