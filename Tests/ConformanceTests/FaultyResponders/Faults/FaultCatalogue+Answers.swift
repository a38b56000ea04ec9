import JSONText

extension FaultCatalogue {
    /// A success of an operation of which one thing is wrong.
    static func success(
        _ operation: KaleyraOperation,
        _ name: String,
        _ family: Family,
        _ fact: String,
        _ sentence: String,
        rows: [String],
        telling: [String]? = nil,
        _ change: @escaping @Sendable (inout JSONAnswer, KaleyraContext) -> Void
    ) -> Fault {
        Fault(
            name,
            family,
            operation.rawValue,
            fact,
            sentence,
            rows: rows,
            telling: telling,
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    if context.operation == operation, context.isSuccess { change(&answer, context) }
                }
            }
        )
    }

    /// Rows that may fail when no success of an operation is as documented: whatever is to be accepted.
    static let acceptance = [
        "request/*", "body/*", "header/*", "query/*", "path/*", "response/success/*", "response/any/*", "method/*",
    ]

    static let brandAnswers: [Fault] = [
        brand("id-no-uuid", .format, "brand_id is a UUID", "brand_id") { answer, context in
            answer["/data/brand_id"] = .string("591b-\(context.number)")
        },
        brand("number-integer", .type, "brand_number is a string of digits", "brand_number") { answer, _ in
            answer["/data/brand_number"] = 48_001
        },
        brand("number-letters", .shape, "brand_number is a string of digits", "brand_number") { answer, _ in
            answer["/data/brand_number"] = "B48001"
        },
        brand("org-number-letters", .shape, "org_number is a string of digits", "org_number") { answer, _ in
            answer["/data/org_number"] = "ORG48"
        },
        brand("status-number", .type, "status is a string", "status") { answer, _ in
            answer["/data/status"] = 1
        },
        brand("name-upper-case", .shape, "all request fields echoed", "brand_name") { answer, context in
            answer["/data/brand_name"] = context.payload[member: "brand_name"]?.stringValue.map {
                .string($0.uppercased())
            }
        },
        brand("contact-name-dropped", .shape, "all request fields echoed", "contact_name") { answer, _ in
            answer["/data/contact_name"] = nil
        },
        brand("contact-email-is-another", .shape, "all request fields echoed", "contact_email") { answer, _ in
            answer["/data/contact_email"] = "somebody@example.org"
        },
        brand("image-swapped", .shape, "all request fields echoed", "*image*") { answer, _ in
            let image = answer["/data/image_id"]
            answer["/data/image_id"] = answer["/data/thumbnail_imageid"]
            answer["/data/thumbnail_imageid"] = image
        },
        brand("image-query-dropped", .shape, "all request fields echoed", "image_id") { answer, _ in
            answer["/data/image_id"] = answer["/data/image_id"]?.stringValue.map {
                .string($0.prefix { $0 != "?" }.description)
            }
        },
        brand("description-cut", .shape, "all request fields echoed", "brand_description") { answer, context in
            guard let text = context.payload[member: "brand_description"]?.stringValue else { return }
            answer["/data/brand_description"] = .string(String(text.prefix(10)))
        },
        Fault(
            "brand-id-repeated",
            .state,
            "create-brand",
            "BR-13",
            "brand_id identifies the new brand",
            rows: ["response/success/body/data/brand_id/*"],
            server: .kaleyra { behaviour in
                behaviour.identifier = { _ in UUIDText.number(1) }
            }
        ),
        success(
            .createBrand,
            "brand-success-code",
            .status,
            "BR-12",
            "code RCS802",
            rows: acceptance
        ) { answer, _ in answer["/code"] = "RCS902" },
        success(
            .createBrand,
            "brand-success-message",
            .status,
            "BR-12",
            "message RCS Brand created successfully",
            rows: acceptance
        ) { answer, _ in answer["/message"] = "RCS brand created" },
        success(
            .createBrand,
            "brand-success-without-error",
            .shape,
            "C-07",
            "error is {} on success",
            rows: acceptance
        ) { answer, _ in answer["/error"] = nil },
        success(
            .createBrand,
            "brand-success-error-null",
            .shape,
            "C-07",
            "error is {} on success",
            rows: acceptance
        ) { answer, _ in answer["/error"] = .some(.null) },
        success(
            .createBrand,
            "brand-success-data-array",
            .shape,
            "BR-13",
            "data is an object",
            rows: acceptance
        ) { answer, _ in answer["/data"] = answer["/data"].map { .array([$0]) } },
        success(
            .createBrand,
            "brand-success-code-number",
            .type,
            "C-06",
            "code is a string",
            rows: acceptance
        ) { answer, _ in answer["/code"] = 802 },
        success(
            .createBrand,
            "brand-success-with-error-envelope",
            .status,
            "BR-12",
            "a created brand is answered with the success envelope",
            rows: acceptance
        ) { answer, context in
            answer = KaleyraDocuments.answer(.createBrand, .illFormed(field: "image_id", noun: "image URL", value: ""))
            answer.status = 200
        },
    ]

    private static func brand(
        _ name: String,
        _ family: Family,
        _ sentence: String,
        _ field: String,
        _ change: @escaping @Sendable (inout JSONAnswer, KaleyraContext) -> Void
    ) -> Fault {
        success(
            .createBrand,
            "brand-\(name)",
            family,
            "BR-13",
            sentence,
            rows: ["response/success/body/data/\(field)/*", "response/success/body/data/required/*"],
            change
        )
    }

    /// Failure envelopes of an operation of which one thing is wrong.
    static let brandMessages: [Fault] = [
        envelope("data-object", "data is [] on failure") { $0["/data"] = [:] },
        envelope("data-null", "data is [] on failure") { $0["/data"] = .null },
        envelope("without-error", "error holds error_code and error_message") { $0["/error"] = nil },
        envelope("without-error-message", "error_message is present") { $0["/error/error_message"] = nil },
        envelope("error-code-number", "error_code is a string") { $0["/error/error_code"] = 804 },
        envelope("without-message", "every answer has a message") { $0["/message"] = nil },
        Fault(
            "brand-failure-names-every-member",
            .shape,
            "create-brand",
            "BR-17",
            "error_message names the field and repeats the value",
            rows: ["response/invalid-field-format/*", "body/*"],
            telling: ["response/invalid-field-format/body/error/error_message/mentions"],
            server: .kaleyra { behaviour in
                let all = (KaleyraDocuments.fields[.createBrand] ?? []).map(\.name).joined(separator: ", ")
                behaviour.rewrite = { answer, context in
                    guard case .illFormed(_, _, let value) = context.refusal else { return }
                    answer["/error/error_message"] = .string("invalid value for one of \(all): \(value)")
                }
            }
        ),
    ]

    private static func envelope(
        _ name: String,
        _ sentence: String,
        _ change: @escaping @Sendable (inout JSONAnswer) -> Void
    ) -> Fault {
        Fault(
            "brand-failure-\(name)",
            .shape,
            "create-brand",
            "C-08",
            sentence,
            rows: ["body/*", "method/*", "header/*", "path/*", "response/*"],
            telling: ["body/*", "method/*", "response/*"],
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in if !context.isSuccess { change(&answer) } }
            }
        )
    }
}
