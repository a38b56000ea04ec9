import InstanceGeneration

/// E-mail addresses of an exact length in a reserved domain.
///
/// Source: RFC 5321 section 4.5.3.1 (a local part of 64 octets, a path of 256 with its brackets); RFC 1035 section 2.3.4 (labels of 63);
/// RFC 2606 section 3 for the domain.
enum AddressText {
    private static let domain = "example.com"
    private static let most = (local: 64, label: 63, all: 254)

    /// An address of `length` code points; nil where none is so short or so long.
    static func text(length: Int) -> String? {
        let count = length - domain.utf8.count - 1
        guard count > 0, length <= most.all else { return nil }
        // A label takes its dot with it, so that one code point cannot be left over.
        let local = count - most.local == 1 ? most.local - 1 : min(count, most.local)
        var rest = count - local
        var labels = ""
        while rest > 0 {
            var part = min(rest, most.label + 1)
            if rest - part == 1 { part -= 1 }
            labels += LengthText.text(part - 1) + "."
            rest -= part
        }
        return LengthText.text(local) + "@" + labels + domain
    }
}
