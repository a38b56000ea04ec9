import OpenAPIContract

/// All operations of one path of one contract.
struct Route: Sendable {
    /// The path, and the same below the path of a server URL: a client may have been pointed at either.
    let templates: [PathTemplate]
    /// At least one.
    let operations: [MockedOperation]

    init(path: String, servers: [ServerTemplate], operations: [MockedOperation]) {
        let bases = servers.map { Route.path(of: $0.url) }.filter { !$0.isEmpty }
        var seen: Set<String> = []
        templates = ([""] + bases).map { $0 + path }.filter { seen.insert($0).inserted }.map(PathTemplate.init)
        self.operations = operations
    }

    /// The path as the contract writes it.
    var path: String { templates.first?.text ?? "" }

    /// The methods that the path declares, HEAD beside GET, and OPTIONS.
    ///
    /// Source: RFC 9110 sections 9.3.2 and 9.3.7
    var allowedMethods: [String] {
        var methods: [String] = []
        for operation in operations {
            methods.append(operation.operation.method)
            if operation.operation.method == "GET" { methods.append("HEAD") }
        }
        for method in ["OPTIONS"] where !methods.contains(method) { methods.append(method) }
        return methods
    }

    /// The operation that answers a method; a GET operation answers HEAD too.
    func operation(for method: String) -> MockedOperation? {
        operations.first { $0.operation.method == method }
            ?? (method == "HEAD" ? operations.first { $0.operation.method == "GET" } : nil)
    }

    /// The values of the path's parameters when a path of these segments has this form.
    func match(_ segments: [String]) -> (values: [String: String], literalSegments: Int)? {
        for template in templates {
            if let values = template.match(segments) { return (values, template.literalSegments) }
        }
        return nil
    }

    private static func path(of url: String) -> String {
        guard let authority = url.firstRange(of: "://") else { return url.hasPrefix("/") ? trimmed(url[...]) : "" }
        guard let slash = url[authority.upperBound...].firstIndex(of: "/") else { return "" }
        return trimmed(url[slash...])
    }

    private static func trimmed(_ path: Substring) -> String {
        String(path.hasSuffix("/") ? path.dropLast() : path)
    }
}
