import HTTPMessages
import HTTPWire

/// The client's decoder: the pieces in which bytes come change nothing, and what it takes without a finding is encoded and
/// decoded to the same.
struct ResponseTarget: FuzzTarget {
    let name = "response"

    let seeds: [[UInt8]] = [
        "HTTP/1.1 200 OK\r\nContent-Length: 11\r\nX: y\r\n\r\nhello world",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=\"b;c\"\r\nhello\r\n6\r\n world\r\n0\r\nT: v\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.0 404 Not Found\r\nContent-Encoding: gzip\r\n\r\nall of it to the end",
        "\r\nHTTP/1.1 200\nContent-Length : 2, 2\n X: y\nZ: a\n\tb\nConnection: close\n\nhi!",
        "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\nDate: x\r\n\r\n",
    ].map { Array($0.utf8) }

    private let decoder = MessageDecoder(limits: SplitBytes.smallLimits)

    func run(_ bytes: [UInt8]) throws(BrokenPromise) {
        for method in ["GET", "HEAD"] {
            let whole = decoder.response([bytes[...]], to: method)
            for pieces in SplitBytes.ways(bytes) where decoder.response(pieces, to: method) != whole {
                throw BrokenPromise("the answer to \(method) in \(pieces.count) pieces is decoded otherwise than whole")
            }
            guard case .response(let response, let findings) = whole else { continue }
            guard response.body.count <= SplitBytes.smallLimits.bodyBytes else {
                throw BrokenPromise("the content is longer than the limit")
            }
            if findings.isEmpty { try again(response, to: method) }
        }
    }

    /// Encodes a response and decodes it again, its framing and the connection aside.
    private func again(_ response: HTTPResponse, to method: String) throws(BrokenPromise) {
        guard (200...599).contains(response.status) else { return }
        let bytes = decoder.encode(response, to: method)
        guard case .response(let same, let findings) = MessageDecoder().response([bytes[...]], to: method),
            findings.isEmpty
        else { throw BrokenPromise("encoded again it is not well formed") }
        guard same.status == response.status, same.body == response.body, bare(same) == bare(response) else {
            throw BrokenPromise("encoded and decoded again it is another response")
        }
    }

    private func bare(_ response: HTTPResponse) -> [HTTPField] {
        var fields = response.fields
        for name in ["Content-Length", "Transfer-Encoding", "Connection", "Date"] { fields.remove(name) }
        return fields.all
    }
}
