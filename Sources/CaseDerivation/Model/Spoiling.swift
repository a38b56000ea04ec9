package import JSONText

/// A way to spoil the text of a JSON value in one place, once every other part of it is what it should be; or to spell the same value in
/// another way.
package struct Spoiling: Sendable, Hashable {
    /// What stands at the case's id, unique.
    package let side: String
    /// What is wrong, in one sentence.
    package let summary: String
    /// Why parsers may take the text all the same; nil where none may.
    package let doubt: String?
    /// Whether only an object that has members can be spoiled so.
    let needsMembers: Bool
    /// Whether the text still stands for the same value.
    package let keepsValue: Bool
    private let spoil: @Sendable (SpoilableText) -> [UInt8]

    init(
        _ side: String,
        _ summary: String,
        doubt: String? = nil,
        needsMembers: Bool = true,
        keepsValue: Bool = false,
        _ spoil: @escaping @Sendable (SpoilableText) -> [UInt8]
    ) {
        self.side = side
        self.summary = summary
        self.doubt = doubt
        self.needsMembers = needsMembers
        self.keepsValue = keepsValue
        self.spoil = spoil
    }

    /// The spoiled text; UTF-8, but for what is spoiled.
    package func bytes(of value: JSONValue) -> [UInt8] { spoil(SpoilableText(value)) }

    package static func == (left: Spoiling, right: Spoiling) -> Bool { left.side == right.side }

    package func hash(into hasher: inout Hasher) { hasher.combine(side) }
}
