/// The encoding of international labels in ASCII, without the prefix `xn--`.
///
/// Source: RFC 3492 section 6.
enum Punycode {
    private static let base = 36
    private static let firstMinimum = 1
    private static let lastMaximum = 26
    private static let initialBias = 72
    private static let initialCodePoint = 128

    /// The label of an encoded text in lower case; nil where it is malformed.
    static func decode(_ text: String) -> [Unicode.Scalar]? {
        var output: [Unicode.Scalar] = []
        var input = Array(text.utf8)[...]
        if let delimiter = input.lastIndex(of: UInt8(ascii: "-")) {
            output = input[..<delimiter].map { Unicode.Scalar($0) }
            guard !output.isEmpty else { return nil }
            input = input[(delimiter + 1)...]
        }
        var codePoint = initialCodePoint
        var index = 0
        var bias = initialBias
        while !input.isEmpty {
            guard let delta = variableLengthInteger(&input, bias: bias) else { return nil }
            let (sum, overflow) = index.addingReportingOverflow(delta)
            guard !overflow else { return nil }
            let count = output.count + 1
            bias = adapt(sum - index, count: count, isFirst: index == 0 && codePoint == initialCodePoint)
            codePoint += sum / count
            index = sum % count
            guard let value = UInt32(exactly: codePoint), let scalar = Unicode.Scalar(value) else { return nil }
            output.insert(scalar, at: index)
            index += 1
        }
        return output
    }

    /// The encoded text of a label; nil where it is too long to be one.
    static func encode(_ scalars: [Unicode.Scalar]) -> String? {
        guard scalars.count <= 256 else { return nil }
        var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
        let basicCount = output.count
        var handled = basicCount
        if basicCount > 0 { output.append(UInt8(ascii: "-")) }
        var codePoint = initialCodePoint
        var delta = 0
        var bias = initialBias
        while handled < scalars.count {
            guard let next = scalars.map({ Int($0.value) }).filter({ $0 >= codePoint }).min() else { return nil }
            delta += (next - codePoint) * (handled + 1)
            codePoint = next
            for scalar in scalars {
                if Int(scalar.value) < codePoint { delta += 1 }
                guard Int(scalar.value) == codePoint else { continue }
                append(delta, bias: bias, to: &output)
                bias = adapt(delta, count: handled + 1, isFirst: handled == basicCount)
                delta = 0
                handled += 1
            }
            delta += 1
            codePoint += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func variableLengthInteger(_ input: inout ArraySlice<UInt8>, bias: Int) -> Int? {
        var value = 0
        var weight = 1
        var position = base
        while true {
            guard let digit = input.popFirst().flatMap(digit) else { return nil }
            let (product, overflow) = digit.multipliedReportingOverflow(by: weight)
            guard !overflow, product < 1 << 40 else { return nil }
            value += product
            let threshold = threshold(position, bias: bias)
            if digit < threshold { return value }
            weight *= base - threshold
            guard weight < 1 << 40 else { return nil }
            position += base
        }
    }

    private static func append(_ delta: Int, bias: Int, to output: inout [UInt8]) {
        var rest = delta
        var position = base
        while true {
            let threshold = threshold(position, bias: bias)
            guard rest >= threshold else { break }
            output.append(character(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            position += base
        }
        output.append(character(rest))
    }

    private static func threshold(_ position: Int, bias: Int) -> Int {
        min(max(position - bias, firstMinimum), lastMaximum)
    }

    private static func adapt(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var position = 0
        while delta > (base - firstMinimum) * lastMaximum / 2 {
            delta /= base - firstMinimum
            position += base
        }
        return position + (base - firstMinimum + 1) * delta / (delta + 38)
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a"))
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 26
        default: nil
        }
    }

    private static func character(_ digit: Int) -> UInt8 {
        digit < 26 ? UInt8(ascii: "a") + UInt8(digit) : UInt8(ascii: "0") + UInt8(digit - 26)
    }
}
