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
            "outbound-texts-are-trimmed",
            fact: "PO-14",
            "white space around ids, times and numbers is cut off, line feeds too",
            server: .phonon { behaviour in
                behaviour.security.isWellFormed = TextForms.trimmed(behaviour.security.isWellFormed)
                behaviour.flow.isWellFormed = TextForms.trimmed(behaviour.flow.isWellFormed)
                behaviour.start.isWellFormed = TextForms.trimmed(behaviour.start.isWellFormed)
                behaviour.contact.isWellFormed = TextForms.trimmed(behaviour.contact.isWellFormed)
            }
        ),
    ]
}
