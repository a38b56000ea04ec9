import HTTPMessages
import Threads

/// What was heard of a server so far: whether there is anybody, and whether it speaks HTTP.
final class ServerContact: Sendable {
    private struct State {
        /// Exchanges that did not end in silence.
        var signs = 0
        var responses = 0
        var silence: String?
        var unreachable: String?
    }

    private let redactor: Redactor
    private let state = Monitor(State())

    init(_ redactor: Redactor) {
        self.redactor = redactor
    }

    /// Why the server cannot be reached at all; nil while it can.
    var unreachable: String? { state.withLock(\.unreachable) }

    /// Why nothing at all has been heard of the server, where requests went out; nil once it has answered one.
    var silence: String? { state.withLock { $0.signs > 0 ? nil : $0.silence } }

    /// Whether it has answered in HTTP.
    var hasAnswered: Bool { state.withLock { $0.responses > 0 } }

    /// Notes what was heard; `answersARefusal` asks whether a request that must be refused is answered in HTTP.
    func note(_ attempt: Attempt, answersARefusal: () -> Bool) {
        for answer in attempt.answers {
            guard case .failure(let failure) = answer.reply.outcome else {
                state.withLock { state in
                    state.signs += 1
                    state.responses += 1
                }
                continue
            }
            let reason = redactor.redact(failure.reason)
            state.withLock { state in
                // Only what costs the whole timeout each time is silence; a server that hangs up is asked on.
                if failure.kind == .timedOut, failure.received.isEmpty {
                    state.silence = state.silence ?? reason
                } else {
                    state.signs += 1
                }
            }
            if isOutOfReach(failure, answersARefusal) { state.withLock { $0.unreachable = $0.unreachable ?? reason } }
        }
    }

    /// Whether there is nobody to talk to.
    ///
    /// A server that only garbles its answers to accepted requests answers others.
    private func isOutOfReach(_ failure: HTTPFailure, _ answersARefusal: () -> Bool) -> Bool {
        switch failure.kind {
        case .unreachable, .tls: true
        case .notHTTP: !hasAnswered && !answersARefusal()
        default: false
        }
    }
}
