import HTTPFoundation
import HTTPMessages
import HTTPWire
import MockServer
import OpenAPIContract

/// Where the requests of one contract go, ready to be sent to.
final class Destination: Sendable {
    let transport: any HTTPTransport
    /// As reports show it.
    let description: String
    let isLoopback: Bool
    /// Whether another call of the program can send to the same server, or to one that is made alike.
    let canBeReachedAgain: Bool
    private let server: HTTPWireServer?

    /// An answer of more than 4 MiB is none that a person or a program could use, and judging hundreds of them would take minutes.
    private static var limits: HTTPLimits {
        var limits = HTTPLimits.standard
        limits.bodyBytes = 4 * 1024 * 1024
        return limits
    }

    /// A target on the network.
    init(url: String) throws(SessionError) {
        guard let origin = HTTPOrigin(url) else {
            throw SessionError(.usage, "`\(url)` is no http or https URL; write it like http://127.0.0.1:8080")
        }
        if origin.scheme == "https" {
            transport = URLSessionTransport(origin: origin, bodyLimit: Self.limits.bodyBytes)
        } else {
            do {
                transport = try HTTPWireClient(origin: origin, limits: Self.limits)
            } catch {
                throw SessionError(.couldNotRun, "\(url): \(error.reason)")
            }
        }
        description = origin.description
        isLoopback = origin.isLoopback
        canBeReachedAgain = true
        server = nil
    }

    /// A responder served on a port of this machine that the system chooses.
    init(
        serving responder: any HTTPResponder,
        as description: String,
        canBeReachedAgain: Bool
    ) throws(SessionError) {
        let server = HTTPWireServer(responder: responder)
        let port: Int
        do {
            port = try server.start()
        } catch {
            throw SessionError(.couldNotRun, "cannot serve the \(description) on this machine: \(error)")
        }
        guard let origin = HTTPOrigin("http://127.0.0.1:\(port)") else {
            throw SessionError(.couldNotRun, "cannot serve the \(description): no origin for port \(port)")
        }
        do {
            transport = try HTTPWireClient(origin: origin, limits: Self.limits)
        } catch {
            throw SessionError(.couldNotRun, "cannot reach the \(description): \(error.reason)")
        }
        self.description = description
        isLoopback = true
        self.canBeReachedAgain = canBeReachedAgain
        self.server = server
    }

    /// Closes what was opened.
    func close() {
        (transport as? HTTPWireClient)?.close()
        server?.stop()
    }
}
