import HTTPMessages

/// Replaces secrets by value, in whatever form they stand, before anything is kept or written.
package struct Redactor: Sendable {
    /// A secret, and the environment variable that stands for it in what is written.
    package struct Secret: Sendable, Hashable {
        package let variable: String
        package let value: String
        /// What a shell says where the variable is not set; letters, digits and blanks.
        package let advice: String

        package init(variable: String, value: String, advice: String = "set it to the secret") {
            self.variable = variable
            self.value = value
            self.advice = advice
        }
    }

    package let secrets: [Secret]
    /// The forms of the secrets, the longest first, so that none is cut by a shorter one.
    private let replacements: [(form: ByteNeedles, length: Int, placeholder: [UInt8])]
    /// What an answer must not carry, and the variable of each.
    private let leaks: (needles: ByteNeedles, variables: [String])

    /// Takes each secret in its plain, percent-encoded, JSON-escaped and Base64 form; empty values are left out.
    package init(secrets: [Secret]) {
        self.secrets = secrets.filter { !$0.value.isEmpty }
        let leaks = self.secrets.filter { $0.value.utf8.count >= 8 }.flatMap { secret in
            Self.forms(of: secret.value).map { (Array($0.utf8), secret.variable) }
        }
        self.leaks = (ByteNeedles(leaks.map(\.0)), leaks.map(\.1))
        replacements = self.secrets.flatMap { secret in
            Self.forms(of: secret.value).map { form in
                (ByteNeedles([Array(form.utf8)]), form.utf8.count, Array("$\(secret.variable)".utf8))
            }
        }.sorted { $0.1 > $1.1 }
    }

    /// The same bytes with every secret replaced by `$VARIABLE`.
    package func redact(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for (form, length, placeholder) in replacements where length <= result.count {
            result = Self.replacing(form, length, by: placeholder, in: result)
        }
        return result
    }

    package func redact(_ text: String) -> String {
        replacements.isEmpty ? text : String(decoding: redact(Array(text.utf8)), as: UTF8.self)
    }

    /// Whether a secret of eight bytes or more stands in the bytes in any form; gives its variable.
    package func secret(in bytes: [UInt8]) -> String? {
        leaks.needles.first(in: bytes).map { leaks.variables[$0.number] }
    }

    /// Whether such a secret stands in the fields of a message.
    func secret(in fields: HTTPFields) -> String? {
        guard !leaks.needles.isEmpty else { return nil }
        for field in fields.all {
            if let found = leaks.needles.first(in: field.value) ?? leaks.needles.first(in: field.name) {
                return leaks.variables[found.number]
            }
        }
        return nil
    }

    package func redact(_ exchange: Exchange) -> Exchange {
        guard !replacements.isEmpty else { return exchange }
        return Exchange(request: redact(exchange.request), reply: redact(exchange.reply))
    }

    private func redact(_ request: HTTPRequest) -> HTTPRequest {
        var request = request
        request.target = redact(request.target)
        request.fields = redact(request.fields)
        request.body = request.body.map { redact($0) }
        request.verbatim = request.verbatim.map { redact($0) }
        return request
    }

    private func redact(_ fields: HTTPFields) -> HTTPFields {
        HTTPFields(fields.all.map { HTTPField(name: $0.name, value: redact($0.value)) })
    }

    private func redact(_ reply: HTTPReply) -> HTTPReply {
        let outcome: HTTPReply.Outcome
        switch reply.outcome {
        case .response(var response):
            response.reason = redact(response.reason)
            response.fields = redact(response.fields)
            response.body = redact(response.body)
            outcome = .response(response)
        case .failure(let failure):
            outcome = .failure(
                HTTPFailure(
                    kind: failure.kind,
                    reason: redact(failure.reason),
                    received: redact(failure.received),
                    onReusedConnection: failure.onReusedConnection
                )
            )
        }
        return HTTPReply(outcome: outcome, findings: reply.findings, elapsed: reply.elapsed)
    }

    private static func forms(of value: String) -> [String] {
        var forms = [value]
        let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        for form in [
            PercentEncoding.encode(value), escaped, escaped.replacing("/", with: "\\/"), base64(Array(value.utf8)),
        ]
        where !forms.contains(form) {
            forms.append(form)
        }
        return forms
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
        var text = String.UnicodeScalarView()
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let chunk = bytes[start..<min(start + 3, bytes.count)]
            var bits = 0
            for byte in chunk { bits = bits << 8 | Int(byte) }
            bits <<= 8 * (3 - chunk.count)
            for position in 0..<4 {
                let digit = alphabet[bits >> (18 - 6 * position) & 63]
                text.append(position <= chunk.count ? digit : "=")
            }
        }
        return String(text)
    }

    private static func replacing(
        _ form: ByteNeedles,
        _ length: Int,
        by placeholder: [UInt8],
        in bytes: [UInt8]
    ) -> [UInt8] {
        var result: [UInt8] = []
        var start = 0
        while let found = form.first(in: bytes, from: start)?.index {
            result += bytes[start..<found]
            result += placeholder
            start = found + length
        }
        return start == 0 ? bytes : result + bytes[start...]
    }
}
