import HTTPMessages
import JSONText

extension DefensibleCatalogue {
    static let access: [DefensibleVariant] = [
        refusal("authentication-plain-403", "C-10", "a wrong key is 403 in plain text", [.authentication]) { answer in
            HTTPResponse(
                status: 403,
                fields: [HTTPField(name: "Content-Type", value: "text/plain")],
                body: Array("forbidden".utf8)
            )
        },
        refusal("authentication-empty-401", "C-10", "a wrong key is 401 without a body", [.authentication]) { _ in
            HTTPResponse(status: 401, fields: [HTTPField(name: "WWW-Authenticate", value: "ApiKey")])
        },
        refusal("authentication-200-envelope", "C-10", "a wrong key is a failure envelope under 200", [.authentication])
        {
            var answer = $0
            answer.status = 200
            return answer.response
        },
        refusal(
            "authentication-gateway-json",
            "C-10",
            "a gateway answers a wrong key in its own shape",
            [.authentication]
        ) { _ in
            HTTPResponse(
                status: 401,
                fields: [HTTPField(name: "Content-Type", value: "application/json; charset=utf-8")],
                body: Array(#"{"message":"No API key found in request","request_id":"a1"}"#.utf8)
            )
        },
        refusal("authentication-html", "C-10", "a proxy answers a wrong key with a page", [.authentication]) { _ in
            HTTPResponse(
                status: 403,
                fields: [HTTPField(name: "Content-Type", value: "text/html")],
                body: Array("<html><body><h1>403 Forbidden</h1></body></html>".utf8)
            )
        },
        refusal("authentication-problem", "C-10", "a wrong key is a problem document", [.authentication]) { _ in
            HTTPResponse(
                status: 401,
                fields: [HTTPField(name: "Content-Type", value: "application/problem+json")],
                body: Array(#"{"type":"about:blank","title":"Unauthorized","status":401}"#.utf8)
            )
        },
        refusal("content-type-415-empty", "C-11", "a wrong Content-Type is 415 without a body", [.contentType]) { _ in
            HTTPResponse(status: 415)
        },
        refusal(
            "content-type-400-envelope",
            "C-11",
            "a wrong Content-Type is a failure envelope under 400",
            [.contentType]
        ) {
            var answer = $0
            answer.status = 400
            return answer.response
        },
        refusal("content-type-406-plain", "C-11", "a wrong Content-Type is 406 in plain text", [.contentType]) { _ in
            HTTPResponse(status: 406, body: Array("application/json only".utf8))
        },
        DefensibleVariant(
            "content-type-as-invalid-json",
            fact: "C-11",
            "a wrong Content-Type is read as a malformed payload",
            server: .kaleyra { behaviour in
                behaviour.refuse = { operation, refusal in
                    if case .wrongContentType = refusal {
                        return KaleyraDocuments.answer(
                            operation,
                            .malformedJSON(reason: "unexpected end of JSON input")
                        )
                    }
                    return KaleyraDocuments.answer(operation, refusal)
                }
            }
        ),
        DefensibleVariant(
            "content-type-no-charset",
            fact: "C-14",
            "a charset parameter is refused",
            server: .kaleyra { behaviour in
                behaviour.takesContentType = { operation, value in
                    operation == .listTesters || value?.lowercased() == "application/json"
                }
            }
        ),
        DefensibleVariant(
            "content-type-demanded-on-get",
            ["get-tester-by-agent"],
            fact: "C-05",
            "a GET without Content-Type is refused",
            server: .kaleyra { behaviour in
                behaviour.takesContentType = { _, value in
                    value.flatMap { MediaType($0) }?.essence == "application/json"
                }
            }
        ),
        refusal(
            "wrong-method-501",
            "RT-06",
            "a method that the server does not have is not implemented",
            [.wrongMethod],
            operations: ["register-tester", "get-tester-by-agent"]
        ) { _ in HTTPResponse(status: 501, fields: [], body: Array("Not Implemented".utf8)) },
        DefensibleVariant(
            "post-on-testers",
            ["get-tester-by-agent"],
            fact: "TA-01",
            "the request format says POST",
            server: .kaleyra { $0.methods = { $0 == .listTesters ? ["GET", "POST"] : [$0.documentedMethod] } }
        ),
        DefensibleVariant(
            "head-answered",
            ["get-tester-by-agent"],
            fact: "C-14",
            "HEAD and OPTIONS are answered",
            server: .kaleyra { $0.methods = { [$0.documentedMethod, "HEAD", "OPTIONS"] } }
        ),
        DefensibleVariant(
            "account-checked-first",
            fact: "C-10",
            "a wrong sid is 404 and looks like an unknown path",
            server: .kaleyra { behaviour in
                behaviour.refuse = { operation, refusal in
                    if case .wrongAccount = refusal { return KaleyraDocuments.answer(operation, .unknownPath) }
                    return KaleyraDocuments.answer(operation, refusal)
                }
            }
        ),
    ]

    /// Refusals of some kinds answered in another way.
    static func refusal(
        _ name: String,
        _ fact: String,
        _ reading: String,
        _ kinds: Set<KaleyraRefusal.Kind>,
        operations: [String] = ["*"],
        _ transmit: @escaping @Sendable (JSONAnswer) -> HTTPResponse
    ) -> DefensibleVariant {
        DefensibleVariant(
            name,
            operations,
            fact: fact,
            reading,
            server: .kaleyra { behaviour in
                behaviour.transmit = { answer, context in
                    context.refusal.map { kinds.contains($0.kind) } ?? false ? transmit(answer) : answer.response
                }
            }
        )
    }
}
