import Foundation
import Testing

@Suite("A faulty contract or profile gets its place and status 65", .serialized)
struct ProgramContractFaultTests {
    /// A fault: the files that replace those of `SmallContract`, the place it must be told at, and words of the line.
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: [String: String]
        let place: String
        let words: [String]
    }

    static let faults = [
        Fault(
            testDescription: "not JSON",
            files: ["small/schemas/item.json": "{\n  \"type\": \"object\",\n  oops\n}"],
            place: "small/schemas/item.json:3:3: ",
            words: []
        ),
        Fault(
            testDescription: "an empty file",
            files: ["small/openapi.json": ""],
            place: "small/openapi.json:1:1: ",
            words: []
        ),
        Fault(
            testDescription: "a JSON text that is no OpenAPI document",
            files: ["small/openapi.json": "[]"],
            place: "small/openapi.json:1:1: ",
            words: ["openapi"]
        ),
        Fault(
            testDescription: "another version of OpenAPI",
            files: ["small/openapi.json": SmallContract.openAPI.replacing("3.1.1", with: "3.2.0")],
            place: "small/openapi.json:2:",
            words: ["3.1", "3.2.0"]
        ),
        Fault(
            testDescription: "a $ref to no file",
            files: ["small/openapi.json": SmallContract.openAPI.replacing("paths/item.json", with: "paths/none.json")],
            place: "small/openapi.json:6:",
            words: ["paths/none.json"]
        ),
        Fault(
            testDescription: "a $ref to no node",
            files: [
                "small/paths/item.json": SmallContract.path.replacing("item.json\"", with: "item.json#/$defs/none\"")
            ],
            place: "small/paths/item.json:7:",
            words: ["#/$defs/none"]
        ),
        Fault(
            testDescription: "a $ref cycle through files",
            files: [
                "small/schemas/item.json": "{ \"$ref\": \"other.json\" }",
                "small/schemas/other.json": "{\n  \"$ref\": \"item.json\"\n}",
            ],
            place: "small/schemas/",
            words: ["circle"]
        ),
        Fault(
            testDescription: "a Path Item that is itself",
            files: ["small/paths/item.json": "{ \"$ref\": \"item.json\" }"],
            place: "small/paths/item.json:1:",
            words: []
        ),
        Fault(
            testDescription: "no operationId",
            files: [
                "small/paths/item.json": SmallContract.path.replacing("\"operationId\": \"create-item\",", with: "")
            ],
            place: "small/paths/item.json:",
            words: ["operationId"]
        ),
        Fault(
            testDescription: "a schema whose keyword has a wrong type",
            files: [
                "small/schemas/item.json": SmallContract.schema.replacing(
                    "\"maxLength\": 20",
                    with: "\"maxLength\": \"20\""
                )
            ],
            place: "small/schemas/item.json:5:",
            words: ["maxLength"]
        ),
        Fault(
            testDescription: "a profile that is not JSON",
            files: ["profiles/mock.json": "{\n  \"name\": \"mock\",\n}"],
            place: "profiles/mock.json:3:1: ",
            words: []
        ),
        Fault(
            testDescription: "an unknown member of a profile",
            files: ["profiles/mock.json": "{\n  \"target\": {}\n}"],
            place: "profiles/mock.json:2:3: ",
            words: ["unknown member `target`", "targets"]
        ),
        Fault(
            testDescription: "a profile's targets that are no object",
            files: ["profiles/mock.json": "{ \"targets\": [] }"],
            place: "profiles/mock.json:1:3: ",
            words: ["expected an object, found array"]
        ),
        Fault(
            testDescription: "a profile's target for no contract",
            files: ["profiles/mock.json": "{ \"targets\": {\n \"smal\": { \"mock\": true } } }"],
            place: "profiles/mock.json:2:2: ",
            words: ["no contract `smal`; there are small"]
        ),
        Fault(
            testDescription: "a profile's target of no kind",
            files: ["profiles/mock.json": "{ \"targets\": { \"small\": {} } }"],
            place: "profiles/mock.json:1:16: ",
            words: ["\"url\""]
        ),
        Fault(
            testDescription: "a profile's URL that is none",
            files: ["profiles/mock.json": "{ \"targets\": { \"small\": { \"url\": \"items.example.com\" } } }"],
            place: "profiles/mock.json:1:27: ",
            words: ["`items.example.com` is no http or https URL"]
        ),
        Fault(
            testDescription: "a profile's limit of 0",
            files: ["profiles/mock.json": "{ \"limits\": { \"workers\": 0 } }"],
            place: "profiles/mock.json:1:15: ",
            words: ["above 0"]
        ),
        Fault(
            testDescription: "a profile's limit beyond all bounds",
            files: ["profiles/mock.json": "{ \"limits\": { \"maximumRequests\": 1e400 } }"],
            place: "profiles/mock.json:1:15: ",
            words: ["above 0"]
        ),
        Fault(
            testDescription: "half a worker",
            files: ["profiles/mock.json": "{ \"limits\": { \"workers\": 1.5 } }"],
            place: "profiles/mock.json:1:15: ",
            words: ["whole number"]
        ),
        Fault(
            testDescription: "an unknown class of side effects",
            files: ["profiles/mock.json": "{ \"allow\": [\"all\"] }"],
            place: "profiles/mock.json:1:",
            words: ["none", "creates", "contacts-people"]
        ),
        Fault(
            testDescription: "a variable that is no string",
            files: ["profiles/mock.json": "{ \"variables\": { \"name\": 1 } }"],
            place: "profiles/mock.json:1:18: ",
            words: ["expected a string, found number"]
        ),
    ]

    @Test("one line with file, line and column", arguments: faults)
    func fault(_ fault: Fault) async throws {
        let folder = try TemporaryFolder()
        let files = SmallContract.files.merging(fault.files) { $1 }
        try folder.write(Dictionary(uniqueKeysWithValues: files.map { ("contracts/\($0.key)", $0.value) }))
        for command in ["run", "plan"] {
            let result = try await Program.run([command], contracts: nil, in: folder)
            #expect(result.status == 65, "\(command): \(result.errors)\(result.output.prefix(500))")
            #expect(result.output.isEmpty)
            expectOneLine(result.errors, "touchstone: contracts/" + fault.place)
            for words in fault.words { expectOneLine(result.errors, words) }
        }
    }

    @Test("a folder without contracts")
    func empty() async throws {
        let folder = try TemporaryFolder()
        try folder.write(["contracts/README.md": ""])
        let result = try await Program.run(["run"], contracts: nil, in: folder)
        #expect(result.status == 65)
        expectOneLine(
            result.errors,
            "contracts: no contract in this folder; a contract is a folder with an openapi.json"
        )
    }

    @Test("the contract itself is in order: it runs against its mock")
    func sound() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            Dictionary(uniqueKeysWithValues: SmallContract.files.map { ("contracts/\($0.key)", $0.value) })
        )
        let result = try await Program.run(["run"], contracts: nil, in: folder)
        #expect(result.status == 0, "\(result.errors)\(result.output)")
        #expect(
            try folder.texts().keys.filter { $0.hasPrefix("reports/") }.sorted() == [
                "reports/junit.xml", "reports/report.html", "reports/run.ndjson",
            ]
        )
    }
}
