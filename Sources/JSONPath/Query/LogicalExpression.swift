/// An expression of a filter: true or false of a node.
///
/// Source: RFC 9535 section 2.3.5.1
indirect enum LogicalExpression: Sendable {
    case or([LogicalExpression])
    case and([LogicalExpression])
    case not(LogicalExpression)
    case comparison(Operand, Comparison, Operand)
    /// Whether a query selects anything.
    case existence(FilterQuery)
    /// A function of logical result, or one of nodes: whether there are any.
    case function(FunctionCall)
}
