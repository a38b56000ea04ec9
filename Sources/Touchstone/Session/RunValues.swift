import CaseDerivation
import InstanceGeneration
import Threads

/// The values of one run: what the profile and the user gave, and fresh ones.
final class RunValues: ValueSource {
    private struct State {
        var number: UInt64
        var phone: Int
        var generator: SeededGenerator
    }

    private let variables: [String: String]
    private let phoneNumbers: [String]
    private let clock: @Sendable () -> Int64
    private let state: Monitor<State>

    /// Counting starts anywhere, so that two runs against one server do not carry the same values.
    ///
    /// - Parameters:
    ///   - variables: values by name, secrets among them
    ///   - phoneNumbers: the only numbers to take; empty: the reserved ranges
    ///   - clock: nanoseconds since 1970
    init(variables: [String: String], phoneNumbers: [String], clock: @escaping @Sendable () -> Int64) {
        self.variables = variables
        self.phoneNumbers = phoneNumbers
        self.clock = clock
        state = Monitor(
            State(
                number: UInt64.random(in: 0..<90_000) * 10_000,
                phone: Int.random(in: 0..<ReservedPhoneNumbers.count),
                generator: SeededGenerator(seed: UInt64.random(in: .min ... .max))
            )
        )
    }

    func variable(_ name: String) -> String? { variables[name] }

    func nextNumber() -> UInt64 {
        state.withLock { state in
            state.number += 1
            return state.number
        }
    }

    func nextUUID() -> String { state.withLock { $0.generator.uuid() } }

    func nextPhoneNumber() -> String {
        let index = state.withLock { state in
            state.phone += 1
            return state.phone
        }
        return phoneNumbers.isEmpty ? ReservedPhoneNumbers.number(index) : phoneNumbers[index % phoneNumbers.count]
    }

    func now() -> Int64 { clock() }
}
