import Foundation
import JSONText

/// Parsing texts of three sizes, beside Foundation's parsers.
enum JSONParsing {
    static func suites() throws -> [BenchmarkSuite] {
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
