/// The declared type of a function's parameter or result.
///
/// Source: RFC 9535 section 2.4.1
enum FunctionType: String, Sendable {
    case value = "a value"
    case logical = "a truth value"
    case nodes = "nodes"
}
