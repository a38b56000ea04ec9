import CaseDerivation
import InstanceGeneration
import Threads

/// Values of a run that count up, with a clock that stands still at 2026-11-21T10:00:00.250Z.
final class CountingValues: ValueSource {
    static let noon: Int64 = 1_795_255_200_250_000_000
    private let variables: [String: String]
    private let clock: Int64
    private let count = Monitor<UInt64>(0)

    init(variables: [String: String] = [:], clock: Int64 = CountingValues.noon) {
        self.variables = variables
        self.clock = clock
    }

    func variable(_ name: String) -> String? { variables[name] }

    func nextNumber() -> UInt64 {
        count.withLock {
            $0 += 1
            return $0
        }
    }

    func nextUUID() -> String {
        let digits = String(nextNumber())
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.utf8.count) + digits
    }

    func nextPhoneNumber() -> String { ReservedPhoneNumbers.number(Int(nextNumber())) }

    func now() -> Int64 { clock }
}
