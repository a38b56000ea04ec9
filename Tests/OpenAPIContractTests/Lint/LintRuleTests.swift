import OpenAPIContract
import Testing

@Suite("Lint rules")
struct LintRuleTests {
    /// A change of the small contract, and the only finding that it makes.
    struct Breach: CustomTestStringConvertible, Sendable {
        let rule: String
        let file: String
        let old: String
        let new: String
        let finding: String
        var testDescription: String { "\(rule): \(finding)" }

        init(_ rule: String, _ file: String, _ old: String, _ new: String, _ finding: String) {
            self.rule = rule
            self.file = file
            self.old = old
            self.new = new
            self.finding = finding
        }
    }

    @Test("each rule finds its breach, and nothing else does", arguments: breaches)
    func breach(_ breach: Breach) throws {
        let texts = [
            "openapi.json": SmallContract.openAPI, "paths/items.json": SmallContract.items,
            "schemas/item.json": SmallContract.item, "schemas/answers.json": SmallContract.answers,
            "examples/sample.json": SmallContract.sample, "facts.json": SmallContract.facts, "schemas/new.json": "",
        ]
        let text = try #require(texts[breach.file])
        try #require(breach.old.isEmpty || text.contains(breach.old))
        let changed = breach.old.isEmpty ? breach.new : text.replacing(breach.old, with: breach.new)
        #expect(
            SmallContract.lint(["shop/" + breach.file: changed])
                == ["contracts/shop/\(breach.finding) [\(breach.rule)]"]
        )
    }

    @Test("without schemas beside the contracts those of the program judge")
    func builtIn() {
        #expect(SmallContract.lint(["vocabulary.schema.json": nil]) == [])
        let item = SmallContract.item.replacing("\"name\": {", with: "\"name\": { \"x-fact\": [\"SH-06\"],")
        #expect(
            SmallContract.lint(["vocabulary.schema.json": nil, "shop/schemas/item.json": item]) == [
                "contracts/shop/schemas/item.json:6:15: expected a key of the vocabulary, found \"x-fact\" [vocabulary-key]"
            ]
        )
        // The facts of the small contract do not say which document they stand in, as those that are shipped must.
        #expect(
            SmallContract.lint(["facts.schema.json": nil]).first
                == "contracts/shop/facts.json:4:5: the member \"document\" is required but missing [facts-form]"
        )
    }

    @Test("with a vocabulary that is none the keys cannot be judged, and that is told")
    func noVocabulary() {
        #expect(
            SmallContract.lint(["vocabulary.schema.json": "{}"]) == [
                "contracts/vocabulary.schema.json:1:1: expected a JSON Schema with a member of \"$defs\" for each "
                    + "x- key, found none [vocabulary-key]"
            ]
        )
    }

    @Test("workflows, overlays and facts need no reference")
    func ownFeet() {
        #expect(
            SmallContract.lint([
                "shop/workflows/add.arazzo.json": #"{ "arazzo": "1.0.1" }"#,
                "shop/readings/put.overlay.json":
                    #"{ "overlay": "1.0.0", "info": { "title": "by PUT", "version": "1" }, "actions": [{ "target": "$.info", "update": { "summary": "x" } }] }"#,
            ]) == []
        )
    }

    static let breaches: [Breach] = [
        Breach(
            "alternative-unread",
            "facts.json",
            #", "unexercised": "nobody asks""#,
            "",
            "facts.json:6:91: expected a reading with the title \"by PUT\" and SH-03 in x-facts "
                + "(or \"unexercised\" here), found none"
        ),
        Breach(
            "circular-reference",
            "schemas/item.json",
            #""required": ["name"],"#,
            ##""anyOf": [{ "$ref": "#" }],"##,
            "schemas/item.json:3:15: expected a reference that reaches content, found a circle back to where it began; "
                + "let one of the nodes on the way hold the content"
        ),
        Breach(
            "duplicate-member",
            "schemas/item.json",
            #""type": "object","#,
            #""type": "object", "type": "object","#,
            "schemas/item.json:2:21: expected one member \"type\", found several"
        ),
        Breach(
            "example-invalid",
            "examples/sample.json",
            #""Tea XX""#,
            #""Camomile XX""#,
            "examples/sample.json:1:50: the string has 11 code points, more than maxLength 8"
        ),
        Breach(
            "example-invalid",
            "paths/items.json",
            #"{ "value": { "code": "E1" } }"#,
            #"{ "value": { "code": "E2" } }"#,
            "paths/items.json:43:53: the value \"E2\" is not const \"E1\""
        ),
        Breach(
            "example-invalid",
            "openapi.json",
            #""schema": { "type": "string" },"#,
            #""schema": { "maxLength": 4 },"#,
            "openapi.json:20:9: the string has 6 code points, more than maxLength 4"
        ),
        Breach(
            "example-outcome",
            "paths/items.json",
            #""examples": { "bad-field":"#,
            #""examples": { "bad-fields":"#,
            "paths/items.json:43:27: expected the name of an outcome (bad-field, failure), found \"bad-fields\""
        ),
        Breach(
            "fact-duplicate",
            "facts.json",
            #""SH-09""#,
            #""SH-07""#,
            "facts.json:12:7: expected an id of its own, found SH-07 for the second time"
        ),
        Breach(
            "fact-uncarried",
            "facts.json",
            #", "notExpressible": "no place""#,
            "",
            "facts.json:12:7: expected a node whose x-facts names SH-09 (or \"notExpressible\" here), found none"
        ),
        Breach(
            "fact-unknown",
            "schemas/item.json",
            #"["SH-06"]"#,
            #"["SH-06", "SH-60"]"#,
            "schemas/item.json:4:24: expected the id of a fact of facts.json, found \"SH-60\""
        ),
        Breach(
            "fact-unknown",
            "examples/sample.json",
            #""x-masked": true"#,
            #""x-masked": true, "x-repaired": "SH-D1""#,
            "examples/sample.json:1:88: expected the id of a fact of facts.json, found \"SH-D1\""
        ),
        Breach(
            "facts-form",
            "facts.json",
            #""too rare""#,
            "3",
            "facts.json:10:77: the value is the number 3, but type is string"
        ),
        Breach(
            "file-unreferenced",
            "schemas/new.json",
            "",
            "{}",
            "schemas/new.json:1:1: expected a reference to this file, found none on the way from openapi.json"
        ),
        Breach(
            "keyword-unsupported",
            "schemas/item.json",
            #""maxLength": 8"#,
            #""maxLenght": 8, "maxLength": 8"#,
            "schemas/item.json:6:33: expected a keyword or format that is judged, found maxLenght"
        ),
        Breach(
            "keyword-unsupported",
            "schemas/item.json",
            #""maxLength": 8"#,
            #""maxLength": 8, "format": "colour""#,
            "schemas/item.json:6:49: expected a keyword or format that is judged, found format colour"
        ),
        Breach(
            "outcome-ambiguous",
            "schemas/answers.json",
            #""name": "failure","#,
            #""name": "other","#,
            "paths/items.json:43:42: expected an answer that is bad-field alone, found one that is other too "
                + "(add-item, status 400)"
        ),
        Breach(
            "outcome-unknown",
            "paths/items.json",
            #"["bad-field"]"#,
            #"["bad-field", "bad-luck"]"#,
            "paths/items.json:9:47: expected an outcome of add-item, found \"bad-luck\""
        ),
        Breach(
            "outcome-unknown",
            "schemas/item.json",
            #"["bad-field"]"#,
            #"["bad-luck"]"#,
            "schemas/item.json:6:84: expected an outcome of add-item, found \"bad-luck\""
        ),
        Breach(
            "outcome-unknown",
            "paths/items.json",
            #"{ "outcome": "bad-field""#,
            #"{ "outcome": "bad-luck""#,
            "paths/items.json:17:30: expected an outcome of add-item, found \"bad-luck\""
        ),
        Breach(
            "path-parameter",
            "openapi.json",
            "/v1/{shop}/items",
            "/v1/{shop}/items/{item}",
            "paths/items.json:3:3: expected a path parameter item for /v1/{shop}/items/{item}, found none"
        ),
        Breach(
            "path-parameter",
            "openapi.json",
            "/v1/{shop}/items",
            "/v1/items",
            "openapi.json:15:7: expected {shop} in the path /v1/items, found none"
        ),
        Breach(
            "request-value-unknown",
            "schemas/answers.json",
            #""$request.body""#,
            ##""$request.body#/nmae""##,
            "schemas/answers.json:7:54: expected a value that add-item declares, found $request.body#/nmae"
        ),
        Breach(
            "request-value-unknown",
            "paths/items.json",
            #""$request.path.shop""#,
            #""$request.query.shop""#,
            "paths/items.json:13:9: expected a value that add-item declares, found $request.query.shop"
        ),
        Breach(
            "runtime-expression",
            "schemas/answers.json",
            #""$request.body""#,
            #""$request.bdoy""#,
            "schemas/answers.json:7:54: expected an expression like \"$request.body#/member\", "
                + "found \"$request.bdoy\""
        ),
        Breach(
            "runtime-expression",
            "paths/items.json",
            ##""$response.body#/data""##,
            ##""$response.body/data""##,
            "paths/items.json:14:9: expected an expression like \"$response.body#/member\", "
                + "found \"$response.body/data\""
        ),
        Breach(
            "runtime-expression",
            "paths/items.json",
            #""identifiedBy": "/id""#,
            #""identifiedBy": "id""#,
            "paths/items.json:15:9: expected a JSON Pointer like \"/member\", found \"id\""
        ),
        Breach(
            "unresolved-reference",
            "schemas/answers.json",
            "item.json",
            "itme.json",
            "schemas/answers.json:7:33: the reference \"itme.json\" leads to shop/schemas/itme.json, which does not "
                + "exist; add the file or correct the path"
        ),
        Breach(
            "vocabulary-key",
            "schemas/item.json",
            #""type": "object","#,
            #""type": "object", "x-fact": [],"#,
            "schemas/item.json:2:21: expected a key of the vocabulary, found \"x-fact\""
        ),
        Breach(
            "vocabulary-value",
            "openapi.json",
            #""value": "silent""#,
            #""value": "mute""#,
            "openapi.json:26:86: the value \"mute\" is none of enum: \"documented\", \"sample\", \"silent\""
        ),
        Breach(
            "vocabulary-value",
            "openapi.json",
            #""x-facts": ["SH-02"]"#,
            #""x-facts": ["SH-02", 3]"#,
            "openapi.json:21:30: the value is the number 3, but type is string"
        ),
    ]
}
