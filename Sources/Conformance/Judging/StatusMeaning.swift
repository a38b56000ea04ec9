import OpenAPIContract

/// What a status of the class 2xx says of a request by itself, whatever body comes with it.
///
/// Where a contract tells its outcomes by status, a server that answers 200 or 204 has taken the request, and a body that is not the
/// documented one is a fault of the answer. Where failures are documented under the same status, or under no status of their own, the body
/// alone tells.
///
/// Source: RFC 9110 section 15.3; OpenAPI 3.1.1 section 4.8.16 (Responses Object)
enum StatusMeaning: Sendable, Hashable {
    /// No documented failure comes with it: the request was accepted.
    case accepted
    /// Only a failure of the key `default` comes with it: anything else but that failure, whole, says that the request was accepted.
    case acceptedUnlessFailure
    /// The body tells.
    case open
}

extension OutcomeReader {
    func meaning(of status: Int) -> StatusMeaning {
        guard (200...299).contains(status), tellsByStatus else { return .open }
        let kinds = Set(candidates(allowing: status).map(\.outcome.kind))
        guard kinds.contains(.failure) else { return .accepted }
        return key(for: status) == .default && kinds == [.failure] ? .acceptedUnlessFailure : .open
    }
}
