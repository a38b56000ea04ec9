import JSONText

/// The JSON parser: what it takes is written and parsed again to the same value.
struct JSONTarget: FuzzTarget {
    let name = "json"

    let seeds: [[UInt8]] = [
        #"{"a": [1, -0.5e+3, true, null, "\u00e9\n\ud83d\ude00"], "b": {"c": {}}, "a": []}"#,
        #"[1e400, 0.1000000000000000000000000000001, -0, 1E-7]"#,
        #" "plain" "#,
        #"[[[[[[[[[[]]]]]]]]]]"#,
        #"{"name": "Zürich मुंबई 😀", "empty": "", "slash": "\/\\\"\b\f\t"}"#,
    ].map { Array($0.utf8) }

    func run(_ bytes: [UInt8]) throws(BrokenPromise) {
        guard let value = try? JSONValue(parsing: bytes) else { return }  // refusing is an answer
        let written = Array(value.serialized().utf8)
        guard let again = try? JSONValue(parsing: written) else {  // the value is said to be writable
            throw BrokenPromise("the written text is refused")
        }
        guard again == value else { throw BrokenPromise("written and parsed again, the value is another") }
        guard again.hashValue == value.hashValue else { throw BrokenPromise("equal values hash differently") }
    }
}
