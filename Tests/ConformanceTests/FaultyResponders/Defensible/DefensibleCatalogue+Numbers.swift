extension DefensibleCatalogue {
    /// Servers that know more of phone numbers than their form.
    static let numbers: [DefensibleVariant] = [
        DefensibleVariant(
            "tester-numbers-of-their-country",
            ["register-tester"],
            fact: "RT-02",
            "a number is as long as those of its country",
            server: .kaleyra { behaviour in
                behaviour.field(.registerTester, "phoneno") { rule in
                    rule.isWellFormed = { text in
                        guard TextForms.isE164(text) else { return false }
                        let length = text.utf8.count
                        return switch text.prefix(2) {
                        case "44": length == 12
                        case "49": (7...15).contains(length)
                        default: !text.hasPrefix("1") || length == 11
                        }
                    }
                }
            }
        )
    ]
}
