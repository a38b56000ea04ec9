extension DefensibleCatalogue {
    /// Servers that cut white space off.
    static let whiteSpace: [DefensibleVariant] = [
        DefensibleVariant(
            "brand-texts-are-trimmed",
            ["create-brand"],
            fact: "C-14",
            "white space around addresses is cut off, line feeds too",
            server: .kaleyra { behaviour in
                behaviour.field(.createBrand, "partner_email") {
                    $0.isWellFormed = TextForms.trimmed(TextForms.isEmail)
                }
                for field in ["website_url", "image_id", "thumbnail_imageid"] {
                    behaviour.field(.createBrand, field) { $0.isWellFormed = TextForms.trimmed(TextForms.isURL) }
                }
            }
        ),
        DefensibleVariant(
            "outbound-times-and-numbers-are-trimmed",
            fact: "PO-14",
            "white space around times and numbers is cut off, line feeds too",
            server: .phonon { behaviour in
                behaviour.start.isWellFormed = TextForms.trimmed(behaviour.start.isWellFormed)
                behaviour.contact.isWellFormed = TextForms.trimmed(behaviour.contact.isWellFormed)
            }
        ),
    ]
}
