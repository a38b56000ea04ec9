import JSONText

/// The plain text for one string schema: the first candidate that conforms.
struct PlainText {
    let shape: InstanceShape
    let name: String
    let sample: String?
    /// Tells this text from others of the same instance where the name does not.
    let ordinal: Int
    let seed: UInt64

    var text: String {
        let candidates = self.candidates
        return candidates.first { shape.accepts(.string($0)) }
            ?? JoinedText(shape: shape, words: words, label: label, seed: seed).text ?? candidates.last ?? name
    }

    private var candidates: [String] {
        if shape.keyword("x-contact") != nil { return phoneNumbers }
        let format = shape.keyword("format")?.stringValue
        var candidates: [String] = []
        switch format {
        case "email", "idn-email": candidates.append("\(label)@example.com")
        case "uri", "url", "iri", "uri-reference", "iri-reference": candidates.append(address)
        default: candidates += Masking.fillings(of: sample ?? "").filter { !$0.isEmpty }.map(HarmlessText.harmless)
        }
        if let format, let plain = plainText(of: format) { candidates.append(plain) }
        if let pattern = shape.keyword("pattern")?.stringValue, let language = PatternLanguage(pattern) {
            candidates += patternMembers(of: language)
        }
        candidates.append(words)
        if let least = length("minLength"), words.unicodeScalars.count < least {
            candidates.append(LengthText.fitted(words, to: least))
        }
        if let most = length("maxLength"), words.unicodeScalars.count > most {
            candidates.append(LengthText.fitted(words, to: most))
        }
        return candidates
    }

    private var phoneNumbers: [String] {
        (12...15).compactMap { ReservedPhoneNumbers.number(ordinal, length: $0) }
    }

    private func patternMembers(of language: PatternLanguage) -> [String] {
        var members: [String] = []
        if let least = length("minLength"), let member = language.member(length: least, seed: seed) {
            members.append(member)
        }
        if let shortest = language.shortest(seed: seed) {
            let longer = shortest.unicodeScalars.count + 6
            if let member = language.member(length: longer, seed: seed) { members.append(member) }
            members.append(shortest)
        }
        return members
    }

    /// The member's name in small letters, digits and hyphens: `partner-email`.
    private var label: String {
        let bytes = name.lowercased().utf8.map { byte -> UInt8 in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) ? byte : UInt8(ascii: "-")
        }
        let label = String(decoding: bytes, as: UTF8.self).split(separator: "-").joined(separator: "-")
        return label.isEmpty ? "text" : label
    }

    /// The member's name as words; in one word where the value tells things apart, for few identifiers may hold a space.
    private var words: String {
        label.split(separator: "-").joined(separator: shape.keyword("x-unique") == .bool(true) ? "" : " ")
    }

    /// A URL in a reserved domain; of an image, where the documents show one of a file.
    private var address: String {
        let path = (sample ?? "").split(separator: "/").dropFirst(2)
        guard let file = path.last, file.contains(".") else { return "https://www.example.com" }
        return "https://www.example.com/images/\(ordinal).png"
    }

    private func plainText(of format: String) -> String? {
        switch format {
        case "uuid":
            var random = SeededGenerator(seed: seed, label: name)
            return random.uuid()
        case "date-time": return "2030-04-28T03:48:07.111+05:30"
        case "date": return "2030-04-28"
        case "time": return "03:48:07Z"
        case "duration": return "P1D"
        case "hostname", "idn-hostname": return "www.example.com"
        case "ipv4": return "192.0.2.1"
        case "ipv6": return "2001:db8::1"
        case "json-pointer": return "/a"
        case "relative-json-pointer": return "0/a"
        case "regex": return "a"
        case "uri-template": return "https://www.example.com/{name}"
        default: return nil
        }
    }

    /// Longer texts are not made, whatever a schema asks for.
    private static let longest = 1_000_000

    private func length(_ keyword: String) -> Int? {
        shape.keyword(keyword)?.numberValue?.int.map { min($0, Self.longest) }
    }
}
