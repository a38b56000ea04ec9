import JSONText

/// What stands on a side of a comparison or alone as an argument.
///
/// Source: RFC 9535 section 2.3.5.1
enum Operand: Sendable {
    case literal(JSONValue)
    case query(FilterQuery)
    case function(FunctionCall)
}
