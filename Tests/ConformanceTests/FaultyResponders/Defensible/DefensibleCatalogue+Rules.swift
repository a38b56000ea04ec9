import HTTPMessages
import JSONText

extension DefensibleCatalogue {
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
            "get-with-a-body-stops-at-the-gateway",
            ["create-brand", "launch-carrier"],
            fact: "BR-14",
            "a gateway refuses GET and DELETE that carry a body before the service sees them",
            server: .kaleyra { behaviour in
                behaviour.transmit = { answer, context in
                    guard ["GET", "DELETE"].contains(context.request.method), context.request.body?.isEmpty == false
                    else { return answer.response }
                    return HTTPResponse(
                        status: 400,
                        fields: [HTTPField(name: "Content-Type", value: "text/html")],
                        body: Array("<h1>400 Bad Request</h1>".utf8)
                    )
                }
            }
        ),
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
            "uuids-in-other-forms",
            ["launch-carrier"],
            fact: "LC-06",
            "a UUID in braces, as a URN or without hyphens is taken, as well-known parsers do",
            server: .kaleyra { behaviour in
                behaviour.region("region_id") { rule in
                    let plain = rule.isWellFormed
                    rule.isWellFormed = { text in
                        var text = text.hasPrefix("urn:uuid:") ? String(text.dropFirst(9)) : text
                        if text.hasPrefix("{"), text.hasSuffix("}") { text = String(text.dropFirst().dropLast()) }
                        return plain(text) || text.utf8.count == 32 && text.allSatisfy(\.isHexDigit)
                    }
                }
            }
        ),
        DefensibleVariant(
            "names-before-addresses",
            ["create-brand"],
            fact: "BR-23",
            "a name may stand before an address, as in messages",
            server: .kaleyra { behaviour in
                for field in ["partner_email", "contact_email"] {
                    behaviour.field(.createBrand, field) { rule in
                        let plain = rule.isWellFormed
                        rule.isWellFormed = { plain($0) || $0 == "Some One <someone@example.com>" }
                    }
                }
            }
        ),
        DefensibleVariant(
            "no-tags-in-addresses",
            ["create-brand"],
            fact: "BR-23",
            "a + in an address, and a query behind an image, are not taken",
            server: .kaleyra { behaviour in
                for field in ["partner_email", "contact_email", "image_id", "thumbnail_imageid"] {
                    behaviour.field(.createBrand, field) { rule in
                        let plain = rule.isWellFormed
                        rule.isWellFormed = { plain($0) && !$0.contains("+") && !$0.contains("?") }
                    }
                }
            }
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
                                && !text.unicodeScalars.contains { $0.properties.isWhitespace }
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
