import HTTPMessages
import Testing
import Threads

@testable import HTTPWire

@Suite("IdleConnections")
struct IdleConnectionsTests {
    private static func connection(to server: ScriptServer) throws -> ClientConnection {
        let origin = try #require(HTTPOrigin("http://127.0.0.1:\(server.port)"))
        let deadline = Deadline(after: .seconds(5))
        let channel = try Connector(origin: origin).connect(until: deadline)
        return ClientConnection(channel: channel, limits: .standard, deadline: deadline)
    }

    /// Whether a connection that is put back is there to be taken again.
    private static func keeps(_ idle: IdleConnections, to server: ScriptServer) throws -> Bool {
        idle.put(try connection(to: server))
        return idle.take().connection != nil
    }

    @Test("keeps none while an exchange waits in silence, and closes those that it has")
    func silence() throws {
        let server = try ScriptServer([[.hold]])
        defer { server.stop() }
        let idle = IdleConnections(limit: .seconds(60))
        #expect(try Self.keeps(idle, to: server))
        idle.put(try Self.connection(to: server))
        idle.beginSilence()
        #expect(idle.take().connection == nil)
        #expect(try !Self.keeps(idle, to: server))
        idle.endSilence(isRelieved: true)
        #expect(try Self.keeps(idle, to: server))
    }

    @Test("keeps none any more once that has brought an answer three times", arguments: [(2, true), (3, false)])
    func relieved(times: Int, keeps: Bool) throws {
        let server = try ScriptServer([[.hold]])
        defer { server.stop() }
        let idle = IdleConnections(limit: .seconds(60))
        for isRelieved in [false, false] + Array(repeating: true, count: times) {
            idle.beginSilence()
            idle.endSilence(isRelieved: isRelieved)
        }
        #expect(try Self.keeps(idle, to: server) == keeps)
    }
}
