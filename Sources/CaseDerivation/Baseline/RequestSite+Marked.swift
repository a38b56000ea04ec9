import InstanceGeneration
import JSONText
import OpenAPIContract

extension RequestSite {
    /// The value in a form in which each request can carry one that nobody else's is, and what makes it so; nil where none is
    /// known.
    ///
    /// Other than `freshSources(like:)` this is not what a client would send, but what tells where a value came from.
    func marked(_ contract: Contract) -> (value: JSONValue, source: SlotSource)? {
        guard isInBody, let text = value.stringValue else { return nil }
        if isContact { return (value, .fresh(.phoneNumber)) }
        if looksLikeUUID(text) { return (value, .fresh(.uuid)) }
        // More digits behind digits may make somebody's phone number.
        guard !text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return NumberedText(self, contract).map { (.string($0.text(FreshText.place)), .fresh(.numbered)) }
    }
}
