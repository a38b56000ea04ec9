/// A function with its arguments, of the types that it declares.
///
/// Source: RFC 9535 section 2.4
struct FunctionCall: Sendable {
    enum Argument: Sendable {
        /// A literal, a singular query or a function, for a value.
        case value(Operand)
        /// A query, for its nodes.
        case nodes(FilterQuery)
        /// A function of nodes, for them.
        case nodesOf(FunctionCall)
        case logical(LogicalExpression)
    }

    let function: PathFunction
    let arguments: [Argument]
}
