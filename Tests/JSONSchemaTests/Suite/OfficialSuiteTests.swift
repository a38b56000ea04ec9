import JSONSchema
import JSONText
import Testing

@Suite("the official suite", .enabled(if: OfficialSuite.isPresent, "\(OfficialSuite.absence)"))
struct OfficialSuiteTests {
    /// A folder of the suite for one draft, the dialect of its schemas, and at least how many tests it has.
    struct Folder: Sendable, CustomTestStringConvertible {
        let name: String
        let dialect: String
        let required: Int
        let optional: Int
        let formats: Int

        var testDescription: String { name }
    }

    static let folders = [
        Folder(
            name: "draft2020-12",
            dialect: "https://json-schema.org/draft/2020-12/schema",
            required: 1_200,
            optional: 150,
            formats: 700
        ),
        Folder(
            name: "draft2019-09",
            dialect: "https://json-schema.org/draft/2019-09/schema",
            required: 1_200,
            optional: 150,
            formats: 700
        ),
        Folder(
            name: "draft7",
            dialect: "http://json-schema.org/draft-07/schema#",
            required: 900,
            optional: 90,
            formats: 600
        ),
    ]

    @Test("every test passes but the known gaps", arguments: folders)
    func folder(_ folder: Folder) throws {
        let suite = try #require(OfficialSuite())
        let tests = "tests/\(folder.name)"
        let required = try SuiteRun(suite, tests, in: folder.dialect, formats: .annotating)
        let optional = try SuiteRun(suite, "\(tests)/optional", in: folder.dialect, formats: .standard)
        let formats = try SuiteRun(suite, "\(tests)/optional/format", in: folder.dialect, formats: .standard)
        print(
            "JSON-Schema-Test-Suite \(folder.name): required \(required.score), optional \(optional.score),"
                + " optional/format \(formats.score)"
        )
        #expect(required.total > folder.required)
        #expect(optional.total > folder.optional)
        #expect(formats.total > folder.formats)
        #expect(required.failures == [])
        let gaps = KnownGaps.all.filter { $0.hasPrefix(tests + "/") }
        #expect((optional.failures + formats.failures).sorted() == gaps.sorted())
    }
}
