/// Changes bytes a little, by chance, as a fuzzer does.
///
/// The changes: a bit turned, a byte replaced by any other or by one with a meaning, bytes removed, doubled, moved or
/// inserted, a number pushed to an edge, the text cut, or crossed with another.
struct ByteMutator {
    private var chance: SplitMix64
    /// What the changes draw whole pieces from.
    private let corpus: [[UInt8]]
    private let longest: Int

    /// Bytes that mean something to a parser.
    private static let telling =
        Array("\0\t\n\r \"\\{}[]():;,.+-*/%?&=#@^$|<>09aAeEuUxZ\u{7F}".utf8) + [0x80, 0xC0, 0xED, 0xF4, 0xFF]

    private static let pieces: [[UInt8]] = [
        "\r\n", "\r\n\r\n", "\\u0000", "\\ud800", "\\udc00", "null", "true", "1e999", "-0", "0.1",
        "18446744073709551616",
        "{0,99999}", "(?:", "(?=", "(?<!", "\\p{L}", "[^", "]*", "$ref", "$dynamicRef", "#/", "chunked",
        "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n", "HTTP/1.1", "\u{FEFF}", "é", "😀", "0\r\n\r\n",
        "ffffffffffffffff",
    ].map { Array($0.utf8) }

    init(seed: UInt64, corpus: [[UInt8]], longest: Int) {
        chance = SplitMix64(seed: seed)
        self.corpus = corpus
        self.longest = longest
    }

    /// A text of the corpus after one to eight changes.
    mutating func next() -> [UInt8] {
        var bytes = corpus.randomElement(using: &chance) ?? []
        for _ in 0..<Int.random(in: 1...8, using: &chance) { change(&bytes) }
        if bytes.count > longest { bytes.removeSubrange(longest...) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        guard let index = bytes.indices.randomElement(using: &chance) else {
            return bytes.append(UInt8.random(in: 0...255, using: &chance))
        }
        switch Int.random(in: 0..<12, using: &chance) {
        case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
        case 1: bytes[index] = UInt8.random(in: 0...255, using: &chance)
        case 2: bytes[index] = Self.telling.randomElement(using: &chance) ?? 0
        case 3: bytes.insert(Self.telling.randomElement(using: &chance) ?? 0, at: index)
        case 4: bytes.removeSubrange(stretch(of: bytes, from: index))
        case 5: bytes.insert(contentsOf: Array(bytes[stretch(of: bytes, from: index)]), at: index)
        case 6: bytes.insert(contentsOf: Self.pieces.randomElement(using: &chance) ?? [], at: index)
        case 7: bytes.removeSubrange(index...)
        case 8: move(stretch(of: bytes, from: index), in: &bytes)
        case 9: cross(&bytes, at: index)
        case 10: repeatOften(&bytes, at: index)
        default: bytes[index] = bytes[index] &+ (Bool.random(using: &chance) ? 1 : 255)
        }
    }

    private mutating func stretch(of bytes: [UInt8], from index: Int) -> Range<Int> {
        index..<min(bytes.count, index + Int.random(in: 1...16, using: &chance))
    }

    private mutating func move(_ range: Range<Int>, in bytes: inout [UInt8]) {
        let piece = Array(bytes[range])
        bytes.removeSubrange(range)
        bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &chance))
    }

    private mutating func cross(_ bytes: inout [UInt8], at index: Int) {
        guard let other = corpus.randomElement(using: &chance), let start = other.indices.randomElement(using: &chance)
        else { return }
        bytes.replaceSubrange(index..., with: other[start...])
    }

    private mutating func repeatOften(_ bytes: inout [UInt8], at index: Int) {
        let piece = Array(bytes[stretch(of: bytes, from: index)])
        let count = Int.random(in: 2...200, using: &chance)
        bytes.insert(contentsOf: Array(repeating: piece, count: count).joined(), at: index)
    }
}
