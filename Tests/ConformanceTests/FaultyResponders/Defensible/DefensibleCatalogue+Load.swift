import HTTPMessages

extension DefensibleCatalogue {
    /// Servers that are busy, slow or waking up.
    static let load: [DefensibleVariant] = [
        DefensibleVariant(
            "too-many-requests-for-a-while",
            ["create-brand"],
            fact: "C-14",
            "every fortieth request is put off with 429 and Retry-After, three times",
            server: .kaleyra { $0.transmit = putOff(status: 429, field: "0") }
        ),
        DefensibleVariant(
            "unavailable-for-a-while",
            ["register-tester", "get-tester-by-agent"],
            fact: "C-14",
            "every fortieth request is put off with 503 and Retry-After, three times",
            server: .kaleyra { $0.transmit = putOff(status: 503, field: "0") }
        ),
        DefensibleVariant(
            "too-many-requests-without-a-time",
            ["launch-carrier"],
            fact: "C-14",
            "one request is put off with a bare 429",
            server: .kaleyra { behaviour in
                behaviour.transmit = { answer, context in
                    context.number == 30 ? HTTPResponse(status: 429, fields: [], body: []) : answer.response
                }
            }
        ),
        DefensibleVariant(
            "the-gateway-wakes-up",
            ["create-brand"],
            fact: "C-14",
            "the first request finds the service starting: 503",
            server: .kaleyra { behaviour in
                behaviour.transmit = { answer, context in
                    context.number == 1 ? HTTPResponse(status: 503, fields: [], body: []) : answer.response
                }
            }
        ),
        DefensibleVariant(
            "slow-but-right",
            ["launch-carrier"],
            fact: "C-14",
            "every tenth answer takes 50 milliseconds",
            server: .kaleyra { behaviour in
                behaviour.transmit = { answer, context in
                    if context.number.isMultiple(of: 10) { Delay.wait(milliseconds: 50) }
                    return answer.response
                }
            }
        ),
    ]

    private static func putOff(
        status: Int,
        field: String
    ) -> @Sendable (JSONAnswer, KaleyraContext) -> HTTPResponse {
        { answer, context in
            guard context.number > 3, context.number % 40 < 3 else { return answer.response }
            return HTTPResponse(status: status, fields: [HTTPField(name: "Retry-After", value: field)], body: [])
        }
    }
}
