import HTTPMessages

/// The content codings that a request accepts.
///
/// Source: RFC 9110 section 12.5.3
struct ContentCodings: Sendable, Hashable {
    /// What a request without the field gets from this client.
    static let identity = ContentCodings(weights: ["identity": true])

    /// Whether a coding is accepted, by its name in lower case or `*`.
    private let weights: [String: Bool]

    private init(weights: [String: Bool]) {
        self.weights = weights
    }

    /// Reads the Accept-Encoding fields; nil where there is none, which accepts every coding.
    init?(_ fields: HTTPFields) {
        guard fields.contains("Accept-Encoding") else { return nil }
        var weights: [String: Bool] = [:]
        for member in fields.members(of: "Accept-Encoding") {
            let parts = HTTPSyntax.split(member, at: UInt8(ascii: ";"))
            let weight = parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }?.dropFirst(2)
            // A weight of nothing but zeros refuses.
            weights[Self.name(parts[0])] = weight?.contains { $0 != "0" && $0 != "." } ?? true
        }
        self.weights = weights
    }

    /// Returns the codings of a response that are not accepted, in the order of the field.
    func refused(of fields: HTTPFields) -> [String] {
        fields.members(of: "Content-Encoding").filter { member in
            let name = Self.name(member)
            return name != "identity" && !(weights[name] ?? weights["*"] ?? false)
        }
    }

    /// The name in lower case; `x-gzip` and `x-compress` are old names.
    ///
    /// Source: RFC 9110 section 8.4.1
    private static func name(_ text: String) -> String {
        let name = text.lowercased()
        return name == "x-gzip" || name == "x-compress" ? String(name.dropFirst(2)) : name
    }
}
