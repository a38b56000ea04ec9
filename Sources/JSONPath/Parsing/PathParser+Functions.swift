/// Functions, and whether their arguments are of the types declared.
///
/// Source: RFC 9535 sections 2.4 and 2.4.3
extension PathParser {
    /// A call, its name taken.
    mutating func call(_ name: String, at start: Int) throws(PathSyntaxError) -> FunctionCall {
        guard let function = PathFunction.named(name) else {
            throw failure("there is no function \(name)()", at: start)
        }
        index += 1
        let arguments = try nested { parser throws(PathSyntaxError) in try parser.arguments() }
        guard arguments.count == function.parameters.count else {
            let wanted = function.parameters.count
            throw failure(
                "\(name)() takes \(wanted) argument\(wanted == 1 ? "" : "s"), not \(arguments.count)",
                at: start
            )
        }
        var checked: [FunctionCall.Argument] = []
        for (argument, type) in zip(arguments, function.parameters) {
            guard let argument = try typed(argument.expression, type) else {
                throw failure("\(name)() takes \(type.rawValue) here", at: argument.offset)
            }
            checked.append(argument)
        }
        return FunctionCall(function: function, arguments: checked)
    }

    private mutating func arguments() throws(PathSyntaxError) -> [(offset: Int, expression: Expression)] {
        var arguments: [(offset: Int, expression: Expression)] = []
        skipBlanks()
        if take(")") { return arguments }
        while true {
            let start = index
            arguments.append((start, try expression()))
            skipBlanks()
            if take(")") { return arguments }
            guard take(",") else { throw unexpected("`,` or `)`") }
            skipBlanks()
        }
    }

    /// The expression as an argument of a type; nil where it is none.
    private func typed(
        _ expression: Expression,
        _ type: FunctionType
    ) throws(PathSyntaxError) -> FunctionCall.Argument? {
        switch (type, expression) {
        case (.logical, _): return .logical(try test(expression))
        case (_, .logical): return nil
        case (.value, .operand(let operand, _)):
            switch operand {
            case .literal: return .value(operand)
            case .query(let query): return query.isSingular ? .value(operand) : nil
            case .function(let call): return call.function.result == .value ? .value(operand) : nil
            }
        case (.nodes, .operand(let operand, _)):
            switch operand {
            case .literal: return nil
            case .query(let query): return .nodes(query)
            case .function(let call): return call.function.result == .nodes ? .nodesOf(call) : nil
            }
        }
    }
}
