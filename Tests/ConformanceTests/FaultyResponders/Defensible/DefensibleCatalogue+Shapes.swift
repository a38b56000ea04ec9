import HTTPMessages
import JSONText

extension DefensibleCatalogue {
    /// Other ways to write the same answers.
    static let shapes: [DefensibleVariant] = [
        written("indented", "C-09", "answers are indented") { Array($0.serialized(.pretty).utf8) },
        written("members-backwards", "C-09", "members stand in another order") { reversed($0).serializedBytes() },
        written("escaped", "C-09", "every letter beyond ASCII and every slash is escaped") { escaped($0.serialized()) },
        written("final-line-feed", "C-09", "an answer ends with a line feed") { $0.serializedBytes() + [0x0A] },
        DefensibleVariant(
            "unknown-members-of-regions-dropped",
            ["launch-carrier"],
            fact: "C-12",
            "a member of a region that nobody knows does not come back",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard context.isSuccess, let regions = answer["/data/regions"]?.arrayValue else { return }
                    answer["/data/regions"] = .array(
                        regions.map { $0.removing(at: JSONPointer(tokens: ["touchstone-unknown"])) }
                    )
                }
            }
        ),
        DefensibleVariant(
            "further-members",
            fact: "C-12",
            "answers carry further fields",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    answer["/request_id"] = .string("r-\(context.number)")
                    answer["/timestamp"] = 1_769_708_507
                    if answer["/data"]?.objectValue != nil { answer["/data/created_by"] = ["name": "api"] }
                    if !context.isSuccess { answer["/error/documentation"] = "https://www.example.com/errors" }
                }
            }
        ),
        DefensibleVariant(
            "chunked",
            fact: "C-09",
            "answers are sent in chunks",
            server: {
                var server = ServerUnderTest.kaleyra { behaviour in
                    behaviour.transmit = { answer, _ in HTTPResponse(verbatim: chunked(answer)) }
                }
                server.wire = .loopback(timeout: .seconds(5))
                return server
            }()
        ),
        DefensibleVariant(
            "success-is-201",
            ["create-brand", "launch-carrier", "register-tester"],
            fact: "BR-12",
            "the status of success is 201: no document names it",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in if context.isSuccess { answer.status = 201 } }
            }
        ),
        DefensibleVariant(
            "success-is-202",
            ["launch-carrier", "register-tester"],
            fact: "RT-04",
            "the status of success is 202",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in if context.isSuccess { answer.status = 202 } }
            }
        ),
        DefensibleVariant(
            "json-with-charset",
            fact: "C-09",
            "Content-Type carries charset=UTF-8 in upper case",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, _ in answer.fields["Content-Type"] = "Application/JSON;charset=UTF-8" }
            }
        ),
        DefensibleVariant(
            "json-as-plain-text",
            fact: "C-09",
            "answers are JSON and call themselves plain text",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, _ in answer.fields["Content-Type"] = "text/plain; charset=utf-8" }
            }
        ),
        DefensibleVariant(
            "json-as-text-json",
            fact: "C-09",
            "answers are JSON and carry the name that it once had",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, _ in answer.fields["Content-Type"] = "text/json" }
            }
        ),
        DefensibleVariant(
            "json-of-a-kind-of-its-own",
            fact: "C-09",
            "answers are JSON and carry the name of a media type that is built on it",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, _ in answer.fields["Content-Type"] = "application/vnd.example.rcs+json" }
            }
        ),
        DefensibleVariant(
            "identifiers-in-upper-case",
            ["create-brand", "register-tester", "get-tester-by-agent"],
            fact: "BR-13",
            "UUIDs are written in upper case",
            server: .kaleyra { $0.identifier = { UUIDText.number($0).uppercased() } }
        ),
        DefensibleVariant(
            "absent-optionals-empty",
            ["create-brand"],
            fact: "BR-13",
            "an optional member that was not sent is an empty string",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard context.operation == .createBrand, context.isSuccess else { return }
                    for name in ["image_id", "thumbnail_imageid"] where answer["/data/\(name)"] == nil {
                        answer["/data/\(name)"] = ""
                    }
                }
            }
        ),
        DefensibleVariant(
            "region-known-by-its-id",
            ["launch-carrier"],
            fact: "LC-09",
            "a region's missing half is filled in",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard context.operation == .launchCarrier, let count = answer["/data/regions"]?.arrayValue?.count
                    else { return }
                    for index in 0..<count {
                        let place = "/data/regions/\(index)"
                        if answer["\(place)/region"] == nil { answer["\(place)/region"] = "United States (US)" }
                        if answer["\(place)/region_id"] == nil {
                            answer["\(place)/region_id"] = .string(UUIDText.number(7))
                        }
                        answer["\(place)/entry_point"] = 2
                        answer["\(place)/launch_state"] = 1
                    }
                }
            }
        ),
        DefensibleVariant(
            "testers-in-other-states",
            ["register-tester", "get-tester-by-agent"],
            fact: "TA-05",
            "a tester is pending and inactive, checked already",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    if context.operation == .registerTester, context.isSuccess {
                        answer["/data/override_dcs_check"] = true
                    }
                    guard context.operation == .listTesters, let count = answer["/data"]?.arrayValue?.count else {
                        return
                    }
                    for index in 0..<count {
                        answer["/data/\(index)/test_status"] = "PENDING"
                        answer["/data/\(index)/status"] = "INACTIVE"
                        answer["/data/\(index)/carrierid"] = 17
                    }
                }
            }
        ),
        DefensibleVariant(
            "values-quoted-in-messages",
            ["create-brand"],
            fact: "BR-17",
            "a message shows the value as it stands in the request, in quotes and with escapes",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard case .illFormed(let field, let noun, let value) = context.refusal else { return }
                    answer["/error/error_message"] = .string(
                        "invalid \(noun) for field '\(field)': \(JSONValue.string(value).serialized())"
                    )
                }
            }
        ),
        DefensibleVariant(
            "long-values-cut-in-messages",
            ["create-brand"],
            fact: "BR-17",
            "of a value that is too long a message shows the beginning",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard case .tooLong(let field, let value) = context.refusal else { return }
                    answer["/error/error_message"] = .string(
                        "value too long for field '\(field)': \(value.prefix(20))..."
                    )
                }
            }
        ),
        DefensibleVariant(
            "short-brand-numbers",
            ["create-brand"],
            fact: "BR-13",
            "brand and organisation numbers are long",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard context.operation == .createBrand, context.isSuccess else { return }
                    answer["/data/brand_number"] = .string("48000000\(context.number)")
                    answer["/data/org_number"] = "7"
                }
            }
        ),
    ]

    /// Values that only a sample shows.
    static let values: [DefensibleVariant] = [
        DefensibleVariant(
            "brand-in-another-status",
            ["create-brand"],
            fact: "BR-13",
            "the value of status is only shown, not said to be the only one",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    if context.operation == .createBrand, context.isSuccess { answer["/data/status"] = "REGISTERED" }
                }
            }
        ),
        DefensibleVariant(
            "regions-in-another-order",
            ["launch-carrier"],
            fact: "LC-09",
            "no document says in which order regions are listed",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard context.operation == .launchCarrier, context.isSuccess else { return }
                    answer["/data/regions"] = answer["/data/regions"]?.arrayValue.map { .array($0.reversed()) }
                }
            }
        ),
        DefensibleVariant(
            "tester-registered-again-keeps-its-id",
            ["register-tester", "get-tester-by-agent"],
            fact: "C-14",
            "the same tester again is the same tester",
            server: .kaleyra { behaviour in
                behaviour.updatesKnownTesters = true
            }
        ),
    ]

    private static func written(
        _ name: String,
        _ fact: String,
        _ reading: String,
        _ write: @escaping @Sendable (JSONValue) -> [UInt8]
    ) -> DefensibleVariant {
        DefensibleVariant(
            "written-\(name)",
            fact: fact,
            reading,
            server: .kaleyra { behaviour in
                behaviour.transmit = { answer, _ in
                    var response = answer.response
                    response.body = write(answer.body)
                    return response
                }
            }
        )
    }

    private static func reversed(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let object):
            .object(JSONObject(object.reversed().map { (name: $0.name, value: reversed($0.value)) }))
        case .array(let items): .array(items.map(reversed))
        default: value
        }
    }

    private static func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for unit in text.utf16 {
            if unit == 0x2F {
                bytes += Array(#"\/"#.utf8)
            } else if unit < 0x80 {
                bytes.append(UInt8(unit))
            } else {
                let digits = String(unit, radix: 16)
                bytes += Array((#"\u"# + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
            }
        }
        return bytes
    }

    private static func chunked(_ answer: JSONAnswer) -> [UInt8] {
        let body = answer.body.serializedBytes()
        var bytes = Array(
            "HTTP/1.1 \(answer.status) Said\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                .utf8
        )
        for start in stride(from: 0, to: body.count, by: 64) {
            let part = body[start..<min(start + 64, body.count)]
            bytes += Array("\(String(part.count, radix: 16))\r\n".utf8) + part + Array("\r\n".utf8)
        }
        return bytes + Array("0\r\n\r\n".utf8)
    }
}
