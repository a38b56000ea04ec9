import InstanceGeneration
import JSONText

/// Values that no other answer of the mock has had.
struct FreshValues: Sendable {
    let seed: UInt64
    /// A number that no other call has returned.
    let next: @Sendable () -> UInt64

    /// A fresh value of the same form: a UUID, digits, a number, or a text with a number behind it.
    func value(like example: JSONValue) -> JSONValue {
        let number = next()
        switch example {
        case .number: return .number(JSONNumber(Int(clamping: number)))
        case .string(let text) where FreshValues.isUUID(text): return .string(uuid(number))
        case .string(let text) where !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }:
            return .string(FreshValues.digits(number, width: text.utf8.count))
        case .string(let text): return .string("\(text)-\(number)")
        case .null, .bool, .array, .object: return example
        }
    }

    /// A UUID whose bits come from the seed and the number.
    private func uuid(_ number: UInt64) -> String {
        let high = FreshValues.mixed(seed &+ number &* 0x9E37_79B9_7F4A_7C15)
        return UUIDText.version4(high, FreshValues.mixed(high ^ number))
    }

    private static func digits(_ number: UInt64, width: Int) -> String {
        let text = String(number)
        let padding = width - 1 - text.utf8.count
        return padding < 0 ? text : "1" + String(repeating: "0", count: padding) + text
    }

    /// The finalizer of SplitMix64: a permutation of the 64-bit numbers.
    private static func mixed(_ bits: UInt64) -> UInt64 {
        var bits = bits
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    private static func isUUID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 36
            && bytes.enumerated().allSatisfy { index, byte in
                [8, 13, 18, 23].contains(index)
                    ? byte == UInt8(ascii: "-")
                    : (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
            }
    }
}
