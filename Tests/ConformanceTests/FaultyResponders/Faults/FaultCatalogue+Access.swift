import HTTPMessages
import JSONText

extension FaultCatalogue {
    /// Rows about payloads that are no JSON, or of which a reader may say so.
    static let malformed = ["body/malformed-json/*", "body/doubtful-json/*", "body/empty-body/*"]

    /// Credentials, Content-Type, methods and malformed payloads.
    static let access: [Fault] = [
        Fault(
            "brand-key-unchecked",
            .authentication,
            "create-brand",
            "C-03",
            "api-key: required",
            rows: ["header/api-key/*"],
            server: .kaleyra { $0.takesKey = { _, _ in true } }
        ),
        Fault(
            "tester-key-may-be-missing",
            .authentication,
            "register-tester",
            "C-03",
            "api-key: mandatory yes",
            rows: ["header/api-key/*"],
            server: .kaleyra { $0.takesKey = { $0 == nil || $0 == $1 } }
        ),
        Fault(
            "carrier-any-key-of-that-length",
            .authentication,
            "launch-carrier",
            "C-10",
            "a wrong key is rejected",
            rows: ["header/api-key/*"],
            server: .kaleyra { $0.takesKey = { $0?.utf8.count == $1.utf8.count } }
        ),
        Fault(
            "list-key-unchecked",
            .authentication,
            "get-tester-by-agent",
            "C-03",
            "api-key: required",
            rows: ["header/api-key/*"],
            server: .kaleyra { $0.takesKey = { _, _ in true } }
        ),
        Fault(
            "brand-key-by-letter-case",
            .protocolError,
            "create-brand",
            "C-03",
            "api-key is a request header, and RFC 9110 section 5.1: field names are case-insensitive",
            rows: ["request/field-names/upper-case"],
            server: .kaleyra { $0.readKey = { fields in fields.first { $0.name == "api-key" }?.value } }
        ),
        Fault(
            "brand-decoder-unheard",
            .shape,
            "create-brand",
            "BR-15",
            "error_message is the decoder's",
            rows: ["response/invalid-json/body/error/error_message/not"],
            server: .kaleyra {
                $0.rewrite = { answer, context in
                    guard context.refusal?.kind == .malformedJSON else { return }
                    answer["/error/error_message"] = answer["/message"]
                }
            }
        ),
        Fault(
            "brand-account-unchecked",
            .authentication,
            "create-brand",
            "C-10",
            "a wrong sid is rejected",
            rows: ["path/sid/*"],
            server: .kaleyra { $0.takesAccount = { _, _ in true } }
        ),
        Fault(
            "list-account-unchecked",
            .authentication,
            "get-tester-by-agent",
            "C-10",
            "a wrong sid is rejected",
            rows: ["path/sid/*"],
            server: .kaleyra { $0.takesAccount = { _, _ in true } }
        ),
        Fault(
            "brand-any-content-type",
            .robustness,
            "create-brand",
            "C-04",
            "the only allowed value is application/JSON",
            rows: ["header/Content-Type/*", "header/content-type/*", "body/content-type/*", "request/content-type/*"],
            server: .kaleyra { $0.takesContentType = { _, _ in true } }
        ),
        Fault(
            "tester-content-type-may-be-missing",
            .required,
            "register-tester",
            "C-04",
            "Content-Type: mandatory yes",
            rows: ["header/Content-Type/*", "header/content-type/*", "body/content-type/*", "request/content-type/*"],
            server: .kaleyra {
                $0.takesContentType = { _, value in value.map { $0.lowercased().hasPrefix("application/json") } ?? true
                }
            }
        ),
        Fault(
            "carrier-text-plain-taken",
            .robustness,
            "launch-carrier",
            "C-04",
            "the only allowed value is application/JSON",
            rows: ["header/Content-Type/*", "header/content-type/*", "body/content-type/*", "request/content-type/*"],
            server: .kaleyra { behaviour in
                behaviour.takesContentType = { _, value in
                    ["application/json", "text/plain"].contains(value.flatMap { MediaType($0) }?.essence)
                }
            }
        ),
        Fault(
            "brand-documented-spelling-refused",
            .robustness,
            "create-brand",
            "C-04",
            "the only allowed value is application/JSON",
            rows: ["header/Content-Type/*", "header/content-type/*", "body/content-type/*", "request/content-type/*"],
            server: .kaleyra { $0.takesContentType = { _, value in value?.contains("json") ?? false } }
        ),
        method("brand", .createBrand, "PUT", "BR-14", "404 Not Found - Invalid Method"),
        method("carrier", .launchCarrier, "PATCH", "LC-12", "Method Not Allowed"),
        method("tester", .registerTester, "PUT", "RT-01", "POST method"),
        method("list", .listTesters, "DELETE", "TA-01", "GET method"),
        Fault(
            "brand-trailing-comma-taken",
            .robustness,
            "create-brand",
            "BR-15",
            "400 Bad Request - Invalid JSON",
            rows: ["body/malformed-json/*"],
            server: .kaleyra { $0.parse = lenient }
        ),
        Fault(
            "tester-trailing-text-taken",
            .robustness,
            "register-tester",
            "C-04",
            "the payload is JSON",
            rows: ["body/malformed-json/*"],
            server: .kaleyra { $0.parse = prefix }
        ),
        Fault(
            "carrier-malformed-json-as-empty",
            .robustness,
            "launch-carrier",
            "LC-10",
            "Invalid JSON is RCS701",
            rows: ["body/malformed-json/*", "response/invalid-json-payload/*"],
            server: .kaleyra { behaviour in
                behaviour.parse = { bytes throws(KaleyraRefusal) in
                    do { return try KaleyraDocuments.parse(bytes) } catch { return [:] }
                }
            }
        ),
    ]

    private static func method(
        _ name: String,
        _ operation: KaleyraOperation,
        _ method: String,
        _ fact: String,
        _ sentence: String
    ) -> Fault {
        Fault(
            "\(name)-\(method.lowercased())-taken",
            .status,
            operation.rawValue,
            fact,
            sentence,
            rows: ["method/*"],
            server: .kaleyra { $0.methods = { [$0.documentedMethod, method] } }
        )
    }

    /// Takes commas before closing brackets.
    @Sendable
    private static func lenient(_ bytes: [UInt8]) throws(KaleyraRefusal) -> JSONValue {
        var kept: [UInt8] = []
        for byte in bytes {
            if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
                while let last = kept.last, [0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ",")].contains(last) {
                    kept.removeLast()
                }
            }
            kept.append(byte)
        }
        return try KaleyraDocuments.parse(kept)
    }

    /// Reads the first value and looks no further, as a streaming decoder does.
    @Sendable
    private static func prefix(_ bytes: [UInt8]) throws(KaleyraRefusal) -> JSONValue {
        do {
            return try KaleyraDocuments.parse(bytes)
        } catch {
            for end in bytes.indices.reversed() where bytes[end] == UInt8(ascii: "}") {
                if let value = PhononBehaviour.parseStrictly(Array(bytes[...end])) { return value }
            }
            throw error
        }
    }

    /// Keys in answers, traces of the program.
    static let security: [Fault] = [
        leak("brand-key-in-error", .createBrand, "an answer does not carry the api-key") { answer, context in
            guard context.refusal?.kind == .missing else { return }
            let key = context.request.fields["api-key"] ?? ""
            answer["/trace"] = .string("api-key \(key)")
        },
        leak("list-key-in-header", .listTesters, "an answer does not carry the api-key") { answer, context in
            answer.fields.append("X-Debug-Request", "api-key=\(context.request.fields["api-key"] ?? "")")
        },
        leak("tester-key-in-success", .registerTester, "an answer does not carry the api-key") { answer, context in
            guard context.isSuccess else { return }
            answer["/data/requested_by"] = .string(context.request.fields["api-key"] ?? "")
        },
        leak("brand-go-trace", .createBrand, "an answer does not carry the program's stack") { answer, context in
            guard context.refusal?.kind == .illFormed else { return }
            answer["/trace"] = """
                goroutine 1 [running]:
                main.(*server).createBrand(0xc000012345)
                \t/srv/app/brand.go:118 +0x1d
                """
        },
        leak("carrier-java-trace", .launchCarrier, "an answer does not carry the program's stack") { answer, context in
            guard context.refusal?.kind == .malformedJSON else { return }
            answer["/error/error_message"] = """
                com.fasterxml.jackson.core.JsonParseException: Unexpected character
                \tat com.example.rcs.LaunchController.launch(LaunchController.java:57)
                \tat java.base/java.lang.Thread.run(Thread.java:840)
                """
        },
        leak("tester-python-trace", .registerTester, "an answer does not carry the program's stack") {
            answer,
            context in
            guard context.refusal?.kind == .missing else { return }
            answer["/error/error_message"] = """
                Traceback (most recent call last):
                  File "/srv/app/register.py", line 31, in register
                KeyError: 'phoneno'
                """
        },
    ]

    private static func leak(
        _ name: String,
        _ operation: KaleyraOperation,
        _ sentence: String,
        _ change: @escaping @Sendable (inout JSONAnswer, KaleyraContext) -> Void
    ) -> Fault {
        Fault(
            name,
            .security,
            operation.rawValue,
            "C-03",
            sentence,
            rows: ["response/any/leak*"],
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in if context.operation == operation { change(&answer, context) }
                }
            }
        )
    }
}
