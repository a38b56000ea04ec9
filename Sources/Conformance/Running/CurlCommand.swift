package import HTTPMessages

/// Writes a request as a curl command line that repeats it.
package enum CurlCommand {
    /// One line for a POSIX shell; `$VARIABLE` placeholders of redacted secrets are left for the shell to fill in.
    package static func text(for request: HTTPRequest, target: String, variables: [String]) -> String {
        var words = ["curl", "-sS", "-i", "-X", quoted(request.method, variables)]
        for field in request.fields.all where field.name.utf8.elementsEqual("Host".utf8) == false {
            words += [
                "-H", quoted(field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)", variables),
            ]
        }
        if request.body != nil, !request.fields.contains("Content-Type") {
            words += ["-H", "'Content-Type:'"]
        }
        if let body = request.body {
            words += ["--data-binary", quoted(bytes: body, variables)]
        }
        words.append(quoted(base(of: target) + request.target, variables))
        return words.joined(separator: " ")
    }

    private static func base(of target: String) -> String {
        guard target.contains("://") else { return "http://127.0.0.1:8080" }
        return target.hasSuffix("/") ? String(target.dropLast()) : target
    }

    private static func quoted(_ text: String, _ variables: [String]) -> String {
        quoted(bytes: Array(text.utf8), variables)
    }

    private static func quoted(bytes: [UInt8], _ variables: [String]) -> String {
        if let text = String(validating: bytes, as: UTF8.self),
            !text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F })
        {
            var quoted = "'" + text.replacing("'", with: #"'\''"#) + "'"
            for variable in variables {
                quoted = quoted.replacing("$\(variable)", with: "'\"$\(variable)\"'")
            }
            return quoted
        }
        var quoted = "$'"
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "'"): quoted += "\\'"
            case UInt8(ascii: "\\"): quoted += "\\\\"
            case 0x20...0x7E: quoted.unicodeScalars.append(Unicode.Scalar(byte))
            default: quoted += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return quoted + "'"
    }
}
