/// Texts that are looked for in bytes, all in one pass.
struct ByteNeedles: Sendable {
    /// The needles one behind the other, so that a look at one of them is no more than a look at bytes.
    private let bytes: [UInt8]
    /// Where each needle stands among them.
    private let places: [Range<Int>]
    /// For each first byte, the numbers of the needles that begin with it.
    private let beginnings: [[Int]]
    private let isBeginning: [Bool]

    /// Takes the needles in the order of their importance; empty ones are found nowhere.
    init(_ needles: [[UInt8]]) {
        var bytes: [UInt8] = []
        var places: [Range<Int>] = []
        var beginnings = [[Int]](repeating: [], count: 256)
        for (number, needle) in needles.enumerated() {
            if let first = needle.first { beginnings[Int(first)].append(number) }
            places.append(bytes.count..<bytes.count + needle.count)
            bytes += needle
        }
        self.bytes = bytes
        self.places = places
        self.beginnings = beginnings
        isBeginning = beginnings.map { !$0.isEmpty }
    }

    var isEmpty: Bool { places.isEmpty }

    /// The number of the needle that comes first in the text from one place to another, and where it begins; nil when none is there.
    func first(in text: [UInt8], from start: Int = 0, to end: Int = .max) -> (number: Int, index: Int)? {
        guard !isEmpty else { return nil }
        return text.withUnsafeBufferPointer { text in
            let text = UnsafeBufferPointer(rebasing: text.prefix(end))
            for index in start..<max(start, text.count) where isBeginning[Int(text[index])] {
                for number in beginnings[Int(text[index])] where stands(places[number], in: text, at: index) {
                    return (number, index)
                }
            }
            return nil
        }
    }

    private func stands(_ needle: Range<Int>, in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard needle.count <= text.count - index else { return false }
        var offset = 1
        while offset < needle.count {
            guard text[index + offset] == bytes[needle.lowerBound + offset] else { return false }
            offset += 1
        }
        return true
    }
}
