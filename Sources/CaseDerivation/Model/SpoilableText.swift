import JSONText

/// The text of a JSON value, and of its members if it is an object.
struct SpoilableText {
    let text: String
    /// `"name":value` of each member.
    let pairs: [String]
    let members: [(name: String, value: String)]

    init(_ value: JSONValue) {
        text = value.serialized()
        members = (value.objectValue ?? JSONObject()).map {
            (JSONValue.string($0.name).serialized(), $0.value.serialized())
        }
        pairs = members.map { "\($0.name):\($0.value)" }
    }

    /// The first member with another name and sign between, the others behind it.
    func first(_ change: (_ name: String, _ value: String) -> String) -> [UInt8] {
        Self.object(members.prefix(1).map { change($0.name, $0.value) } + pairs.dropFirst())
    }

    /// The object with something behind its last member.
    func adding(_ text: String) -> [UInt8] { Self.object(pairs + [text]) }

    /// The object with one more member of this value.
    func adding(unknown value: [UInt8]) -> [UInt8] {
        Array(("{" + pairs.joined(separator: ",") + ",\"touchstone-unknown\":").utf8) + value + [0x7D]
    }

    static func object(_ pairs: [String]) -> [UInt8] { Array(("{" + pairs.joined(separator: ",") + "}").utf8) }
}
