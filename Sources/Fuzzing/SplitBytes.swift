import HTTPWire

/// The ways in which the bytes of a message may come: whole is one, and all must lead to the same.
enum SplitBytes {
    /// Limits that short texts can reach.
    static let smallLimits: HTTPLimits = {
        var limits = HTTPLimits()
        limits.startLineBytes = 200
        limits.fieldSectionBytes = 600
        limits.fieldCount = 20
        limits.bodyBytes = 1_000
        limits.interimResponses = 4
        return limits
    }()

    /// Byte by byte, by threes, and cut once at some places, ends of lines among them.
    static func ways(_ bytes: [UInt8]) -> [[ArraySlice<UInt8>]] {
        let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") || bytes[$0] == UInt8(ascii: "\r") }.prefix(8)
        let cuts = ends.map { $0 + 1 } + [1, bytes.count / 2, bytes.count - 1].filter { $0 > 0 && $0 < bytes.count }
        return [pieces(of: bytes, by: 1), pieces(of: bytes, by: 3)] + cuts.map { [bytes[..<$0], bytes[$0...]] }
    }

    private static func pieces(of bytes: [UInt8], by size: Int) -> [ArraySlice<UInt8>] {
        stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }
    }
}
