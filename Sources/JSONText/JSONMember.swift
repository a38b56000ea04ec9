/// A member of an object.
public struct JSONMember: Sendable {
    /// The name as it compares: by code points, and fast.
    public let key: ExactText
    /// The value.
    public var value: JSONValue

    /// Makes a member of a name that was wrapped before.
    @inline(__always)
    public init(key: ExactText, value: JSONValue) {
        self.key = key
        self.value = value
    }

    /// Makes a member.
    public init(name: String, value: JSONValue) {
        self.init(key: ExactText(name), value: value)
    }

    /// The name.
    public var name: String { key.text }
}
