package import Conformance
import Threads

/// Shows how far a run is: one line that is rewritten on a terminal, a line every tenth elsewhere.
package final class ProgressLine: Sendable {
    private struct State {
        var contract = ""
        var violations = 0
        var shown = -1
    }

    private let isTerminal: Bool
    private let write: @Sendable (String) -> Void
    private let state = Monitor(State())

    package init(isTerminal: Bool, write: @escaping @Sendable (String) -> Void) {
        self.isTerminal = isTerminal
        self.write = write
    }

    package func show(_ event: RunEvent) {
        state.withLock { state in
            switch event {
            case .started(let contract, let target, let cases, _):
                state = State(contract: contract)
                write("\(contract): \(cases) cases against \(target)\n")
            case .judged(let row, let done, let cases):
                if row.state.isViolation { state.violations += 1 }
                let tenth = cases == 0 ? 10 : 10 * done / cases
                guard isTerminal || tenth > state.shown else { return }
                state.shown = tenth
                let text = "  \(done)/\(cases)" + (state.violations > 0 ? ", \(state.violations) failing" : "")
                write(isTerminal ? "\r\u{1B}[K\(text)" : "\(text)\n")
            case .sends: break
            case .finished:
                if isTerminal { write("\r\u{1B}[K") }
            }
        }
    }
}
