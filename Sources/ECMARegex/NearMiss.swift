/// A text one edit away from a member of a pattern's language that is no member itself.
public struct NearMiss: Sendable, Hashable {
    /// The text.
    public let text: String
    /// What was done to a member, in kebab-case.
    ///
    /// One of the raw values of `NearMiss.Edit`, which never change.
    public let edit: String

    init(text: String, edit: Edit) {
        self.text = text
        self.edit = edit.rawValue
    }

    /// Compares the text code point by code point.
    public static func == (first: NearMiss, second: NearMiss) -> Bool {
        first.edit == second.edit && first.text.utf8.elementsEqual(second.text.utf8)
    }

    /// Hashes the text code point by code point.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(edit)
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
