import HTTPMessages
import Testing

/// A server of one of the two hand-written kinds, and how to reach it.
struct ServerUnderTest: Sendable, CustomTestStringConvertible {
    enum Behaviour: Sendable {
        case kaleyra(KaleyraBehaviour)
        case phonon(PhononBehaviour)
    }

    enum Wire: Sendable {
        /// Straight calls, no socket.
        case inProcess
        /// A socket on loopback, and the longest time that an exchange may take.
        case loopback(timeout: Duration)
    }

    var behaviour: Behaviour
    var wire: Wire = .inProcess
    /// Seconds since 1970 that both sides take for now: 2026-03-10T19:00:00Z, already the next day in India.
    var now: Int64 = 1_773_169_200

    var contract: String {
        switch behaviour {
        case .kaleyra: "kaleyra-rcs"
        case .phonon: "phonon-kairos"
        }
    }

    var testDescription: String { contract }

    var clock: @Sendable () -> Int64 {
        let now = now
        return { now * 1_000_000_000 }
    }

    /// A server in its first state.
    func responder() -> any HTTPResponder {
        switch behaviour {
        case .kaleyra(let behaviour):
            KaleyraServer(account: TestAccount.sid, key: TestAccount.key, behaviour: behaviour)
        case .phonon(let behaviour): PhononServer(behaviour: behaviour, clock: clock)
        }
    }

    static func kaleyra(_ change: (inout KaleyraBehaviour) -> Void = { _ in }) -> ServerUnderTest {
        ServerUnderTest(behaviour: .kaleyra(.changed(change)))
    }

    static func phonon(_ change: (inout PhononBehaviour) -> Void = { _ in }) -> ServerUnderTest {
        ServerUnderTest(behaviour: .phonon(.changed(change)))
    }
}
