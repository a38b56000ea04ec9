import InstanceGeneration

/// Spoiled phone numbers that can ring nobody: a whole reserved number with something added, never with a digit less.
enum PhoneNumberEdits {
    static let all: [(side: String, text: String)] = [
        ("leading-plus", "+" + ReservedPhoneNumbers.number(902)),
        ("leading-zero", "0" + ReservedPhoneNumbers.number(903)),
        ("letter-appended", ReservedPhoneNumbers.number(904) + "x"),
        ("hyphen-inside", hyphenated(ReservedPhoneNumbers.number(905))),
        ("sixteen-digits", ReservedPhoneNumbers.number(906) + "0000"),
        ("letters-only", "not a number"),
    ]

    private static func hyphenated(_ number: String) -> String { number.prefix(2) + "-" + number.dropFirst(2) }
}
