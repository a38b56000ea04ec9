import InstanceGeneration
import JSONText
import OpenAPIContract

extension RequestSite {
    /// What makes a value that is accepted here a fresh one each time, in the form of `text`; empty where nothing does,
    /// or where it need not be fresh.
    func freshSources(like text: String) -> [SlotSource] {
        if isContact { return [.fresh(.phoneNumber)] }
        guard isUnique else { return [] }
        if looksLikeUUID(text) { return [.fresh(.uuid)] }
        guard schema.keyword("format") == nil else { return [] }
        guard let pattern = schema.keyword("pattern")?.value.stringValue else { return [.fresh(.text)] }
        let language = PatternLanguage(pattern)
        let isMember = [0, 111_111_111, 987_654_321].allSatisfy { number in
            language?.contains(FreshText.text(text, number: number)) == true
        }
        return isMember ? [.fresh(.text)] : []
    }

    /// Whether a UUID is as good a value here as the text.
    func looksLikeUUID(_ text: String) -> Bool {
        if let format = schema.keyword("format")?.value { return format == .string("uuid") }
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && groups.joined().unicodeScalars.allSatisfy { $0.properties.isASCIIHexDigit }
    }
}
