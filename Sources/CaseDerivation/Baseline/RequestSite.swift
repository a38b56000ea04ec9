import JSONText
import OpenAPIContract

/// A value of an operation's full valid request, with the schema that it must hold.
struct RequestSite: Sendable {
    /// How the value stands in what is around it.
    enum Role: Sendable, Hashable {
        /// The body itself.
        case root
        case member(isRequired: Bool)
        /// An item of an array.
        case item
        case parameter(isRequired: Bool)
    }

    let site: Site
    /// The name of the member or parameter; an item has the name of its array.
    let name: String
    let role: Role
    let schema: SchemaView
    /// What the full valid request carries there.
    let value: JSONValue
    let facts: [String]
    let policy: ViolationPolicy
    /// Where the contract says that the value must be there; the schema or parameter itself where it need not.
    let presence: NodeReference
    /// Keyword to certainty, as the parameter gives it; empty for members.
    let parameterCertainty: [String: Certainty]
    /// How the parameter is written that the value is, or stands in; nil in the body.
    var style: ParameterStyle?

    /// How sure a keyword or pseudo-keyword is at this site.
    func certainty(of keyword: String) -> Certainty {
        parameterCertainty[keyword] ?? schema.certainty(of: keyword)
    }

    /// Whether no document says what white space around the value brings.
    var leavesWhiteSpaceOpen: Bool { certainty(of: "surrounding-white-space") != .documented }

    /// Whether the value is a member of the body or an item in it.
    var isInBody: Bool {
        if case .body = site { true } else { false }
    }

    /// Whether the value is written as a text whatever it is.
    var isText: Bool { style.map { $0 != .json } ?? false }

    /// Where the parameter is that the value is, or stands in; nil in the body.
    var location: Parameter.Location? {
        switch site {
        case .parameter(let location, _), .part(let location, _, _): location
        case .request, .method, .path, .body, .response: nil
        }
    }

    var isRequired: Bool {
        switch role {
        case .member(let isRequired), .parameter(let isRequired): isRequired
        case .root, .item: true
        }
    }

    /// Whether a wrong value here could ring somebody.
    var isContact: Bool { schema.keyword("x-contact") != nil }

    /// Whether a client sends a fresh value each time.
    var isUnique: Bool { schema.keyword("x-unique")?.value == .bool(true) }

    /// Whether the client is free to choose the value; an identifier that the server gave out is none of its choosing.
    var isChosenByClient: Bool {
        isUnique || isContact || ["email", "uri"].contains(schema.keyword("format")?.value.stringValue)
    }

    /// Whether nothing but its length is said of the text.
    var isFreeText: Bool {
        !isContact
            && ["pattern", "format", "enum", "const", "x-relative-time"].allSatisfy { schema.keyword($0) == nil }
    }

    /// The place inside the body; nil for parameters.
    var pointer: JSONPointer? {
        if case .body(let pointer) = site { pointer } else { nil }
    }

    /// How messages call the site: `brand_name`, `calls/0/start-time`, `the body`, `filter/size`.
    var title: String {
        if case .part(_, let name, let pointer) = site { return "\(name)\(pointer)" }
        guard let pointer else { return name }
        return pointer.isRoot ? "the body" : pointer.tokens.joined(separator: "/")
    }
}
