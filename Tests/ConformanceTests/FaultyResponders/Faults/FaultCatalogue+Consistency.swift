import HTTPMessages
import JSONText
import Threads

extension FaultCatalogue {
    /// Answers that are right most of the time.
    static let consistency: [Fault] = [Fault]([
        brand("one-in-twenty-lacks-the-id", rows: ["response/success/body/data/*"], "BR-13") { answer, context in
            if context.number.isMultiple(of: 20), context.isSuccess { answer["/data/brand_id"] = nil }
        },
        brand("one-in-twenty-is-a-crash", rows: ["*"], telling: "request/valid/repeated", "BR-12") { answer, context in
            guard context.number.isMultiple(of: 20) else { return }
            answer = JSONAnswer(status: 500, body: ["message": "Internal Server Error"])
        },
        brand("every-seventh-has-another-code", rows: ["response/success/body/code/*"], "BR-12") { answer, context in
            if context.number.isMultiple(of: 7), context.isSuccess { answer["/code"] = "RCS803" }
        },
        brand("every-other-echo-is-upper-case", rows: ["response/success/body/data/brand_name/*"], "BR-13") {
            answer,
            context in
            guard context.number.isMultiple(of: 2), let name = answer["/data/brand_name"]?.stringValue else { return }
            answer["/data/brand_name"] = .string(name.uppercased())
        },
        brand("every-other-is-refused", rows: ["*"], telling: "request/valid/*", "BR-12") { answer, context in
            guard context.number.isMultiple(of: 2) else { return }
            answer = KaleyraDocuments.answer(.createBrand, .other(status: 409, text: "Try again"))
        },
        brand("one-in-twenty-finds-provisioning-down", rows: ["*"], telling: "request/valid/repeated", "BR-12") {
            answer,
            context in
            guard context.number.isMultiple(of: 20) else { return }
            answer = KaleyraDocuments.answer(.createBrand, .platform(.provisioningFailed))
        },
        brand("one-in-twenty-finds-no-organisation", rows: ["*"], telling: "request/valid/repeated", "BR-12") {
            answer,
            context in
            guard context.number.isMultiple(of: 20) else { return }
            answer = KaleyraDocuments.answer(.createBrand, .platform(.organisationNotFound))
        },
        brand("the-status-is-a-number-after-fifty", rows: ["response/success/body/data/status/*"], "BR-13") {
            answer,
            context in
            if context.number > 50, context.isSuccess { answer["/data/status"] = 7 }
        },
        brand("a-crash-after-fifty", rows: ["*"], telling: "request/valid/*", "BR-12") { answer, context in
            guard context.number > 50 else { return }
            answer = JSONAnswer(status: 500, body: ["message": "Internal Server Error"])
        },
        {
            let last = Monitor<JSONValue?>(nil)
            return brand(
                "one-in-twenty-has-the-display-name-before",
                rows: ["response/success/body/data/display_name/*"],
                "BR-13"
            ) { answer, context in
                guard context.isSuccess else { return }
                let before = last.withLock { last in
                    defer { last = answer["/data/display_name"] }
                    return last
                }
                if context.number.isMultiple(of: 20) { answer["/data/display_name"] = before }
            }
        }(),
        Fault(
            "brand-without-an-image-has-no-organisation",
            .state,
            "create-brand",
            "BR-10",
            "image_id is optional",
            rows: ["*"],
            telling: ["request/valid/minimal"],
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard context.operation == .createBrand, context.isSuccess,
                        context.payload[member: "image_id"] == nil
                    else { return }
                    answer = KaleyraDocuments.answer(.createBrand, .platform(.organisationNotFound))
                }
            }
        ),
        Fault(
            "one-request-in-twenty-is-dropped",
            .robustness,
            "create-brand",
            "BR-12",
            "a valid request is answered",
            rows: ["*"],
            telling: ["request/valid/*"],
            server: .kaleyra { behaviour in
                behaviour.transmit = { answer, context in
                    context.number.isMultiple(of: 20) ? HTTPResponse(verbatim: []) : answer.response
                }
            }
        ).over(.loopback(timeout: .seconds(2))),
        Fault(
            "one-list-in-twenty-is-empty",
            .state,
            "get-tester-by-agent",
            "TA-07",
            "a registered tester appears in the list",
            rows: ["request/*"],
            telling: ["request/valid/repeated"],
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard context.operation == .listTesters, context.number.isMultiple(of: 20) else { return }
                    if context.isSuccess { answer["/data"] = [] }
                }
            }
        ),
        Fault(
            "one-call-in-twenty-has-another-name",
            .state,
            "outbound-create",
            "PO-11",
            "200 is SUCCESS",
            rows: ["*"],
            telling: ["request/valid/repeated", "response/success/*"],
            server: .phonon { behaviour in
                behaviour.transmit = { answer, context in
                    guard context.number.isMultiple(of: 20), context.outcome == .success else { return answer.response }
                    return JSONAnswer(status: answer.status, body: ["code": 999, "name": "OTHER"]).response
                }
            }
        ),
    ]).map { $0.nowAndThen() }

    private static func brand(
        _ name: String,
        rows: [String],
        telling: String? = nil,
        _ fact: String,
        _ rewrite: @escaping @Sendable (inout JSONAnswer, KaleyraContext) -> Void
    ) -> Fault {
        Fault(
            name,
            .state,
            "create-brand",
            fact,
            "the same request is answered the same way each time",
            rows: rows,
            telling: telling.map { [$0] },
            server: .kaleyra { $0.rewrite = rewrite }
        )
    }
}
