import JSONText

/// Why the RCS server refuses a request.
enum KaleyraRefusal: Error, Sendable {
    case unknownPath
    case wrongMethod(String)
    case wrongKey
    case wrongAccount
    case wrongContentType
    case malformedJSON(reason: String)
    case missing([String])
    case wrongType(field: String, value: JSONValue)
    case tooLong(field: String, value: String)
    case illFormed(field: String, noun: String, value: String)
    case tooMany(field: String)
    /// A state of the platform that a document names.
    case platform(KaleyraPlatform)
    /// What no document names: duplicates, unknown agents, further rules of a server.
    case other(status: Int, text: String)

    /// The kind alone, for faults that touch one kind.
    var kind: Kind {
        switch self {
        case .unknownPath: .unknownPath
        case .wrongMethod: .wrongMethod
        case .wrongKey, .wrongAccount: .authentication
        case .wrongContentType: .contentType
        case .malformedJSON: .malformedJSON
        case .missing: .missing
        case .wrongType, .tooLong, .illFormed, .tooMany: .illFormed
        case .platform: .platform
        case .other: .other
        }
    }

    enum Kind: Sendable, Hashable {
        case unknownPath, wrongMethod, authentication, contentType, malformedJSON, missing, illFormed, platform, other
    }
}
