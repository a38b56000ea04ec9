package import HTTPMessages
import Threads

/// Decodes messages that lie in memory, handed over in pieces as a socket might hand them over.
package struct MessageDecoder {
    /// The requests of a connection, and the status that refused what followed them.
    package struct Requests: Sendable, Hashable {
        package var requests: [HTTPRequest] = []
        package var refusal: Int?
    }

    /// A response with the codes of its findings, or what kind of fault ended it.
    package enum Response: Sendable, Hashable {
        case response(HTTPResponse, findings: [String])
        case fault(String)
    }

    private let limits: HTTPLimits

    /// Creates a decoder with limits.
    package init(limits: HTTPLimits = .standard) {
        self.limits = limits
    }

    /// Decodes requests until the bytes end, one is refused, or one closes the connection.
    package func requests(_ pieces: [ArraySlice<UInt8>]) -> Requests {
        let reader = reader(of: pieces)
        let incoming = RequestReader(reader: reader)
        var result = Requests()
        do {
            while let next = try incoming.next() {
                result.requests.append(next.request)
                if !next.keepsConnection { break }
            }
        } catch {
            result.refusal = error.status
        }
        return result
    }

    /// Decodes the response to a request.
    package func response(_ pieces: [ArraySlice<UInt8>], to method: String) -> Response {
        let reader = reader(of: pieces)
        do {
            let result = try ResponseReader(reader: reader, method: method, acceptedCodings: .identity).read()
            return .response(result.response, findings: result.findings.map(\.code))
        } catch {
            return .fault(error.name)
        }
    }

    /// Encodes a request as the client does for an origin; nil where it cannot be sent.
    package func encode(_ request: HTTPRequest, for origin: HTTPOrigin) -> [UInt8]? {
        // A request that cannot be sent is an answer here, its reason of no use.
        try? RequestEncoder(origin: origin).encode(request).bytes
    }

    /// Encodes a response as the server does.
    package func encode(_ response: HTTPResponse, to method: String) -> [UInt8] {
        ResponseEncoder.encode(response, answering: method, minorVersion: 1, persistence: .keep, date: "now")
    }

    private func reader(of pieces: [ArraySlice<UInt8>]) -> ByteReader {
        ByteReader(channel: MemoryChannel(pieces), limits: limits, deadline: Deadline(after: .seconds(60)))
    }
}

extension WireFault {
    /// The kind of the fault, with the clause or the part that it is about.
    fileprivate var name: String {
        switch self {
        case .ended: "ended"
        case .broken: "broken"
        case .timedOut: "timed out"
        case .tooLarge(let part, _): "too large: \(part)"
        case .malformed(let clause, _): "malformed: \(clause)"
        }
    }
}
