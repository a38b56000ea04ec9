/// The values that only a run knows.
package protocol ValueSource: Sendable {
    /// The variable or secret of that name, as the profile or the user gives it.
    func variable(_ name: String) -> String?
    /// A number that no other call of this run has returned.
    func nextNumber() -> UInt64
    /// A random UUID of version 4.
    func nextUUID() -> String
    /// A phone number from the reserved ranges or the profile's list that no other call has returned while there are any.
    func nextPhoneNumber() -> String
    /// Nanoseconds since 1970-01-01T00:00:00Z.
    func now() -> Int64
}
