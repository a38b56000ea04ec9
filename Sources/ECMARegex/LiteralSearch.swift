#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The matcher of patterns that are a plain text, found anywhere.
struct LiteralSearch: Sendable {
    private let bytes: [UInt8]

    /// Makes the matcher of a plain tree; nil for any other pattern.
    init?(_ tree: Node) {
        var text = String.UnicodeScalarView()
        for part in tree.parts {
            guard case .set(let set) = part, let value = set.onlyScalar, let scalar = Unicode.Scalar(value) else {
                return nil
            }
            text.append(scalar)
        }
        bytes = Array(String(text).utf8)
    }

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        guard var place = text.baseAddress else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            guard let literal = bytes.baseAddress else { return true }
            // How many places are left where the text can begin.
            var left = text.count - bytes.count + 1
            while left > 0, let found = memchr(place, Int32(first), left) {
                if memcmp(found, literal, bytes.count) == 0 { return true }
                let next = UnsafeRawPointer(found) + 1
                left -= next - UnsafeRawPointer(place)
                place = next.assumingMemoryBound(to: UInt8.self)
            }
            return false
        }
    }
}

extension Node {
    /// The parts of a sequence; none of an empty tree; the tree itself otherwise.
    var parts: [Node] {
        switch self {
        case .empty: []
        case .sequence(let parts): parts
        default: [self]
        }
    }
}
