/// Why a server answers a request itself and closes the connection.
struct RequestRefusal: Error, Sendable, Hashable {
    /// The status of the answer.
    let status: Int
    /// The whole fact in one sentence.
    let reason: String
}
