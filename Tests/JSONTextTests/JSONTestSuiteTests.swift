import JSONText
import Testing

@Suite(
    "JSONTestSuite",
    .enabled(
        if: JSONTestSuite.isPresent,
        "JSONTestSuite was not found: set TOUCHSTONE_SUITES to a folder that holds it, or put it into ../shared/suites"
    )
)
struct JSONTestSuiteTests {
    @Test("accepts what must be accepted, rejects what must be rejected, and decides the rest for a reason")
    func parsing() throws {
        let (valid, invalid, open) = (try tally("y_"), try tally("n_"), try tally("i_"))
        print("JSONTestSuite: y \(valid), n \(invalid), i \(open)")
        for (tally, count) in [(valid, 95), (invalid, 188), (open, 35)] {
            #expect(tally.failed == [])
            #expect(tally.total >= count)
        }
        #expect(Set(try JSONTestSuite.texts(in: "test_parsing", prefix: "i_").map(\.name)) == Set(Self.decisions.keys))
    }

    @Test("keeps every literal, name and duplicate that other parsers transform, and rejects what is no code point")
    func transforming() throws {
        let texts = try JSONTestSuite.texts(in: "test_transform")
        let failed = texts.filter { text in
            let written = (try? JSONValue(parsing: text.bytes))?.serializedBytes()  // only whether, not why
            // No string of these texts has white space.
            let kept = text.bytes.filter { $0 > 0x20 }
            return written != (text.name.contains("invalid_codepoint") ? nil : kept)
        }
        print("JSONTestSuite: transform \(texts.count - failed.count)/\(texts.count)")
        #expect(texts.count >= 22)
        #expect(failed.map(\.name) == [])
    }

    @Test("writes what it accepts so that it reads the same again")
    func roundTrips() throws {
        let texts = try JSONTestSuite.texts(in: "test_parsing") + JSONTestSuite.texts(in: "test_transform")
        let values = texts.compactMap { try? JSONValue(parsing: $0.bytes) }  // what is rejected is tested above
        #expect(values.count > 100)
        for value in values {
            for style in [JSONStyle.compact, .pretty] {
                let again = try JSONValue(parsing: value.serializedBytes(style))
                #expect(again == value)
                #expect(again.hashValue == value.hashValue)
                #expect(again.serialized(style) == value.serialized(style))
            }
        }
    }

    /// Why a text that RFC 8259 leaves to the implementation is accepted or rejected.
    enum Decision: String {
        case exactNumber = "numbers are kept as decimal literals of any size, so nothing overflows or underflows"
        case shallow = "the nesting is within the limit of 512"
        case loneSurrogate = "RFC 8259 section 8.2: a lone surrogate is no code point, and cannot be kept in UTF-8"
        case illFormedUTF8 = "RFC 8259 section 8.1: a text is UTF-8, and these bytes are not (RFC 3629 section 3)"
        case otherEncoding = "RFC 8259 section 8.1: UTF-8 is the only encoding"
        case byteOrderMark = "RFC 8259 section 8.1: a text must not be sent with a byte order mark; strict as the wire"

        var isAccepted: Bool { self == .exactNumber || self == .shallow }
    }

    private static let decisions: [String: Decision] = [
        "i_number_double_huge_neg_exp.json": .exactNumber,
        "i_number_huge_exp.json": .exactNumber,
        "i_number_neg_int_huge_exp.json": .exactNumber,
        "i_number_pos_double_huge_exp.json": .exactNumber,
        "i_number_real_neg_overflow.json": .exactNumber,
        "i_number_real_pos_overflow.json": .exactNumber,
        "i_number_real_underflow.json": .exactNumber,
        "i_number_too_big_neg_int.json": .exactNumber,
        "i_number_too_big_pos_int.json": .exactNumber,
        "i_number_very_big_negative_int.json": .exactNumber,
        "i_object_key_lone_2nd_surrogate.json": .loneSurrogate,
        "i_string_1st_surrogate_but_2nd_missing.json": .loneSurrogate,
        "i_string_1st_valid_surrogate_2nd_invalid.json": .loneSurrogate,
        "i_string_UTF-16LE_with_BOM.json": .otherEncoding,
        "i_string_UTF-8_invalid_sequence.json": .illFormedUTF8,
        "i_string_UTF8_surrogate_U+D800.json": .illFormedUTF8,
        "i_string_incomplete_surrogate_and_escape_valid.json": .loneSurrogate,
        "i_string_incomplete_surrogate_pair.json": .loneSurrogate,
        "i_string_incomplete_surrogates_escape_valid.json": .loneSurrogate,
        "i_string_invalid_lonely_surrogate.json": .loneSurrogate,
        "i_string_invalid_surrogate.json": .loneSurrogate,
        "i_string_invalid_utf-8.json": .illFormedUTF8,
        "i_string_inverted_surrogates_U+1D11E.json": .loneSurrogate,
        "i_string_iso_latin_1.json": .illFormedUTF8,
        "i_string_lone_second_surrogate.json": .loneSurrogate,
        "i_string_lone_utf8_continuation_byte.json": .illFormedUTF8,
        "i_string_not_in_unicode_range.json": .illFormedUTF8,
        "i_string_overlong_sequence_2_bytes.json": .illFormedUTF8,
        "i_string_overlong_sequence_6_bytes.json": .illFormedUTF8,
        "i_string_overlong_sequence_6_bytes_null.json": .illFormedUTF8,
        "i_string_truncated-utf-8.json": .illFormedUTF8,
        "i_string_utf16BE_no_BOM.json": .otherEncoding,
        "i_string_utf16LE_no_BOM.json": .otherEncoding,
        "i_structure_500_nested_arrays.json": .shallow,
        "i_structure_UTF-8_BOM_empty_object.json": .byteOrderMark,
    ]

    private func isAccepted(_ text: JSONTestSuite.Text) -> Bool {
        (try? JSONDocument(parsing: text.bytes, file: text.name)) != nil  // only whether, not why
    }

    /// How many texts of a class pass.
    private struct Tally: CustomStringConvertible {
        let total: Int
        let failed: [String]
        var description: String { "\(total - failed.count)/\(total)" }
    }

    private func tally(_ prefix: String) throws -> Tally {
        let texts = try JSONTestSuite.texts(in: "test_parsing", prefix: prefix)
        let failed = texts.filter { text in
            let isWanted = prefix == "y_" || prefix == "i_" && Self.decisions[text.name]?.isAccepted == true
            return isAccepted(text) != isWanted
        }
        return Tally(total: texts.count, failed: failed.map(\.name))
    }
}
