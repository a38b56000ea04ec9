import InstanceGeneration
import Testing

@Suite("UUIDText")
struct UUIDTextTests {
    @Test(
        "writes all bits but those of version and variant",
        arguments: [
            (UInt64(0), UInt64(0), "00000000-0000-4000-8000-000000000000"),
            (.max, .max, "ffffffff-ffff-4fff-bfff-ffffffffffff"),
            (0x0123_4567_89AB_CDEF, 0x7EDC_BA98_7654_3210, "01234567-89ab-4def-bedc-ba9876543210"),
        ]
    )
    func version4(high: UInt64, low: UInt64, text: String) {
        #expect(UUIDText.version4(high, low) == text)
    }
}
