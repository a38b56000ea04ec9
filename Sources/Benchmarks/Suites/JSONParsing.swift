import Foundation
import JSONText

/// Parsing and writing texts of three sizes, beside Foundation.
enum JSONParsing {
    static func suites() throws -> [BenchmarkSuite] {
        try parsing() + writing() + lookUp()
    }

    private static func writing() throws -> [BenchmarkSuite] {
        try [(1_000, "1 KB"), (5_000_000, "5 MB")].map { size, name in
            let bytes = text(atLeast: size)
            let object = try JSONSerialization.jsonObject(with: Data(bytes))
            let value = try JSONValue(parsing: bytes)
            let amount = Double(bytes.count)
            return BenchmarkSuite(
                "write JSON of \(name)",
                unit: "byte",
                [
                    Benchmark("JSONSerialization", amount: amount) {
                        sink(try JSONSerialization.data(withJSONObject: object))
                    },
                    Benchmark("JSONValue", amount: amount) { sink(value.serializedBytes()) },
                ]
            )
        }
    }

    /// Finding a member and its place; the first is what a dictionary of strings takes.
    private static func lookUp() throws -> [BenchmarkSuite] {
        let document = try JSONDocument(parsing: text(atLeast: 100_000), file: "brands.json")
        let object = document.root.arrayValue?.last?.objectValue ?? JSONObject()
        let dictionary = Dictionary(object.map { ($0.name, $0.value) }) { $1 }
        let keys = object.members.map(\.key)
        let places = JSONPlaces(document)
        let pointers = (0..<100).map { JSONPointer(tokens: [String($0), "contact", "email"]) }
        return [
            BenchmarkSuite(
                "look up members",
                unit: "look-up",
                [
                    Benchmark("Dictionary", amount: Double(keys.count)) {
                        for key in keys { sink(dictionary[key.text]) }
                    },
                    Benchmark("JSONObject by String", amount: Double(keys.count)) {
                        for key in keys { sink(object[key.text]) }
                    },
                    Benchmark("JSONObject by ExactText", amount: Double(keys.count)) {
                        for key in keys { sink(object[key]) }
                    },
                    Benchmark("JSONPlaces", amount: Double(pointers.count)) {
                        for pointer in pointers { sink(places.memberLocation(of: pointer)) }
                    },
                ]
            )
        ]
    }

    private static func parsing() -> [BenchmarkSuite] {
        [(1_000, "1 KB"), (100_000, "100 KB"), (5_000_000, "5 MB")].map { size, name in
            let bytes = text(atLeast: size)
            let data = Data(bytes)
            let amount = Double(bytes.count)
            return BenchmarkSuite(
                "parse JSON of \(name)",
                unit: "byte",
                [
                    Benchmark("JSONSerialization", amount: amount) {
                        sink(try JSONSerialization.jsonObject(with: data))
                    },
                    Benchmark("JSONDecoder", amount: amount) {
                        sink(try JSONDecoder().decode([Brand].self, from: data))
                    },
                    Benchmark("JSONValue", amount: amount) { sink(try JSONValue(parsing: bytes)) },
                    Benchmark("JSONDocument", amount: amount) {
                        sink(try JSONDocument(parsing: bytes, file: "brands.json"))
                    },
                ]
            )
        }
    }

    /// A list of brands as the documents show them, with numbers, escapes and letters of other scripts.
    private static func text(atLeast size: Int) -> [UInt8] {
        var bytes = Array("[".utf8)
        var number = 0
        while bytes.count < size {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += Array(brand(number).utf8)
            number += 1
        }
        bytes.append(UInt8(ascii: "]"))
        return bytes
    }

    private static func brand(_ number: Int) -> String {
        """
        {"id": "4cb4ea2e-7a4f-4d5a-9d4b-\(100_000_000_000 + number)", "name": "Brand \(number)", \
        "about": "Says \\"hello\\" to Zürich and मुंबई,\\nevery day.", "active": \(number % 2 == 0), \
        "created": "2024-05-16T10:02:31.123Z", "agents": [\(number), \(number * 7).5, -1.25e3], \
        "contact": {"name": "A. Person", "email": "person\(number)@brand.example", "phone": "+15550100"}, \
        "parent": null, "website": "https://brand.example/\(number)?a=b&c=d"}
        """
    }

    private struct Brand: Decodable {
        let id: String
        let name: String
        let about: String
        let active: Bool
        let created: String
        let agents: [Double]
        let contact: Contact
        let parent: String?
        let website: String
    }

    private struct Contact: Decodable {
        let name: String
        let email: String
        let phone: String
    }
}
