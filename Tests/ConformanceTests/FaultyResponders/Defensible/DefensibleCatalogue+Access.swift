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

    /// Failures of the operations that document none.
    private static let undocumented = ["register-tester", "get-tester-by-agent"]

    static let rules: [DefensibleVariant] = [
        refusal(
            "tester-failures-422",
            "RT-06",
            "a refused tester is 422",
            [.missing, .illFormed, .malformedJSON],
            operations: undocumented
        ) {
            var answer = $0
            answer.status = 422
            return answer.response
        },
        refusal(
            "tester-failures-200",
            "RT-06",
            "every failure is 200 with the envelope",
            [.missing, .illFormed, .malformedJSON, .wrongMethod],
            operations: undocumented
        ) {
            var answer = $0
            answer.status = 200
            return answer.response
        },
        refusal(
            "carrier-failures-200",
            "LC-10",
            "every failure is 200 with the envelope",
            [.missing, .illFormed, .malformedJSON, .wrongMethod],
            operations: ["launch-carrier"]
        ) {
            var answer = $0
            answer.status = 200
            return answer.response
        },
        refusal(
            "carrier-method-404",
            "LC-12",
            "the status of RCS405 is 404",
            [.wrongMethod],
            operations: ["launch-carrier"]
        ) {
            var answer = $0
            answer.status = 404
            return answer.response
        },
        refusal(
            "wrong-method-plain-405",
            "RT-06",
            "another method is 405 in plain text, by the router",
            [.wrongMethod],
            operations: undocumented
        ) { _ in
            HTTPResponse(
                status: 405,
                fields: [
                    HTTPField(name: "Allow", value: "GET, POST"), HTTPField(name: "Content-Type", value: "text/plain"),
                ],
                body: Array("Method Not Allowed".utf8)
            )
        },
        DefensibleVariant(
            "brand-type-as-invalid-json",
            ["create-brand"],
            fact: "BR-15",
            "a wrong type is an error of the decoder, so INVALID_JSON with its message",
            server: .kaleyra { behaviour in
                behaviour.refuse = { operation, refusal in
                    if case .wrongType(let field, let value) = refusal {
                        return KaleyraDocuments.answer(
                            operation,
                            .malformedJSON(
                                reason:
                                    "json: cannot unmarshal \(value.typeName) into Go struct field Brand.\(field) of type string"
                            )
                        )
                    }
                    return KaleyraDocuments.answer(operation, refusal)
                }
            }
        ),
        DefensibleVariant(
            "brand-null-as-missing",
            ["create-brand", "launch-carrier", "register-tester"],
            fact: "BR-16",
            "null and the empty string count as missing where a member is mandatory",
            server: .kaleyra { $0.isMissing = { $0 == nil || $0 == .some(.null) || $0 == "" } }
        ),
        DefensibleVariant(
            "brand-too-long-as-downstream",
            ["create-brand"],
            fact: "BR-21",
            "an over-long field is refused by the downstream",
            server: .kaleyra { behaviour in
                behaviour.refuse = { operation, refusal in
                    if case .tooLong = refusal {
                        return KaleyraDocuments.answer(operation, .platform(.provisioningRefused))
                    }
                    return KaleyraDocuments.answer(operation, refusal)
                }
            }
        ),
        length("bytes") { $0.utf8.count },
        length("utf16-units") { $0.utf16.count },
        length("graphemes") { $0.count },
        DefensibleVariant(
            "empty-strings-refused",
            ["create-brand", "launch-carrier"],
            fact: "C-14",
            "an empty string is an ill-formed value",
            server: .kaleyra { behaviour in
                for operation in [KaleyraOperation.createBrand, .launchCarrier] {
                    behaviour.fields[operation] = behaviour.fields[operation]?.map { rule in
                        var rule = rule
                        let inner = rule.isWellFormed
                        rule.isWellFormed = { !$0.isEmpty && inner($0) }
                        return rule
                    }
                }
            }
        ),
        DefensibleVariant(
            "unknown-members-refused",
            ["create-brand", "launch-carrier", "register-tester"],
            fact: "C-12",
            "unknown request fields are rejected",
            server: .kaleyra { behaviour in
                let known = behaviour.fields.mapValues { Set($0.map(\.name) + ["regions"]) }
                behaviour.furtherRule = { operation, payload, _ in
                    let names = payload.objectValue?.names ?? []
                    return names.allSatisfy { known[operation]?.contains($0) ?? true }
                        ? nil : .other(status: 400, text: "unknown field")
                }
            }
        ),
        DefensibleVariant(
            "tester-duplicates-refused",
            ["register-tester", "get-tester-by-agent"],
            fact: "C-14",
            "the same tester registered twice is 409",
            server: .kaleyra { behaviour in
                behaviour.furtherRule = { operation, payload, testers in
                    guard operation == .registerTester,
                        testers.contains(where: {
                            $0.phone == payload[member: "phoneno"] && $0.agent == payload[member: "agent_no"]
                        })
                    else { return nil }
                    return .other(status: 409, text: "already registered")
                }
            }
        ),
        DefensibleVariant(
            "agent-without-testers-is-an-error",
            ["get-tester-by-agent"],
            fact: "TA-08",
            "an agent without testers is answered with a failure",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard context.operation == .listTesters, answer["/data"] == [], context.isSuccess else { return }
                    answer = KaleyraDocuments.answer(.listTesters, .other(status: 404, text: "No testers found"))
                }
            }
        ),
        DefensibleVariant(
            "list-shows-later",
            ["get-tester-by-agent"],
            fact: "TA-07",
            "a tester shows after a moment",
            server: .kaleyra { $0.listDelay = .milliseconds(300) }
        ),
        DefensibleVariant(
            "lenient-mail-and-urls",
            ["create-brand"],
            fact: "BR-23",
            "quoted local parts, other schemes and ports are taken",
            server: .kaleyra { behaviour in
                for field in ["website_url", "image_id", "thumbnail_imageid"] {
                    behaviour.field(.createBrand, field) { rule in
                        rule.isWellFormed = { text in
                            guard let mark = text.firstRange(of: "://") else { return false }
                            return !text[..<mark.lowerBound].isEmpty && mark.upperBound < text.endIndex
                                && text.contains(".")
                                && !text.contains(" ")
                        }
                    }
                }
            }
        ),
        DefensibleVariant(
            "image-must-end-in-an-image-suffix",
            ["create-brand"],
            fact: "BR-23",
            "an image URL is https and ends in .png or .jpg",
            server: .kaleyra { behaviour in
                for field in ["image_id", "thumbnail_imageid"] {
                    behaviour.field(.createBrand, field) { rule in
                        rule.isWellFormed = { text in
                            TextForms.isURL(text) && text.hasPrefix("https://")
                                && [".png", ".jpg", ".jpeg"].contains { text.hasSuffix($0) }
                        }
                    }
                }
            }
        ),
        DefensibleVariant(
            "regions-object-taken",
            ["launch-carrier"],
            fact: "LC-04",
            "the table types regions as a JSON object",
            server: .kaleyra { $0.regionsTypes.insert("object") }
        ),
    ]

    private static func length(_ unit: String, _ measure: @escaping @Sendable (String) -> Int) -> DefensibleVariant {
        DefensibleVariant(
            "brand-length-in-\(unit)",
            ["create-brand"],
            fact: "BR-22",
            "characters are \(unit)",
            server: .kaleyra { behaviour in
                behaviour.fields[.createBrand] = behaviour.fields[.createBrand]?.map { rule in
                    var rule = rule
                    rule.measure = measure
                    return rule
                }
            }
        )
    }
}
