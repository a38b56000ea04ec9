import HTTPMessages
import JSONText

extension FaultCatalogue {
    private static let wire = ServerUnderTest.Wire.loopback(timeout: .seconds(5))

    /// Answers that break HTTP or JSON as such.
    static let protocolFaults: [Fault] =
        [
            success("truncated", "RFC 9112 section 8: the body has as many bytes as Content-Length says") { answer in
                let body = answer.body.serializedBytes()
                return verbatim(head(200, length: body.count) + body.dropLast(20))
            },
            success("content-length-short", "RFC 9112 section 6.3: Content-Length is the length of the body") {
                answer in
                let body = answer.body.serializedBytes()
                return verbatim(head(200, length: body.count - 10) + body)
            },
            success("two-content-lengths", "RFC 9112 section 6.3: Content-Length is one number") { answer in
                let body = answer.body.serializedBytes()
                let text = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(body.count)\r\n"
                return verbatim(Array((text + "Content-Length: \(body.count + 5)\r\n\r\n").utf8) + body)
            },
            success("garbage", "RFC 9112 section 4: a response begins with a status line") { _ in
                verbatim(Array("\u{1}\u{2}RCS802 created\r\n\r\n".utf8))
            },
            success(
                "under-205",
                rows: ["response/any/http"],
                "RFC 9110 section 15.3.6: 205 has no content, where no document says otherwise"
            ) { answer in
                let body = answer.body.serializedBytes()
                return verbatim(head(205, length: body.count) + body)
            },
            success("closes", rows: ["response/any/http"], "RFC 9112: a request is answered") { _ in verbatim([]) },
            success("chunk-size-wrong", "RFC 9112 section 7.1: chunk sizes are hexadecimal numbers") { _ in
                verbatim(
                    Array(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"
                            .utf8
                    )
                )
            },
            success("last-chunk-missing", "RFC 9112 section 8: a chunked body ends with its last chunk") { answer in
                let body = answer.body.serializedBytes()
                let text = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                return verbatim(Array((text + String(body.count, radix: 16) + "\r\n").utf8) + body + Array("\r\n".utf8))
            },
            Fault(
                "brand-malformed-json-unanswered",
                .robustness,
                "create-brand",
                "BR-15",
                "400 Bad Request - Invalid JSON",
                rows: malformed,
                server: .kaleyra { behaviour in
                    behaviour.transmit = { answer, context in
                        context.refusal?.kind == .malformedJSON ? verbatim([]) : answer.response
                    }
                }
            ).over(wire),
            Fault(
                "carrier-late-on-truncated-json",
                .robustness,
                "launch-carrier",
                "LC-10",
                "Invalid JSON is answered",
                rows: malformed,
                server: .kaleyra { behaviour in
                    behaviour.transmit = { answer, context in
                        if context.refusal?.kind == .malformedJSON, context.request.body?.last != UInt8(ascii: "}") {
                            Delay.wait(milliseconds: 1_300)
                        }
                        return answer.response
                    }
                }
            ).over(.loopback(timeout: .seconds(1))),
        ]
        + [
            text("trailing-comma", "C-09: answer bodies are JSON") { $0.dropLast() + Array(",}".utf8) },
            text("cut", rows: ["response/success/well-formed"], "C-09: answer bodies are JSON") {
                Array($0.dropLast(2))
            },
            text("two-values", "C-09: answer bodies are JSON") { $0 + $0 },
            text("duplicate-member", "RFC 8259 section 4: names within an object are unique") {
                Array(#"{"code":"RCS999","#.utf8) + $0.dropFirst()
            },
            text(
                "unknown-member-twice",
                rows: ["response/success/well-formed"],
                "RFC 8259 section 4: names within an object are unique"
            ) {
                Array(#"{"note":1,"note":1,"#.utf8) + $0.dropFirst()
            },
            text("ill-formed-utf8", "RFC 8259 section 8.1: UTF-8") {
                [UInt8(ascii: "{")] + Array(#""note":"x"#.utf8) + [0xC3, 0x28] + Array(#"","#.utf8) + $0.dropFirst()
            },
            text("byte-order-mark", "RFC 8259 section 8.1: no byte order mark") { [0xEF, 0xBB, 0xBF] + $0 },
            text("empty", "C-06: every answer is the envelope") { _ in [] },
            text("html-page", "C-09: answer bodies are JSON") { _ in Array("<html><body>created</body></html>".utf8) },
            success("as-html", rows: ["response/success/media-type*"], "C-09: answer bodies are JSON", wire: .inProcess)
            { answer in
                var answer = answer
                answer.fields["Content-Type"] = "text/html; charset=utf-8"
                return answer.response
            },
            success("status-500", rows: acceptance, "BR-12: success is no 500 Internal Server Error", wire: .inProcess)
            { answer in
                var answer = answer
                answer.status = 500
                return answer.response
            },
        ]

    /// Refusals that do not come whole: successes do, so the twin is accepted.
    static let brokenRefusals: [Fault] = [
        refusal("truncated", "RFC 9112 section 8: the body has as many bytes as Content-Length says") { answer in
            let body = answer.body.serializedBytes()
            return verbatim(head(answer.status, length: body.count) + body.dropLast(20))
        },
        refusal("content-length-short", "RFC 9112 section 6.3: Content-Length is the length of the body") { answer in
            let body = answer.body.serializedBytes()
            return verbatim(head(answer.status, length: body.count - 10) + body)
        },
        refusal("garbage", "RFC 9112 section 4: a response begins with a status line") { _ in
            verbatim(Array("panic\n".utf8))
        },
        refusal("closes", "RFC 9112 section 9.6: a request is answered before the connection ends") { _ in verbatim([])
        },
        refusal("status-line-without-version", "RFC 9112 section 4: a status line begins with the version") { answer in
            let body = answer.body.serializedBytes()
            let text = "400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: \(body.count)\r\n\r\n"
            return verbatim(Array(text.utf8) + body)
        },
        refusal("field-without-colon", "RFC 9112 section 5: a field line has a colon") { answer in
            let body = answer.body.serializedBytes()
            let text = "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nX Powered By\r\n"
            return verbatim(Array((text + "Content-Length: \(body.count)\r\n\r\n").utf8) + body)
        },
        refusal("status-99", "RFC 9110 section 15: status codes go from 100 to 599") { answer in
            verbatim(head(99, length: 2) + Array("{}".utf8))
        },
    ]

    private static func refusal(
        _ name: String,
        _ sentence: String,
        _ transmit: @escaping @Sendable (JSONAnswer) -> HTTPResponse
    ) -> Fault {
        Fault(
            "brand-missing-fields-\(name)",
            .protocolError,
            "create-brand",
            "BR-16",
            sentence,
            rows: ["body/*required/*", "response/*"],
            server: .kaleyra { behaviour in
                behaviour.transmit = { answer, context in
                    context.refusal?.kind == .missing ? transmit(answer) : answer.response
                }
            }
        ).over(wire)
    }

    private static func success(
        _ name: String,
        rows: [String] = acceptance,
        _ sentence: String,
        wire: ServerUnderTest.Wire = wire,
        _ transmit: @escaping @Sendable (JSONAnswer) -> HTTPResponse
    ) -> Fault {
        Fault(
            "brand-answer-\(name)",
            .protocolError,
            "create-brand",
            "C-09",
            sentence,
            rows: rows,
            server: .kaleyra { behaviour in
                behaviour.transmit = { answer, context in context.isSuccess ? transmit(answer) : answer.response }
            }
        ).over(wire)
    }

    /// A success whose text is changed after it was written.
    private static func text(
        _ name: String,
        rows: [String] = acceptance,
        _ sentence: String,
        _ change: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) -> Fault {
        success("text-\(name)", rows: rows, sentence, wire: .inProcess) { answer in
            var response = answer.response
            response.body = change(response.body)
            return response
        }
    }

    private static func head(_ status: Int, length: Int) -> [UInt8] {
        Array("HTTP/1.1 \(status) OK\r\nContent-Type: application/json\r\nContent-Length: \(length)\r\n\r\n".utf8)
    }

    private static func verbatim(_ bytes: [UInt8]) -> HTTPResponse { HTTPResponse(verbatim: bytes) }
}
