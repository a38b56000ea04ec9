import InstanceGeneration

/// Spoiled phone numbers that can ring nobody: a whole reserved number with something added, never with a digit less.
enum PhoneNumberEdits {
    static let all: [(side: String, text: String)] = [
        ("leading-plus", "+" + ReservedPhoneNumbers.number(902)),
        ("leading-zero", "0" + ReservedPhoneNumbers.number(903)),
        ("leading-zeros", "00" + ReservedPhoneNumbers.number(908)),
        ("leading-minus", "-" + ReservedPhoneNumbers.number(909)),
        ("leading-letter", "x" + ReservedPhoneNumbers.number(910)),
        ("letter-appended", ReservedPhoneNumbers.number(904) + "x"),
        ("hexadecimal-digit", ReservedPhoneNumbers.number(911) + "a"),
        ("fraction", ReservedPhoneNumbers.number(912) + ".0"),
        ("extension", ReservedPhoneNumbers.number(913) + "x12"),
        ("hyphen-inside", parted(ReservedPhoneNumbers.number(905), by: "-")),
        ("space-inside", parted(ReservedPhoneNumbers.number(914), by: " ")),
        ("dot-inside", parted(ReservedPhoneNumbers.number(915), by: ".")),
        ("parentheses", "(44)" + ReservedPhoneNumbers.number(916).dropFirst(2)),
        ("tel-scheme", "tel:" + ReservedPhoneNumbers.number(917)),
        ("arabic-indic-digits", digits(of: ReservedPhoneNumbers.number(918), from: "\u{660}")),
        ("full-width-digits", digits(of: ReservedPhoneNumbers.number(919), from: "\u{FF10}")),
        ("second-line", ReservedPhoneNumbers.number(920) + "\nx"),
        ("sixteen-digits", ReservedPhoneNumbers.number(906) + "0000"),
        ("two-numbers", ReservedPhoneNumbers.number(921) + "," + ReservedPhoneNumbers.number(922)),
        ("letters-only", "not a number"),
    ]

    private static func parted(_ number: String, by separator: String) -> String {
        number.prefix(2) + separator + number.dropFirst(2)
    }

    /// The number in the digits of another script, whose zero is given.
    private static func digits(of number: String, from zero: Unicode.Scalar) -> String {
        var view = String.UnicodeScalarView()
        for digit in number.unicodeScalars {
            view.append(Unicode.Scalar(zero.value + digit.value - 0x30) ?? digit)
        }
        return String(view)
    }
}
