import JSONText

/// Checks that are right at the plain edge, and blind beside it.
extension FaultCatalogue {
    static let spots: [Fault] =
        [
            length("wraps-at-256") { $0.unicodeScalars.count % 256 },
            length("counts-ascii-only") { $0.unicodeScalars.count { $0.isASCII } },
            length("counts-letters-only") { $0.unicodeScalars.count { $0.properties.isAlphabetic } },
            length("refuses-only-one-more") { $0.unicodeScalars.count == 101 ? 101 : 0 },
            carrier("looks-at-first-region-only", ["body/regions/0/*"]) {
                $0.looksAtRegion = { index, _ in index == 0 }
            },
            carrier("looks-at-last-region-only", ["body/regions/0/*"]) {
                $0.looksAtRegion = { index, count in index == count - 1 }
            },
            carrier("looks-at-four-regions", ["body/regions/0/*"]) { $0.looksAtRegion = { index, _ in index < 4 } },
            carrier("counts-different-regions", ["body/regions/max-items/*"]) { $0.countedRegions = { Set($0).count } },
            carrier("counts-regions-with-an-id", ["body/regions/max-items/*"]) {
                $0.countedRegions = { $0.count { $0[member: "region_id"] != nil } }
            },
            carrier("refuses-only-six-regions", ["body/regions/max-items/*"]) {
                $0.countedRegions = { $0.count == 6 ? 6 : 0 }
            },
            carrier("gateway-fails-for-five-regions", ["body/regions/*"]) {
                $0.furtherRule = { operation, payload, _ in
                    operation == .launchCarrier && payload[member: "regions"]?.arrayValue?.count == 5
                        ? .platform(.gatewayError) : nil
                }
            },
            Fault(
                "provisioning-fails-for-wide-characters",
                .robustness,
                "create-brand",
                "BR-02",
                "a text is a text",
                rows: ["body/*/characters/*"],
                server: .kaleyra {
                    $0.furtherRule = { operation, payload, _ in
                        let texts = payload.objectValue?.compactMap(\.value.stringValue) ?? []
                        return operation == .createBrand
                            && texts.contains { $0.unicodeScalars.contains { $0.value > 0xFFFF } }
                            ? .platform(.provisioningFailed) : nil
                    }
                }
            ),
            outbound("looks-at-first-call-only", ["body/calls/0/*"]) { $0.looksAtCall = { index, _ in index == 0 } },
            outbound("looks-at-hundred-calls", ["body/calls/0/*"]) { $0.looksAtCall = { index, _ in index < 100 } },
            outbound("looks-at-last-call-only", ["body/calls/0/*"]) {
                $0.looksAtCall = { index, count in index == count - 1 }
            },
            outbound("looks-at-first-number-only", ["body/calls/0/contact-numbers/*"]) {
                $0.looksAtContact = { index, _ in index == 0 }
            },
            outbound("looks-at-last-number-only", ["body/calls/0/contact-numbers/*"]) {
                $0.looksAtContact = { index, count in index == count - 1 }
            },
            address("finds-an-address-inside") { text in
                text.split(separator: " ").contains { TextForms.isEmail(String($0)) }
            },
            address("takes-empty-labels") { text in
                let parts = text.split(separator: "@", omittingEmptySubsequences: false)
                return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
            },
            number("takes-tel-scheme") { TextForms.isE164($0.hasPrefix("tel:") ? String($0.dropFirst(4)) : $0) },
            number("takes-digits-of-any-script") {
                $0.first != "0" && $0.unicodeScalars.count <= 15 && $0.allSatisfy(\.isNumber)
            },
            number("takes-extension") { text in
                TextForms.isE164(String(text.prefix { $0 != "x" })) && text.first != "x"
            },
        ]

    private static func length(_ name: String, _ measure: @escaping @Sendable (String) -> Int) -> Fault {
        Fault(
            "brand-name-\(name)",
            .boundary,
            "create-brand",
            "BR-02",
            "up to 100 characters",
            rows: ["body/brand_name/max-length/*"],
            server: .kaleyra { $0.field(.createBrand, "brand_name") { $0.measure = measure } }
        )
    }

    private static func carrier(
        _ name: String,
        _ rows: [String],
        _ change: (inout KaleyraBehaviour) -> Void
    ) -> Fault {
        Fault(
            "carrier-\(name)",
            .boundary,
            "launch-carrier",
            "LC-05",
            "at most 5 regions, each with its members",
            rows: rows + ["response/success/body/*"],
            telling: rows,
            server: .kaleyra(change)
        )
    }

    private static func outbound(
        _ name: String,
        _ rows: [String],
        _ change: (inout PhononBehaviour) -> Void
    ) -> Fault {
        Fault(
            "outbound-\(name)",
            .format,
            "outbound-create",
            "PO-08",
            "every call and every number is what the document says",
            rows: rows,
            server: .phonon(change)
        )
    }

    private static func address(_ name: String, _ takes: @escaping @Sendable (String) -> Bool) -> Fault {
        Fault(
            "brand-mail-\(name)",
            .format,
            "create-brand",
            "BR-06",
            "must be a valid email format",
            rows: ["body/partner_email/format/*"],
            server: .kaleyra { $0.field(.createBrand, "partner_email") { $0.isWellFormed = takes } }
        )
    }

    private static func number(_ name: String, _ takes: @escaping @Sendable (String) -> Bool) -> Fault {
        Fault(
            "tester-number-\(name)",
            .format,
            "register-tester",
            "RT-02",
            "E.164 format without +",
            rows: ["body/phoneno/pattern/*"],
            server: .kaleyra { $0.field(.registerTester, "phoneno") { $0.isWellFormed = takes } }
        )
    }
}
