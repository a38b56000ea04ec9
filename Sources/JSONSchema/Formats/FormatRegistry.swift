import JSONText

/// The formats that `format` asserts, by name.
public struct FormatRegistry: Sendable {
    private var formats: [ExactText: Format]
    /// Whether a format is an assertion; else it is an annotation only, and no format is unknown.
    let asserts: Bool

    /// Makes a registry of these formats; the last one of a name counts.
    public init(_ formats: [Format]) {
        self.init(formats, asserts: true)
    }

    private init(_ formats: [Format], asserts: Bool) {
        self.formats = Dictionary(formats.map { (ExactText($0.name), $0) }, uniquingKeysWith: { $1 })
        self.asserts = asserts
    }

    /// The format of a name.
    public subscript(name: String) -> Format? {
        formats[ExactText(name)]
    }

    /// The names of the formats, sorted.
    public var names: [String] {
        formats.keys.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// This registry and one format more, or one replaced.
    public func adding(_ name: String, _ test: @escaping @Sendable (String) -> Bool) -> FormatRegistry {
        var copy = self
        copy.formats[ExactText(name)] = Format(name, test)
        return copy
    }

    /// A registry in which every format is an annotation and none is asserted.
    ///
    /// Source: JSON Schema Validation 2020-12, section 7.2.1.
    public static let annotating = FormatRegistry([], asserts: false)

    /// The formats of draft 2020-12, and those of OpenAPI, which say how a value is held and displayed and assert nothing.
    ///
    /// Source: OpenAPI 3.1.1 section 4.4.2 and the OpenAPI Format Registry.
    public static let openAPI = [
        "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "double-int", "float", "double",
        "decimal", "decimal128", "password", "byte", "binary", "base64url", "char", "commonmark", "html", "media-range",
    ].reduce(standard) { $0.adding($1) { _ in true } }

    /// The formats of draft 2020-12.
    ///
    /// Source: JSON Schema Validation 2020-12, section 7.3.
    public static let standard = FormatRegistry([
        .date,
        .time,
        .dateTime,
        .duration,
        .email,
        .idnEmail,
        .hostname,
        .idnHostname,
        .ipv4,
        .ipv6,
        .uri,
        .uriReference,
        .iri,
        .iriReference,
        .uriTemplate,
        .uuid,
        .jsonPointer,
        .relativeJSONPointer,
        .regex,
    ])
}
