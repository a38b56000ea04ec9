import Conformance
import Dispatch
import Foundation
import Threads

/// Turns Ctrl-C and a polite kill into the end of a run that still writes what it knows; a second one ends the program at once.
final class Interruption {
    /// The first signal that came.
    private final class Signal: Sendable {
        let number = Monitor<Int32?>(nil)
    }

    let stop = StopRequest()
    private let received = Signal()
    private let sources: [any DispatchSourceSignal]

    init(_ terminal: Terminal) {
        let queue = DispatchQueue(label: "touchstone.interruption")
        sources = [SIGINT, SIGTERM].map { number in
            // The default action would end the program before the source is told.
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: queue)
        }
        for (number, source) in zip([SIGINT, SIGTERM], sources) {
            source.setEventHandler { [received, stop] in
                received.number.withLock { $0 = $0 ?? number }
                signal(SIGINT, SIG_DFL)
                signal(SIGTERM, SIG_DFL)
                terminal.printError(
                    "\ntouchstone: stopping after the answers under way; once more ends at once, and nothing more is written\n"
                )
                stop.stop(because: "the run was interrupted")
            }
            source.resume()
        }
    }

    /// Gives the signals their usual effect back; the exit status of a run that one of them has ended, else nil.
    func end() -> Int32? {
        for source in sources { source.cancel() }
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
        return received.number.withLock { $0.map { 128 + $0 } }
    }
}
