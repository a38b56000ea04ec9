import InstanceGeneration
import JSONText
import OpenAPIContract

/// Plain texts of an exact length for one site, by its format, pattern or contact.
struct SizedText {
    let site: RequestSite
    let seed: UInt64

    /// A text of `length` code points; nil where none is known that keeps the site's form.
    func text(length: Int) -> String? {
        if site.isContact { return ReservedPhoneNumbers.number(900, length: length) }
        switch site.schema.keyword("format")?.value.stringValue {
        case "email"?: return AddressText.text(length: length) ?? padded(before: "@example.com", length: length)
        case "uri"?: return padded(after: "https://www.example.com/", length: length)
        case .some: return nil
        case nil: break
        }
        guard let pattern = site.schema.keyword("pattern")?.value.stringValue else { return LengthText.text(length) }
        return PatternLanguage(pattern)?.member(length: length, seed: seed)
    }

    private func padded(before tail: String, length: Int) -> String? {
        let count = length - tail.unicodeScalars.count
        return count > 0 ? LengthText.text(count) + tail : nil
    }

    private func padded(after head: String, length: Int) -> String? {
        let count = length - head.unicodeScalars.count
        return count > 0 ? head + LengthText.text(count) : nil
    }
}
