import Testing

@testable import Conformance

@Suite("MessageWords")
struct MessageWordsTests {
    @Test(
        "a member is named as a word of its own",
        arguments: [
            ("missing required fields: contact_name", "contact_name", true),
            ("missing required fields: brand_name, contact_name", "brand_name", true),
            ("invalid image URL for field 'image_id': x", "image_id", true),
            ("invalid thumbnail_image_id", "image_id", false),
            ("missing required fields: contact_names", "contact_name", false),
            ("missing required fields", "contact_name", false),
            ("invalid ‘image_id’", "image_id", true),
            ("invalid éimage_id", "image_id", false),
        ]
    )
    func names(text: String, member: String, expected: Bool) {
        #expect(MessageWords(text).mention(member) == expected)
    }

    @Test(
        "a member is singled out where it is named more often than another",
        arguments: [
            ("invalid image URL for field 'image_id': x", true),
            ("one of brand_name, display_name, image_id: x", false),
            ("image_id is invalid in brand_name, display_name, image_id", true),
            ("brand_name, image_id", true),
            ("no name at all", false),
        ]
    )
    func singlesOut(text: String, expected: Bool) {
        #expect(
            MessageWords(text).singleOut("image_id", among: ["brand_name", "display_name", "image_id"])
                == expected
        )
    }

    @Test("a member with at most one other beside it need not be singled out")
    func fewMembers() {
        #expect(MessageWords("phoneno or agent_no").singleOut("phoneno", among: ["phoneno", "agent_no"]))
    }
}
