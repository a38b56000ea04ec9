import ECMARegex
import Foundation

/// Matching texts against the patterns that contracts have, beside Foundation's and Swift's own regular expressions.
enum PatternMatching {
    static func suites() throws -> [BenchmarkSuite] {
        let matching = try rows.flatMap { row in
            try [
                suite("match \(row.name)", row.pattern, row.members),
                suite("refuse \(row.name)", row.pattern, row.others),
            ]
        }
        let long = try longRows.map { name, pattern, text in
            try suite("\(name) in 10 KB", pattern, [text], unit: "byte", amount: Double(text.utf8.count))
        }
        return matching + long + rows.map(compiling)
    }

    private struct Row {
        let name: String
        let pattern: String
        let members: [String]
        let others: [String]
    }

    private static let rows = [
        Row(name: "a phone number", pattern: "^[0-9]{10,15}$", members: ["919876543210"], others: ["91987654321x"]),
        Row(
            name: "E.164",
            pattern: "^\\+?[1-9]\\d{1,14}$",
            members: ["+15550100123", "15550100"],
            others: ["+05550100", "1555-0100"]
        ),
        Row(
            name: "a UUID",
            pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
            members: ["4cb4ea2e-7a4f-4d5a-9d4b-0123456789ab"],
            others: ["4cb4ea2e-7a4f-4d5a-9d4b-0123456789ag"]
        ),
        Row(
            name: "an e-mail address",
            pattern: "^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$",
            members: ["a.person+brand@mail.brand.example"],
            others: ["a.person+brand@mail.brand.example.1"]
        ),
        Row(
            name: "a date-time",
            pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2})$",
            members: ["2024-05-16T10:02:31.123Z", "2024-05-16T10:02:31+05:30"],
            others: ["2024-05-16T10:02:31", "2024-05-16 10:02:31Z"]
        ),
        Row(
            name: "a slug",
            pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
            members: ["missing-required-fields"],
            others: ["missing-required-fields-"]
        ),
        Row(
            name: "a password",
            pattern: "^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,20}$",
            members: ["correctHorse7battery"],
            others: ["correcthorse7battery"]
        ),
        Row(name: "a name", pattern: "^[\\p{L} '-]{1,100}$", members: ["Zoë D'Souza-Jürgens"], others: ["Zoë 2"]),
        Row(
            name: "a word anywhere",
            pattern: "error|failed",
            members: ["the brand was not stored: request failed"],
            others: ["the brand was stored under the id 4cb4ea2e"]
        ),
    ]

    private static let longRows = [
        ("a literal", "needle", String(repeating: "a stack of hay ", count: 680) + "needle"),
        ("any text", "^[\\s\\S]{1,20000}$", String(repeating: "a stack of hay ", count: 680)),
        ("words", "^(?:\\w+ )+$", String(repeating: "a stack of hay ", count: 680)),
        ("a number anywhere", "\\d{3}-\\d{4}", String(repeating: "a stack of hay ", count: 680)),
        ("letters of Hindi", "^[\\p{L}\\p{M} ]+$", String(repeating: "मुंबई नगर ", count: 400)),
    ]

    private static func suite(
        _ name: String,
        _ pattern: String,
        _ texts: [String],
        unit: String = "text",
        amount: Double? = nil
    ) throws -> BenchmarkSuite {
        let ours = try RegularExpression(pattern)
        let foundation = try NSRegularExpression(pattern: pattern)
        let swift = try Regex(pattern).matchingSemantics(.unicodeScalar)
        let amount = amount ?? Double(texts.count)
        return BenchmarkSuite(
            name,
            unit: unit,
            [
                Benchmark("RegularExpression", amount: amount) { for text in texts { sink(ours.matches(text)) } },
                Benchmark("NSRegularExpression", amount: amount) {
                    for text in texts {
                        sink(foundation.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)))
                    }
                },
                Benchmark("Swift Regex", amount: amount) { for text in texts { sink(try swift.firstMatch(in: text)) } },
            ]
        )
    }

    private static func compiling(_ row: Row) -> BenchmarkSuite {
        BenchmarkSuite(
            "compile \(row.name)",
            unit: "pattern",
            [
                Benchmark("RegularExpression", amount: 1) { sink(try RegularExpression(row.pattern)) },
                Benchmark("NSRegularExpression", amount: 1) { sink(try NSRegularExpression(pattern: row.pattern)) },
                Benchmark("Swift Regex", amount: 1) { sink(try Regex(row.pattern)) },
            ]
        )
    }
}
