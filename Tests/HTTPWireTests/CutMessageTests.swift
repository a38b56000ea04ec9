import HTTPMessages
import Testing
import Threads

@testable import HTTPWire

@Suite("A message that is cut anywhere ends as a named failure, and its pieces change nothing")
struct CutMessageTests {
    private static let head = "HTTP/1.1 200 OK\r\nX: y\r\n"
    private static let framed = [
        "\(head)Content-Length: 5\r\n\r\nhello",
        "\(head)Transfer-Encoding: chunked\r\n\r\n3;a=\"b\"\r\nhel\r\n2\r\nlo\r\n0\r\nT: v\r\n\r\n",
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n\(head)Content-Length: 5\r\n\r\nhello",
    ]
    private static let request =
        "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n"

    private func read(_ pieces: [ArraySlice<UInt8>], end: MemoryChannel.End = .closed) -> Result<
        HTTPResponse, WireFault
    > {
        let channel = MemoryChannel(pieces, end: end)
        let reader = ByteReader(channel: channel, limits: .standard, deadline: Deadline(after: .seconds(60)))
        return Result { () throws(WireFault) in
            let result = try ResponseReader(reader: reader, method: "GET").read()
            #expect(result.findings == [])
            var response = result.response
            for name in ["Content-Length", "Transfer-Encoding"] { response.fields.remove(name) }
            return response
        }
    }

    @Test("a response cut at every byte is incomplete, never a shorter one (RFC 9112 section 8)", arguments: framed)
    func truncated(_ text: String) {
        let bytes = Array(text.utf8)
        for count in bytes.indices {
            guard case .failure(.ended) = read([bytes[..<count]]) else {
                Issue.record("\(count) bytes are taken for a whole response, or for another fault")
                continue
            }
        }
        #expect(read([bytes[...]]) == .success(expected))
    }

    @Test("a response reset at every byte is broken off (RFC 9112 section 8)", arguments: framed)
    func reset(_ text: String) {
        let bytes = Array(text.utf8)
        for count in bytes.indices {
            #expect(read([bytes[..<count]], end: .reset) == .failure(.broken("reset")), "\(count)")
        }
        #expect(read([bytes[...]], end: .reset) == .success(expected))
    }

    @Test("a response in two pieces, cut anywhere, and byte by byte is the same", arguments: framed)
    func pieces(_ text: String) {
        let bytes = Array(text.utf8)
        for cut in bytes.indices { #expect(read([bytes[..<cut], bytes[cut...]]) == .success(expected), "\(cut)") }
        #expect(read(bytes.indices.map { bytes[$0...$0] }) == .success(expected))
    }

    private var expected: HTTPResponse {
        HTTPResponse(
            status: 200,
            reason: "OK",
            fields: [HTTPField(name: "X", value: "y")],
            body: Array("hello".utf8)
        )
    }

    @Test(
        "a response that ends with the connection is as long as what came; a reset breaks it off (RFC 9112 section 8)"
    )
    func untilClose() {
        let bytes = Array("HTTP/1.1 200 OK\r\n\r\nhello".utf8)
        for count in 19...24 {
            let response = HTTPResponse(status: 200, reason: "OK", body: Array("hello".utf8.prefix(count - 19)))
            #expect(read([bytes[..<count]]) == .success(response))
            #expect(read([bytes[..<count]], end: .reset) == .failure(.broken("reset")))
        }
    }

    @Test("a request cut at every byte is never handed on (RFC 9112 section 8)")
    func cutRequest() {
        let bytes = Array(Self.request.utf8)
        let decoder = MessageDecoder()
        for count in bytes.indices {
            let decoded = decoder.requests([bytes[..<count]])
            #expect(decoded.requests == [])
            #expect(decoded.refusal == (count == 0 ? nil : 400))
        }
        for cut in bytes.indices {
            let decoded = decoder.requests([bytes[..<cut], bytes[cut...]])
            #expect(decoded.requests.map(\.body) == [Array("hello".utf8)])
            #expect(decoded.refusal == nil)
        }
    }

    @Test("the buffer stays small, however long the lines and the content are")
    func memory() throws {
        var limits = HTTPLimits()
        limits.bodyBytes = 1 << 20
        let endless = Array("HTTP/1.1 200 OK\r\nX: ".utf8) + [UInt8](repeating: 65, count: 1 << 20)
        let long =
            Array("HTTP/1.1 200 OK\r\nContent-Length: 1048576\r\n\r\n".utf8) + [UInt8](repeating: 65, count: 1 << 20)
        for bytes in [endless, long] {
            let channel = MemoryChannel([bytes[...]])
            let reader = ByteReader(channel: channel, limits: limits, deadline: Deadline(after: .seconds(60)))
            _ = try? ResponseReader(reader: reader, method: "GET").read()
            #expect(reader.capacity <= 2 * limits.fieldSectionBytes)
            #expect(reader.transcript.count <= limits.receivedBytes)
        }
    }
}
