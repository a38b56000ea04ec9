/// The families of faults that the catalogue must cover.
enum Family: String, Sendable, CaseIterable {
    case boundary, format, required, type, shape, status, protocolError, state, authentication, robustness, security
}
