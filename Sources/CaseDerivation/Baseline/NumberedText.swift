import JSONText
import OpenAPIContract

/// A text with a place in it where a number can stand.
struct NumberedText: Sendable, Hashable {
    private let head: String
    private let tail: String

    func text(_ number: String) -> String { head + number + tail }
}

extension NumberedText {
    /// The text of a site with a place where any number keeps its form; nil where none is known.
    init?(_ site: RequestSite, _ contract: Contract) {
        guard let text = site.value.stringValue, !site.isContact else { return nil }
        switch site.schema.keyword("format")?.value.stringValue {
        case "email"?: self.init(text, before: text.lastIndex(of: "@"))
        case "uri"?: self.init(address: text)
        default: self.init(head: text.contains(" ") ? text + " " : text, tail: "")
        }
        guard ["0", "000000000", "987654321"].allSatisfy({ site.isMet(by: .string(self.text($0)), contract) }) else {
            return nil
        }
    }

    private init(_ text: String, before place: String.Index?) {
        self.init(head: String(text[..<(place ?? text.endIndex)]), tail: String(text[(place ?? text.endIndex)...]))
    }

    /// A number in the last segment of the path, before a suffix such as `.png`.
    private init(address: String) {
        guard let scheme = address.firstRange(of: "://"), let slash = address.lastIndex(of: "/"),
            slash >= scheme.upperBound
        else {
            self.init(head: address + "/", tail: "")
            return
        }
        self.init(address, before: address[slash...].lastIndex(of: "."))
    }
}
