import CaseDerivation
import InstanceGeneration

/// The values of one run: what the profile and the user gave, and fresh ones.
final class RunValues: ValueSource {
    private let variables: [String: String]
    private let phoneNumbers: [String]
    private let numbers: FreshNumbers
    private let clock: @Sendable () -> Int64

    /// - Parameters:
    ///   - variables: values by name, secrets among them
    ///   - phoneNumbers: the only numbers to take; empty: the reserved ranges
    ///   - numbers: what fresh values are made of
    ///   - clock: nanoseconds since 1970
    init(
        variables: [String: String],
        phoneNumbers: [String],
        numbers: FreshNumbers,
        clock: @escaping @Sendable () -> Int64
    ) {
        self.variables = variables
        self.phoneNumbers = phoneNumbers
        self.numbers = numbers
        self.clock = clock
    }

    func variable(_ name: String) -> String? { variables[name] }

    func nextNumber() -> UInt64 { numbers.nextNumber() }

    func nextUUID() -> String { numbers.nextUUID() }

    func nextPhoneNumber() -> String {
        let index = numbers.nextPhone()
        return phoneNumbers.isEmpty ? ReservedPhoneNumbers.number(index) : phoneNumbers[index % phoneNumbers.count]
    }

    func now() -> Int64 { clock() }
}
