import JSONText

extension LintRule {
    /// Source: OpenAPI 3.1.1 section 4.8.12.1: a path parameter's name is that of a template expression of the path.
    static let pathParameter = LintRule(
        id: "path-parameter",
        summary: "the path's template expressions and the path parameters are the same"
    ) { subject in
        (subject.contract?.operations ?? []).flatMap { operation -> [Fault] in
            let expressions = templateExpressions(of: operation.path)
            let declared = operation.parameters.filter { $0.location == .path }
            let undeclared = expressions.filter { name in !declared.contains { $0.name == name } }.map { name in
                Fault(operation.reference, "expected a path parameter \(name) for \(operation.path), found none")
            }
            let unused = declared.filter { !expressions.contains($0.name) }.map { parameter in
                Fault(
                    parameter.reference,
                    "expected {\(parameter.name)} in the path \(operation.path), found none"
                )
            }
            return undeclared + unused
        }
    }

    private static func templateExpressions(of path: String) -> [String] {
        path.split(separator: "{").dropFirst(path.hasPrefix("{") ? 0 : 1).compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
