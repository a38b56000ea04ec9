import CaseDerivation

/// No variables; the recipes of these tests ask for no fresh value.
struct NoValues: ValueSource {
    func variable(_ name: String) -> String? { nil }
    func nextNumber() -> UInt64 { 1 }
    func nextUUID() -> String { "00000000-0000-4000-8000-000000000000" }
    func nextPhoneNumber() -> String { "447700900000" }
    func now() -> Int64 { 0 }
}
