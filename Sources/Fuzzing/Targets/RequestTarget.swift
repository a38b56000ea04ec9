import HTTPMessages
import HTTPWire

/// The server's decoder: the pieces in which bytes come change nothing, and what it takes is encoded and decoded to the same.
struct RequestTarget: FuzzTarget {
    let name = "request"

    let seeds: [[UInt8]] = [
        "GET /a?b=c HTTP/1.1\r\nHost: h\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h:80\r\nContent-Length: 5\r\nContent-Type: application/json\r\n\r\nhello",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5;a=\"b\"\r\nhello\r\n0\r\nT: v\r\n\r\n",
        "GET http://other:81/x?y HTTP/1.1\r\nHost: h\r\n\r\nOPTIONS * HTTP/1.1\r\nHost: [::1]\r\n\r\n",
        "\r\nPUT /é HTTP/1.1\r\nHost : h\r\n X: y\r\nExpect: 100-continue\r\nContent-Length: 1, 1\r\n\r\na",
        "HEAD / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET / HTTP/1.0\r\n\r\n",
    ].map { Array($0.utf8) }

    private let decoder = MessageDecoder(limits: SplitBytes.smallLimits)

    func run(_ bytes: [UInt8]) throws(BrokenPromise) {
        let whole = decoder.requests([bytes[...]])
        for pieces in SplitBytes.ways(bytes) where decoder.requests(pieces) != whole {
            throw BrokenPromise("in \(pieces.count) pieces it is decoded otherwise than whole")
        }
        for request in whole.requests {
            guard request.body?.count ?? 0 <= SplitBytes.smallLimits.bodyBytes else {
                throw BrokenPromise("the content is longer than the limit")
            }
            try again(request)
        }
    }

    /// Encodes a request and decodes it again.
    private func again(_ request: HTTPRequest) throws(BrokenPromise) {
        var request = request
        // The framing is written anew, and HTTP/1.0, where an expectation means nothing, is not written at all.
        for name in ["Content-Length", "Transfer-Encoding", "Expect"] { request.fields.remove(name) }
        guard let origin = HTTPOrigin("http://h"), let bytes = decoder.encode(request, for: origin) else {
            throw BrokenPromise("what was decoded cannot be encoded")
        }
        let decoded = MessageDecoder().requests([bytes[...]])
        guard var same = decoded.requests.first, decoded.requests.count == 1, decoded.refusal == nil else {
            throw BrokenPromise("encoded again it is refused with \(decoded.refusal ?? 0)")
        }
        same.fields.remove("Content-Length")
        for name in ["Host", "User-Agent", "Accept-Encoding"] where !request.fields.contains(name) {
            same.fields.remove(name)
        }
        guard same == request else { throw BrokenPromise("encoded and decoded again it is another request") }
    }
}
