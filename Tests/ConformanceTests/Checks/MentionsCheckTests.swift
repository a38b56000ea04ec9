import Testing

@testable import Conformance

@Suite("MentionsCheck")
struct MentionsCheckTests {
    @Test(
        "a member is named as a word of its own",
        arguments: [
            ("missing required fields: contact_name", "contact_name", true),
            ("missing required fields: brand_name, contact_name", "brand_name", true),
            ("invalid image URL for field 'image_id': x", "image_id", true),
            ("invalid thumbnail_image_id", "image_id", false),
            ("missing required fields: contact_names", "contact_name", false),
            ("missing required fields", "contact_name", false),
        ]
    )
    func names(text: String, member: String, expected: Bool) {
        #expect(MentionsCheck.names(text, member) == expected)
    }
}
