import Foundation
import JSONSchema
import JSONText

/// Judging a plain answer and a large OpenAPI document.
enum SchemaValidity {
    static func suites() throws -> [BenchmarkSuite] {
        try [answer(), openAPI()].compactMap { $0 }
    }

    private static func answer() throws -> BenchmarkSuite {
        let documents = try MakerAnswer.schemas.map { ("test:/" + $0.name, try JSONValue(parsing: $0.text)) }
        let uri = "test:/maker-created.json"
        let schema = try SchemaStore(documents: documents).schema(at: uri)
        let bytes = Array(MakerAnswer.text.utf8)
        let valid = try JSONValue(parsing: bytes)
        let faulty = try JSONValue(parsing: MakerAnswer.faultyText)
        precondition(schema.accepts(valid) && !schema.accepts(faulty))
        return BenchmarkSuite(
            "answer of 14 members",
            unit: "check",
            [
                Benchmark("accepts, valid", amount: 1) { sink(schema.accepts(valid)) },
                Benchmark("accepts, faulty at the end", amount: 1) { sink(schema.accepts(faulty)) },
                Benchmark("errors, faulty at the end", amount: 1) { sink(schema.errors(of: faulty)) },
                Benchmark("evaluate with annotations", amount: 1) { sink(schema.evaluate(valid)) },
                Benchmark("parse and accepts", amount: 1) { sink(schema.accepts(try JSONValue(parsing: bytes))) },
                Benchmark("compile", amount: 1) { sink(try SchemaStore(documents: documents).schema(at: uri)) },
            ]
        )
    }

    private static func openAPI() throws -> BenchmarkSuite? {
        let suites = ProcessInfo.processInfo.environment["TOUCHSTONE_SUITES"].map { URL(filePath: $0) }
        let file = suites?.appending(path: "../schemas/openapi-3.1.schema.json").standardizedFileURL
        guard let file, FileManager.default.fileExists(atPath: file.path()) else {
            print("the OpenAPI meta-schema is absent: set TOUCHSTONE_SUITES to the folder beside `schemas`\n")
            return nil
        }
        let metaSchema = try value(file)
        let uri = metaSchema[member: "$id"]?.stringValue ?? ""
        let schema = try SchemaStore(documents: [(uri, metaSchema)]).schema(at: uri)
        let document = try JSONValue(parsing: largeDocument)
        precondition(schema.accepts(document))
        return BenchmarkSuite(
            "OpenAPI document of \(largeDocument.utf8.count / 1_000) KB by its meta-schema",
            unit: "check",
            [
                Benchmark("accepts", amount: 1) { sink(schema.accepts(document)) },
                Benchmark("evaluate with annotations", amount: 1) { sink(schema.evaluate(document)) },
                Benchmark("compile", amount: 1) {
                    sink(try SchemaStore(documents: [(uri, metaSchema)]).schema(at: uri))
                },
            ]
        )
    }

    private static func value(_ file: URL) throws -> JSONValue {
        try JSONValue(parsing: Array(Data(contentsOf: file)))
    }

    /// Five hundred paths with parameters, bodies and answers.
    private static let largeDocument: String = {
        let paths = (0..<500).map { number in
            """
            "/brands/{id}/parts/\(number)": {"parameters": [{"name": "id", "in": "path", "required": true, \
            "schema": {"type": "string"}}], "post": {"operationId": "part\(number)", "summary": "Part \(number)", \
            "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object", \
            "properties": {"name": {"type": "string", "maxLength": 100}}}}}}, \
            "responses": {"200": {"description": "Done", "content": {"application/json": {"schema": \
            {"$ref": "#/components/schemas/Part"}}}}, "default": {"description": "Failed"}}}}
            """
        }
        return """
            {"openapi": "3.1.1", "info": {"title": "Parts", "version": "1"}, "paths": {\(paths.joined(separator: ","))},
             "components": {"schemas": {"Part": {"type": "object"}}}}
            """
    }()
}
