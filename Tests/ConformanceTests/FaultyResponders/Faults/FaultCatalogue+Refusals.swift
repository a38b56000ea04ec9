import HTTPMessages
import JSONText

extension FaultCatalogue {
    /// Requests that are refused and carried out all the same, and requests that are taken and not answered.
    static let refusals: [Fault] = [
        stored("with-a-wrong-key", "C-03", "without the key nothing is stored", ["authentication", "value"]) {
            $0.kind == .authentication
        },
        stored("before-the-check", "RT-02", "an ill-formed number is not stored", ["pattern"]) {
            $0.kind == .illFormed
        },
        stored("under-another-type", "C-04", "another Content-Type stores nothing", ["content-type"]) {
            $0.kind == .contentType
        },
        stored("under-another-method", "RT-01", "another method stores nothing", ["undeclared-method"]) {
            if case .wrongMethod = $0 { true } else { false }
        },
        Fault(
            "tester-refusal-says-success",
            .status,
            "register-tester",
            "RT-04",
            "what a success says is no failure",
            rows: ["response/failure/body/message/not"],
            server: .kaleyra {
                $0.rewrite = { answer, context in
                    guard context.operation == .registerTester, context.refusal?.kind == .illFormed else { return }
                    answer["/code"] = "RCS902"
                    answer["/message"] = "Tester registration request sent successfully"
                }
            }
        ),
        Fault(
            "tester-of-another-country-lost",
            .state,
            "register-tester",
            "TA-07",
            "a registered tester is listed, whatever its country",
            rows: ["request/state/accepted-pattern-another-country"],
            server: .kaleyra {
                $0.keep = { tester, _ in tester.phone.stringValue?.hasPrefix("1") ?? false ? nil : tester }
            }
        ),
        garbled("cut-off-by-characters", "answers are JSON, whatever is in them") { answer, context in
            var response = answer.response
            response.body.removeLast(response.body.count - String(decoding: response.body, as: UTF8.self).count)
            return response
        },
        garbled("empty-after-other-letters", "answers are JSON, whatever was asked") { answer, context in
            var response = answer.response
            if context.request.body?.contains(where: { $0 > 0x7F }) ?? false { response.body = [] }
            return response
        },
        spelling("white-space", "white space around JSON is nothing") { $0.first == UInt8(ascii: "{") },
        spelling("members-reversed", "the order of members is nothing") {
            !$0.starts(with: #"{"calls""#.utf8)
        },
        spelling("escaped", "escaped letters are letters") { bytes in
            !String(decoding: bytes, as: UTF8.self).contains("\\u00")
        },
    ]

    private static func stored(
        _ name: String,
        _ fact: String,
        _ sentence: String,
        _ rows: [String],
        _ refused: @escaping @Sendable (KaleyraRefusal) -> Bool
    ) -> Fault {
        Fault(
            "tester-stored-\(name)",
            .state,
            "register-tester",
            fact,
            sentence,
            rows: rows.map { "request/state/refused-\($0)" },
            server: .kaleyra { $0.storesRefused = refused }
        )
    }

    private static func garbled(
        _ name: String,
        _ sentence: String,
        _ transmit: @escaping @Sendable (JSONAnswer, KaleyraContext) -> HTTPResponse
    ) -> Fault {
        Fault(
            "brand-\(name)",
            .shape,
            "create-brand",
            "C-09",
            sentence,
            rows: ["response/success/well-formed"],
            server: .kaleyra { $0.transmit = { $1.isSuccess ? transmit($0, $1) : $0.response } }
        )
    }

    private static func spelling(
        _ name: String,
        _ sentence: String,
        _ takes: @escaping @Sendable ([UInt8]) -> Bool
    ) -> Fault {
        Fault(
            "outbound-\(name)-refused",
            .robustness,
            "outbound-create",
            "PO-01",
            sentence,
            rows: ["body/json-spelling/\(name)"],
            server: .phonon { $0.parse = { takes($0) ? PhononBehaviour.parseStrictly($0) : nil } }
        )
    }
}
