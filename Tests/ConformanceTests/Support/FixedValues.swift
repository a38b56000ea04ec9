import CaseDerivation
import Threads

/// The values of one run in a test: given ones by name, counted ones, and a clock that stands still.
final class FixedValues: ValueSource {
    private let variables: [String: String]
    private let clock: @Sendable () -> Int64
    private let count = Monitor<UInt64>(1_000)

    init(_ variables: [String: String], clock: @escaping @Sendable () -> Int64) {
        self.variables = variables
        self.clock = clock
    }

    func variable(_ name: String) -> String? { variables[name] }

    func nextNumber() -> UInt64 {
        count.withLock { count in
            count += 1
            return count
        }
    }

    func nextUUID() -> String { UUIDText.number(nextNumber()) }

    func nextPhoneNumber() -> String {
        let digits = String(nextNumber() % 1_000)
        return "447700900" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }

    func now() -> Int64 { clock() }
}
