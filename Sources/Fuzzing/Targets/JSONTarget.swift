import JSONText

/// The JSON parser: what it takes is written, found again and parsed again to the same value.
struct JSONTarget: FuzzTarget {
    let name = "json"

    let seeds: [[UInt8]] = [
        #"{"a": [1, -0.5e+3, true, null, "\u00e9\n\ud83d\ude00"], "b": {"c": {}}, "a": []}"#,
        #"[1e400, 0.1000000000000000000000000000001, -0, 1E-7]"#,
        #"[18446744073709551616, 1.50, 15e-1, 1e99999999999999999999, 999999999999999999]"#,
        #" "plain" "#,
        #"[[[[[[[[[[]]]]]]]]]]"#,
        #"{"name": "Zürich मुंबई 😀", "empty": "", "slash": "\/\\\"\b\f\t"}"#,
        "{\"a\" :\t1,\r\n\"a\":[ {\"b\":\"x,]}\\\"\" } ,2\r]\n}",
        "{" + (0..<20).map { "\"member\($0)\":\($0)" }.joined(separator: ",") + "}",
    ].map { Array($0.utf8) }

    func run(_ bytes: [UInt8]) throws(BrokenPromise) {
        let document: JSONDocument
        do {
            document = try JSONDocument(parsing: bytes, file: "fuzz")
        } catch {
            return try checkRefusal(error, of: bytes)
        }
        for style in [JSONStyle.compact, .pretty] {
            guard let again = try? JSONValue(parsing: document.root.serializedBytes(style)) else {  // it is writable
                throw BrokenPromise("the written text is refused")
            }
            guard again == document.root else { throw BrokenPromise("written and parsed again, the value is another") }
            guard again.hashValue == document.root.hashValue else {
                throw BrokenPromise("equal values hash differently")
            }
            guard again.serialized(style) == document.root.serialized(style) else {
                throw BrokenPromise("written twice, the text is another")
            }
        }
        try checkPlaces(in: document)
        try checkNumbers(in: document.root)
    }

    private func checkRefusal(_ error: JSONSyntaxError, of bytes: [UInt8]) throws(BrokenPromise) {
        guard (0...bytes.count).contains(error.offset) else { throw BrokenPromise("the fault is outside of the text") }
        guard error.location.line > 0, error.location.column > 0, error.location.column <= error.offset + 1 else {
            throw BrokenPromise("the fault has an impossible place")
        }
    }

    /// Each part is found by its pointer, and at its place stands its text.
    private func checkPlaces(in document: JSONDocument) throws(BrokenPromise) {
        let places = JSONPlaces(document)
        let hasDuplicates = !document.duplicateMembers.isEmpty
        var parts: [(JSONPointer, JSONValue)] = []
        // Of a large document the first parts are enough.
        document.root.walk { if parts.count < 200 { parts.append(($0, $1)) } }
        for (pointer, value) in parts {
            guard JSONPointer(pointer.description) == pointer else { throw BrokenPromise("a pointer reads as another") }
            guard let found = document.root[pointer], found == value else {
                // A later member of the same name may hide it, or an ancestor of it.
                guard hasDuplicates else { throw BrokenPromise("a pointer leads elsewhere") }
                continue
            }
            let location = places.location(of: pointer)
            var rest = String(
                String.UnicodeScalarView(places.line(location.line).unicodeScalars.dropFirst(location.column - 1))
            )
            // A container may go on in the lines below, up to where the error of the shortest text tells.
            var line = location.line
            while !begins(rest, with: value), line < location.line + 1_000 {
                line += 1
                rest += "\n" + places.line(line)
            }
            guard begins(rest, with: value) else { throw BrokenPromise("at the place of a value stands another") }
        }
    }

    /// Tells whether a text begins with a value's text, whatever comes behind it.
    private func begins(_ text: String, with value: JSONValue) -> Bool {
        let bytes = Array(text.utf8)
        do {
            return try JSONValue(parsing: bytes) == value
        } catch {
            // What stands behind the value is the fault: without it the value is whole.
            return (try? JSONValue(parsing: Array(bytes[..<error.offset]))) == value  // no value: it did not begin
        }
    }

    /// Equality is an equivalence, order is total, and arithmetic goes back the way it came.
    private func checkNumbers(in root: JSONValue) throws(BrokenPromise) {
        var numbers: [JSONNumber] = []
        root.walk { if numbers.count < 8, let number = $1.numberValue { numbers.append(number) } }
        for left in numbers {
            for right in numbers {
                let relations = [left < right, left == right, left > right]
                guard relations.count(where: { $0 }) == 1 else { throw BrokenPromise("two numbers have no one order") }
                guard (left == right) == (right == left) else { throw BrokenPromise("equality has a direction") }
                if left == right, left.hashValue != right.hashValue {
                    throw BrokenPromise("equal numbers hash differently")
                }
                guard let sum = left.adding(right), let back = sum.subtracting(right) else { continue }
                guard back == left else { throw BrokenPromise("a sum less a part is not the other") }
                guard right != 0, let rest = left.remainder(dividingBy: right) else { continue }
                guard (rest == 0) == left.isMultiple(of: right) else {
                    throw BrokenPromise("a multiple has a remainder")
                }
            }
        }
    }
}
