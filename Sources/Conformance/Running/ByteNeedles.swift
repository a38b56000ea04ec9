/// Texts that are looked for in bytes, all in one pass.
struct ByteNeedles: Sendable {
    /// The needles one behind the other, so that a look at one of them is no more than a look at bytes.
    private let bytes: [UInt8]
    /// Where each needle stands among them.
    private let places: [Range<Int>]
    /// For each first byte, the numbers of the needles that begin with it.
    private let beginnings: [[Int]]
    private let isBeginning: [Bool]
    /// A bit for each pair of bytes with which a needle may begin.
    private let pairs: [UInt64]

    /// Takes the needles in the order of their importance; empty ones are found nowhere.
    init(_ needles: [[UInt8]]) {
        var bytes: [UInt8] = []
        var places: [Range<Int>] = []
        var beginnings = [[Int]](repeating: [], count: 256)
        var pairs = [UInt64](repeating: 0, count: 1_024)
        for (number, needle) in needles.enumerated() {
            if let first = needle.first {
                beginnings[Int(first)].append(number)
                let seconds: ClosedRange<UInt8> = needle.count > 1 ? needle[1]...needle[1] : 0...255
                for second in seconds {
                    let pair = Self.pair(first, second)
                    pairs[pair >> 6] |= 1 << UInt64(pair & 63)
                }
            }
            places.append(bytes.count..<bytes.count + needle.count)
            bytes += needle
        }
        self.bytes = bytes
        self.places = places
        self.beginnings = beginnings
        self.pairs = pairs
        isBeginning = beginnings.map { !$0.isEmpty }
    }

    var isEmpty: Bool { places.isEmpty }

    /// The number of the needle that comes first in the text from one place to another, and where it begins; nil when none is there.
    func first(in text: [UInt8], from start: Int = 0, to end: Int = .max) -> (number: Int, index: Int)? {
        text.withUnsafeBufferPointer { first(in: UnsafeBufferPointer(rebasing: $0.prefix(end)), from: start) }
    }

    /// The number of the needle that comes first in the text, and where it begins; nil when none is there.
    func first(in text: String) -> (number: Int, index: Int)? {
        var text = text
        return text.withUTF8 { first(in: $0, from: 0) }
    }

    private func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> (number: Int, index: Int)? {
        guard !isEmpty else { return nil }
        for index in start..<max(start, text.count) where isBeginning[Int(text[index])] {
            if index + 1 < text.count {
                let pair = Self.pair(text[index], text[index + 1])
                guard pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1 else { continue }
            }
            for number in beginnings[Int(text[index])] where stands(places[number], in: text, at: index) {
                return (number, index)
            }
        }
        return nil
    }

    private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }

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
