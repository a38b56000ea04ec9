import HTTPMessages
import JSONText
import Testing

@Suite("Create a Brand on the mock")
struct CreateBrandTests {
    let folder: ContractsFolder

    init() throws {
        folder = try ContractsFolder()
    }

    private func create(_ body: JSONValue) -> Answer {
        folder.send(Payloads.brandTarget, json: body)
    }

    @Test("a valid request is answered with the documented success and its own values")
    func success() {
        let answer = create(Payloads.brand)
        #expect(answer.status == 200)
        #expect(answer.fields["Content-Type"] == "application/json")
        #expect(answer.text("/code") == "RCS802")
        #expect(answer.text("/message") == "RCS Brand created successfully")
        #expect(answer.value("/error") == [:])
        #expect(answer.text("/data/brand_name") == "Corner Grocery")
        #expect(answer.text("/data/partner_email") == "partner@example.com")
        #expect(answer.text("/data/image_id") == "https://www.example.com/images/1.jpg")
        #expect(answer.text("/data/status") == "REGISTRATIONINPROGRESS")
        #expect(folder.isOutcome("success", of: "create-brand", answer))
    }

    @Test("every member of the request stands in the answer as it was sent")
    func echo() {
        let answer = create(Payloads.brand.with("/display_name", "Épicerie 中 😀 \"x\""))
        for (name, value) in Payloads.brand.objectValue ?? JSONObject() where name != "display_name" {
            #expect(answer.value("/data/\(name)") == value, "\(name)")
        }
        #expect(answer.text("/data/display_name") == "Épicerie 中 😀 \"x\"")
    }

    @Test("an optional member that was not sent is not in the answer", arguments: ["image_id", "thumbnail_imageid"])
    func optionalLeftOut(name: String) {
        let answer = create(Payloads.brand.with("/\(name)", nil))
        #expect(answer.text("/code") == "RCS802")
        #expect(answer.value("/data/\(name)") == nil)
        #expect(folder.isOutcome("success", of: "create-brand", answer))
    }

    @Test("no two brands have the same id or number")
    func freshIds() {
        let answers = (0..<20).map { _ in create(Payloads.brand) }
        #expect(Set(answers.compactMap { $0.text("/data/brand_id") }).count == 20)
        #expect(Set(answers.compactMap { $0.text("/data/brand_number") }).count == 20)
        #expect(answers.allSatisfy { folder.isOutcome("success", of: "create-brand", $0) })
    }

    @Test(
        "a missing field is named",
        arguments: [
            "brand_name", "display_name", "brand_description", "partner_name", "partner_email", "contact_name",
            "contact_email", "website_url",
        ]
    )
    func missing(name: String) {
        let answer = create(Payloads.brand.with("/\(name)", nil))
        #expect(answer.status == 400)
        #expect(
            answer.body == [
                "code": "RCS804", "message": "Required fields are missing", "data": [],
                "error": [
                    "error_code": "MISSING_REQUIRED_FIELDS",
                    "error_message": .string("missing required fields: \(name)"),
                ],
            ]
        )
    }

    @Test("all missing fields are named at once")
    func missingTwo() {
        let answer = create(Payloads.brand.with("/contact_name", nil).with("/website_url", nil))
        #expect(answer.text("/error/error_message") == "missing required fields: contact_name, website_url")
    }

    @Test(
        "an ill-formed field is named with its value",
        arguments: [
            ("partner_email", "not an address"), ("contact_email", "not an address"), ("website_url", "not a url"),
            ("image_id", "not a url"), ("thumbnail_imageid", "not a url"),
        ]
    )
    func illFormed(name: String, value: String) {
        let answer = create(Payloads.brand.with("/\(name)", .string(value)))
        #expect(answer.status == 400)
        #expect(answer.text("/code") == "RCS804")
        #expect(answer.text("/message") == "Fields with invalid format are passed")
        #expect(answer.value("/data") == [])
        #expect(answer.text("/error/error_code") == "INVALID_FIELD_FORMAT")
        #expect(answer.text("/error/error_message") == "invalid value for field '\(name)': \(value)")
    }

    @Test(
        "the documented length is accepted, one more is an ill-formed field",
        arguments: [("brand_name", 100), ("brand_description", 200), ("partner_name", 200), ("contact_name", 200)]
    )
    func lengths(name: String, most: Int) {
        let longest = create(Payloads.brand.with("/\(name)", .string(String(repeating: "😀", count: most))))
        #expect(longest.text("/code") == "RCS802")
        let longer = create(Payloads.brand.with("/\(name)", .string(String(repeating: "a", count: most + 1))))
        #expect(longer.status == 400)
        #expect(longer.text("/error/error_code") == "INVALID_FIELD_FORMAT")
    }

    @Test("a value of another type is an ill-formed field", arguments: [1, true, [], [:], .null] as [JSONValue])
    func types(value: JSONValue) {
        let answer = create(Payloads.brand.with("/brand_name", value))
        #expect(answer.status == 400)
        #expect(answer.text("/error/error_code") == "INVALID_FIELD_FORMAT")
    }

    @Test(
        "what is not JSON is answered with the reason",
        arguments: ["{\"brand_name\": \"a\",}", "{", "{'brand_name': 1}", "hello", "{} {}"]
    )
    func malformed(text: String) {
        let answer = folder.send(Payloads.brandTarget, bytes: Array(text.utf8))
        #expect(answer.status == 400)
        #expect(answer.text("/code") == "RCS701")
        #expect(answer.text("/message") == "Invalid Json passed. Please check")
        #expect(answer.text("/error/error_code") == "INVALID_JSON")
        #expect(answer.text("/error/error_message")?.contains("line 1, column") == true)
    }

    @Test("an empty body is invalid JSON", arguments: [nil, []] as [[UInt8]?])
    func emptyBody(bytes: [UInt8]?) {
        let answer = folder.send(Payloads.brandTarget, bytes: bytes)
        #expect(answer.status == 400)
        #expect(answer.text("/error/error_code") == "INVALID_JSON")
    }

    @Test("another method is no page", arguments: ["GET", "PUT", "PATCH", "DELETE"])
    func methods(method: String) {
        let answer = folder.send(method, Payloads.brandTarget, json: Payloads.brand)
        #expect(answer.status == 404)
        #expect(
            answer.body == [
                "code": "RCS404", "message": "404 Page Not found.", "data": [],
                "error": ["error_code": "PAGE_NOT_FOUND", "error_message": "404 Page Not found."],
            ]
        )
        #expect(answer.fields["Allow"] == "POST, OPTIONS")
    }
}
