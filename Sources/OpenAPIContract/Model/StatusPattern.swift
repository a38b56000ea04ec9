/// A key of OpenAPI's Responses Object.
///
/// Source: OpenAPI 3.1.1 section 4.8.16 (Responses Object).
package enum StatusPattern: Sendable, Hashable, CustomStringConvertible {
    case exact(Int)
    /// `2XX` is `range(2)`.
    case range(Int)
    case `default`

    package init?(_ key: String) {
        if key == "default" {
            self = .default
        } else if key.utf8.count == 3, let status = Int(key) {
            self = .exact(status)
        } else if key.utf8.count == 3, key.utf8.dropFirst().allSatisfy({ $0 == UInt8(ascii: "X") }),
            let first = key.utf8.first, (0x31...0x35).contains(first)
        {
            self = .range(Int(first) - 0x30)
        } else {
            return nil
        }
    }

    package func contains(_ status: Int) -> Bool {
        switch self {
        case .exact(let exact): exact == status
        case .range(let hundred): status / 100 == hundred
        case .default: true
        }
    }

    /// 0 for an exact status, 1 for a range, 2 for `default`: the lower one is the more particular.
    package var generality: Int {
        switch self {
        case .exact: 0
        case .range: 1
        case .default: 2
        }
    }

    package var description: String {
        switch self {
        case .exact(let status): String(status)
        case .range(let hundred): "\(hundred)XX"
        case .default: "default"
        }
    }
}
