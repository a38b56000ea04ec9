package import JSONText
package import OpenAPIContract

/// The part of a request or an answer that a constraint is about.
package enum Site: Sendable, Hashable, CustomStringConvertible {
    /// The request as a whole.
    case request
    case method
    case path
    case parameter(Parameter.Location, String)
    /// A place in the value of a parameter.
    case part(Parameter.Location, String, JSONPointer)
    /// A place in the request's body; items of arrays stand as `*` where any item is meant.
    case body(JSONPointer)
    /// A place in the answer of the named outcome.
    case response(outcome: String, JSONPointer)

    /// `body/regions/0/region_id`, `header/api-key`, `response/success/body/data`.
    package var description: String {
        switch self {
        case .request: "request"
        case .method: "method"
        case .path: "path"
        case .parameter(let location, let name): "\(location.rawValue)/\(name)"
        case .part(let location, let name, let pointer): "\(location.rawValue)/\(name)\(pointer)"
        case .body(let pointer): "body\(pointer)"
        case .response(let outcome, let pointer): "response/\(outcome)/body\(pointer)"
        }
    }
}
