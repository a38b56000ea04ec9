import JSONText

extension Expression {
    /// What a text must begin with to be an expression; any other text, `$flow.key` among them, is itself.
    private static let heads = [
        "$url", "$method", "$statusCode", "$request.", "$response.", "$inputs.", "$outputs.", "$steps.", "$workflows.",
    ]

    /// Whether a text is meant as an expression.
    static func isExpression(_ text: some StringProtocol) -> Bool {
        heads.contains { head in
            guard text.hasPrefix(head) else { return false }
            guard !head.hasSuffix("."), let next = text.dropFirst(head.count).unicodeScalars.first else { return true }
            return !(next == "_" || next.properties.isAlphabetic || ("0"..."9").contains(next))
        }
    }

    /// Reads an expression that is the whole text.
    package init(_ text: String) throws(ExpressionError) {
        guard Self.isExpression(text) else {
            throw ExpressionError(reason: "expected a runtime expression like $response.body#/id, found `\(text)`")
        }
        switch text {
        case "$url": self.init(root: .url, description: text)
        case "$method": self.init(root: .method, description: text)
        case "$statusCode": self.init(root: .statusCode, description: text)
        default:
            let (head, rest) = Self.parted(text.dropFirst())
            switch head {
            case "request", "response": try self.init(message: head, rest, text)
            case "inputs": try self.init(.inputs, rest, text)
            case "outputs": try self.init(.outputs, rest, text)
            case "steps", "workflows": try self.init(group: head, rest, text)
            default: throw ExpressionError(reason: "`\(text)` has something behind $\(head) that nothing may follow")
            }
        }
    }

    /// `$request.` and `$response.`: a header, a query or path parameter, or the body.
    private init(message head: Substring, _ rest: Substring, _ text: String) throws(ExpressionError) {
        let (kind, name) = Self.parted(rest)
        let part: Part
        var path: [String] = []
        switch kind {
        case "header" where !name.isEmpty: part = .header(String(name))
        case "query" where head == "request" && !name.isEmpty: part = .query(String(name))
        case "path" where head == "request" && !name.isEmpty: part = .path(String(name))
        default:
            guard rest.hasPrefix("body") else {
                throw ExpressionError(reason: "`\(text)` names no header, query, path or body")
            }
            part = .body
            path = try Self.path(rest.dropFirst("body".count), text)
        }
        self.init(root: head == "request" ? .request(part) : .response(part), path: path, description: text)
    }

    /// `$steps.<id>.outputs.<name>`, `$workflows.<id>.inputs.<name>` and `$workflows.<id>.outputs.<name>`.
    private init(group head: Substring, _ rest: Substring, _ text: String) throws(ExpressionError) {
        let (id, tail) = Self.parted(rest)
        let (kind, name) = Self.parted(tail)
        guard !id.isEmpty, kind == "outputs" || (kind == "inputs" && head == "workflows") else {
            throw ExpressionError(reason: "`\(text)` is not written $\(head).<id>.outputs.<name>")
        }
        let root: Root =
            switch (head, kind) {
            case ("steps", _): .step(String(id))
            case (_, "inputs"): .workflowInputs(String(id))
            default: .workflowOutputs(String(id))
            }
        try self.init(root, name, text)
    }

    /// A name and what follows it.
    private init(_ root: Root, _ rest: Substring, _ text: String) throws(ExpressionError) {
        let name = rest.prefix { $0 != "#" && $0 != "[" }
        guard !name.isEmpty else { throw ExpressionError(reason: "`\(text)` lacks a name") }
        self.init(
            root: root,
            name: String(name),
            path: try Self.path(rest.dropFirst(name.count), text),
            description: text
        )
    }

    /// `.property`, `[0]` and `#/json/pointer` behind a value, as tokens.
    private static func path(_ rest: Substring, _ text: String) throws(ExpressionError) -> [String] {
        var tokens: [String] = []
        var rest = rest
        while let first = rest.first {
            switch first {
            case "#":
                guard let pointer = JSONPointer(String(rest.dropFirst())) else {
                    throw ExpressionError(reason: "`\(text)` has no JSON Pointer behind #")
                }
                return tokens + pointer.tokens
            case "[":
                let index = rest.dropFirst().prefix { $0 != "]" }
                guard Int(index).map({ $0 >= 0 }) ?? false, rest.dropFirst(index.count + 1).first == "]" else {
                    throw ExpressionError(reason: "`\(text)` has no index in its brackets")
                }
                tokens.append(String(index))
                rest = rest.dropFirst(index.count + 2)
            case ".":
                let property = rest.dropFirst().prefix { !".[#".contains($0) }
                guard !property.isEmpty else { throw ExpressionError(reason: "`\(text)` ends in a dot") }
                tokens.append(String(property))
                rest = rest.dropFirst(property.count + 1)
            default: throw ExpressionError(reason: "`\(text)` has `\(rest)` behind the value")
            }
        }
        return tokens
    }

    private static func parted(_ text: Substring) -> (Substring, Substring) {
        guard let dot = text.firstIndex(of: ".") else { return (text, "") }
        return (text[..<dot], text[text.index(after: dot)...])
    }
}
