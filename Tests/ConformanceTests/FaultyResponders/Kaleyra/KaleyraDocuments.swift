import JSONText

/// What the four RCS documents say, as the honest server follows it.
enum KaleyraDocuments {
    static let fields: [KaleyraOperation: [FieldRule]] = [
        .launchCarrier: [.required("agent_no"), .required("agent_launch_id")],
        .registerTester: [
            FieldRule.required("phoneno").formed("phone number", TextForms.isE164), .required("agent_no"),
        ],
        .createBrand: [
            .required("brand_name", maximumLength: 100), .required("display_name"),
            .required("brand_description", maximumLength: 200), .required("partner_name", maximumLength: 200),
            FieldRule.required("partner_email").formed("email", TextForms.isEmail),
            .required("contact_name", maximumLength: 200),
            FieldRule.required("contact_email").formed("email", TextForms.isEmail),
            FieldRule.required("website_url").formed("URL", TextForms.isURL),
            FieldRule.optional("image_id").formed("image URL", TextForms.isURL),
            FieldRule.optional("thumbnail_imageid").formed("image URL", TextForms.isURL),
        ],
    ]

    static let regionFields: [FieldRule] = [
        FieldRule.optional("region_id").formed("UUID", UUIDText.isWellFormed), .optional("region"),
    ]

    @Sendable
    static func parse(_ bytes: [UInt8]) throws(KaleyraRefusal) -> JSONValue {
        do {
            return try JSONValue(parsing: bytes)
        } catch {
            throw .malformedJSON(reason: error.reason)
        }
    }

    static func success(_ operation: KaleyraOperation) -> (code: String, message: String) {
        switch operation {
        case .launchCarrier: ("RCS902", "Agent launch request created successfully")
        case .registerTester: ("RCS902", "Tester registration request sent successfully")
        case .createBrand: ("RCS802", "RCS Brand created successfully")
        case .listTesters: ("RCS902", "Tester details found successfully")
        }
    }

    /// The envelope of every failure (C-08).
    static func failure(_ status: Int, _ code: String, _ message: String, _ errorCode: String, _ reason: String)
        -> JSONAnswer
    {
        JSONAnswer(
            status: status,
            body: [
                "code": .string(code), "message": .string(message), "data": [],
                "error": ["error_code": .string(errorCode), "error_message": .string(reason)],
            ]
        )
    }

    @Sendable
    static func answer(_ operation: KaleyraOperation?, _ refusal: KaleyraRefusal) -> JSONAnswer {
        switch refusal {
        case .platform(let state):
            let said = state.refusal
            return failure(said.status, said.code, said.message, state.rawValue, said.reason)
        case .unknownPath: return failure(404, "RCS404", "No such resource", "NOT_FOUND", "No such resource")
        case .wrongKey, .wrongAccount:
            return failure(401, "RCS401", "Unauthorized", "UNAUTHORIZED", "The credentials are not valid")
        case .wrongContentType:
            return failure(415, "RCS415", "Unsupported Media Type", "UNSUPPORTED_MEDIA_TYPE", "Send application/json")
        case .other(let status, let text): return failure(status, "RCS\(status)", text, "NOT_ACCEPTED", text)
        default: break
        }
        return switch operation {
        case .createBrand: brand(refusal)
        case .launchCarrier: launch(refusal)
        default: general(refusal)
        }
    }

    /// BR-14 to BR-17.
    private static func brand(_ refusal: KaleyraRefusal) -> JSONAnswer {
        switch refusal {
        case .wrongMethod: failure(404, "RCS404", "404 Page Not found.", "PAGE_NOT_FOUND", "404 Page Not found.")
        case .malformedJSON(let reason):
            failure(400, "RCS701", "Invalid Json passed. Please check", "INVALID_JSON", reason)
        case .missing(let names):
            failure(
                400,
                "RCS804",
                "Required fields are missing",
                "MISSING_REQUIRED_FIELDS",
                "missing required fields: " + names.joined(separator: ", ")
            )
        default:
            failure(
                400,
                "RCS804",
                "Fields with invalid format are passed",
                "INVALID_FIELD_FORMAT",
                sentence(refusal)
            )
        }
    }

    /// LC-10, LC-12; the rest is silent (LC-14).
    private static func launch(_ refusal: KaleyraRefusal) -> JSONAnswer {
        switch refusal {
        case .wrongMethod: failure(405, "RCS405", "Method not allowed", "METHOD_NOT_ALLOWED", "Method not allowed")
        case .malformedJSON(let reason):
            failure(400, "RCS701", "Invalid json format passed", "INVALID_JSON_PAYLOAD", reason)
        default: general(refusal)
        }
    }

    private static func general(_ refusal: KaleyraRefusal) -> JSONAnswer {
        switch refusal {
        case .wrongMethod: failure(405, "RCS405", "Wrong method", "WRONG_METHOD", "Wrong method")
        default: failure(400, "RCS400", "Bad request", "BAD_REQUEST", sentence(refusal))
        }
    }

    static func sentence(_ refusal: KaleyraRefusal) -> String {
        switch refusal {
        case .missing(let names): "missing: " + names.joined(separator: ", ")
        case .wrongType(let field, let value):
            "invalid type for field '\(field)': \(value.stringValue ?? value.serialized())"
        case .tooLong(let field, let value): "value too long for field '\(field)': \(value)"
        case .illFormed(let field, let noun, let value): "invalid \(noun) for field '\(field)': \(value)"
        case .tooMany(let field): "too many items for field '\(field)'"
        case .malformedJSON(let reason): reason
        default: "the request is not valid"
        }
    }
}
