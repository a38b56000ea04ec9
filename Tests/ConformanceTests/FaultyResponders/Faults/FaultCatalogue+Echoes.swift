import JSONText

extension FaultCatalogue {
    /// Servers that let through, or send back, something else than was sent, for some values alone.
    static let echoes: [Fault] = [
        Fault(
            "brand-longest-line-counted",
            .boundary,
            "create-brand",
            "BR-02",
            "the maximum length is up to 100 characters",
            rows: ["body/brand_name/max-length/*"],
            telling: ["body/brand_name/max-length/above-lines"],
            server: .kaleyra {
                $0.field(.createBrand, "brand_name") { rule in
                    rule.measure = { text in
                        text.split(separator: "\n").map { $0.unicodeScalars.count }.max() ?? 0
                    }
                }
            }
        ),
        brand("id-from-the-request", "BR-13", "brand_id is the server's", "brand_id/*") { answer, payload in
            if let own = payload[member: "brand_id"] { answer["/data/brand_id"] = own }
        },
        brand("name-cut-to-255", "BR-13", "the request's fields come back", "display_name/*") { answer, payload in
            guard let text = payload[member: "display_name"]?.stringValue else { return }
            answer["/data/display_name"] = .string(String(text.unicodeScalars.prefix(255)))
        },
        Fault(
            "brand-escapes-of-pairs-lost",
            .shape,
            "create-brand",
            "BR-13",
            "the request's fields come back",
            rows: ["response/success/body/data/display_name/*"],
            server: .kaleyra { behaviour in
                behaviour.parse = { bytes throws(KaleyraRefusal) in
                    let text = String(decoding: bytes, as: UTF8.self).replacing(
                        /\\u[dD][89abAB][0-9a-fA-F]{2}/,
                        with: "?"
                    )
                    return try KaleyraDocuments.parse(
                        Array(text.replacing(/\\u[dD][c-fC-F][0-9a-fA-F]{2}/, with: "").utf8)
                    )
                }
            }
        ),
    ]

    private static func brand(
        _ name: String,
        _ fact: String,
        _ sentence: String,
        _ rows: String,
        _ change: @escaping @Sendable (inout JSONAnswer, JSONValue) -> Void
    ) -> Fault {
        Fault(
            "brand-\(name)",
            .shape,
            "create-brand",
            fact,
            sentence,
            rows: ["response/success/body/data/\(rows)"],
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    if context.operation == .createBrand, context.isSuccess { change(&answer, context.payload) }
                }
            }
        )
    }
}
