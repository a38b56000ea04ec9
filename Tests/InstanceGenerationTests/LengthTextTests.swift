import InstanceGeneration
import Testing

struct LengthTextTests {
    @Test(
        "counts code points, whatever they take in bytes and units",
        arguments: [
            (LengthText.Width.oneByte, 100, 100), (.twoByte, 200, 100), (.threeByte, 300, 100),
            (.surrogatePair, 400, 200),
        ]
    )
    func widths(width: LengthText.Width, bytes: Int, units: Int) {
        let text = LengthText.text(100, width: width)
        #expect(text.unicodeScalars.count == 100)
        #expect(text.utf8.count == bytes)
        #expect(text.utf16.count == units)
        #expect(text.count == 100)
    }

    @Test("cuts and fills")
    func fitted() {
        #expect(LengthText.fitted("brand", to: 3) == "bra")
        #expect(LengthText.fitted("brand", to: 7) == "brandab")
        #expect(LengthText.fitted("brand", to: 0) == "")
    }
}
