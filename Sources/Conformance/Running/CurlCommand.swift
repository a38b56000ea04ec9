import HTTPMessages

/// Writes a request as a curl command line that repeats it.
enum CurlCommand {
    /// One line for a POSIX shell, which fills in the redacted secrets; empty where the target is no URL, and so out of curl's reach.
    static func text(for request: HTTPRequest, target: String, secrets: [Redactor.Secret]) -> String {
        guard target.contains("://") else { return "" }
        let shell = ShellWords(secrets: secrets)
        var words = ["curl", "-sS", "-i", "-X", shell.quoted(request.method)]
        for field in request.fields.all where field.name.utf8.elementsEqual("Host".utf8) == false {
            words += ["-H", shell.quoted(field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")]
        }
        if request.body != nil, !request.fields.contains("Content-Type") {
            words += ["-H", "'Content-Type:'"]
        }
        if let body = request.body {
            words += ["--data-binary", shell.quoted(bytes: body)]
        }
        let base = target.hasSuffix("/") ? String(target.dropLast()) : target
        words.append(shell.quoted(base + request.target))
        return words.joined(separator: " ")
    }
}
