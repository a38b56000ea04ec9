/// Texts that are looked for in bytes, all in one pass.
struct ByteNeedles: Sendable {
    private let needles: [[UInt8]]
    /// For each first byte, the numbers of the needles that begin with it.
    private let beginnings: [[Int]]

    /// Takes the needles in the order of their importance; empty ones are found nowhere.
    init(_ needles: [[UInt8]]) {
        self.needles = needles
        var beginnings = [[Int]](repeating: [], count: 256)
        for (number, needle) in needles.enumerated() {
            if let first = needle.first { beginnings[Int(first)].append(number) }
        }
        self.beginnings = beginnings
    }

    var isEmpty: Bool { needles.isEmpty }

    /// The number of the needle that comes first in the bytes from one place to another, and where it begins; nil when none is there.
    func first(in bytes: [UInt8], from start: Int = 0, to end: Int = .max) -> (number: Int, index: Int)? {
        guard !needles.isEmpty else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(end))
            var index = start
            while index < bytes.count {
                for number in beginnings[Int(bytes[index])] where bytes[index...].starts(with: needles[number]) {
                    return (number, index)
                }
                index += 1
            }
            return nil
        }
    }
}
