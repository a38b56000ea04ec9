/// Checks the grammar of an I-Regexp and writes it as ECMA-262 has it.
///
/// Source: RFC 9485 sections 3 and 5.3
struct ExpressionTranslation {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var output = ""

    init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    /// The expression for ECMA-262 with the `u` flag; nil for a text outside of the grammar.
    ///
    /// Groups are counted, not followed, so that their depth costs no stack.
    mutating func translated() -> String? {
        var depth = 0
        var canRepeat = false
        while let scalar = take() {
            switch scalar {
            case "(":
                depth += 1
                canRepeat = false
                write("(?:")
                continue
            case ")":
                guard depth > 0 else { return nil }
                depth -= 1
                write(")")
            case "|":
                canRepeat = false
                write("|")
                continue
            case "*", "+", "?":
                guard canRepeat else { return nil }
                canRepeat = false
                output.unicodeScalars.append(scalar)
                continue
            case "{":
                guard canRepeat, range() else { return nil }
                canRepeat = false
                continue
            case ".": write("[^\\n\\r]")
            case "\\": guard escape(inClass: false) else { return nil }
            case "[": guard characterClass() else { return nil }
            case "]", "}": return nil
            default: output.unicodeScalars.append(scalar)
            }
            // The anchors that ECMA-262 makes of these two cannot be repeated there.
            canRepeat = scalar != "^" && scalar != "$"
        }
        return depth == 0 ? output : nil
    }

    private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        index + distance < scalars.count ? scalars[index + distance] : nil
    }

    private mutating func take() -> Unicode.Scalar? {
        guard let scalar = peek() else { return nil }
        index += 1
        return scalar
    }

    private mutating func write(_ text: String) {
        output += text
    }

    /// A range quantifier, its opening brace taken.
    private mutating func range() -> Bool {
        write("{")
        guard digits() else { return false }
        if peek() == "," {
            index += 1
            write(",")
            if peek() != "}" { guard digits() else { return false } }
        }
        guard take() == "}" else { return false }
        write("}")
        return true
    }

    private mutating func digits() -> Bool {
        let start = index
        while let scalar = peek(), ("0"..."9").contains(scalar) {
            output.unicodeScalars.append(scalar)
            index += 1
        }
        return index > start
    }

    /// An escape, its backslash taken.
    private mutating func escape(inClass: Bool) -> Bool {
        switch take() {
        case "p": return category("p")
        case "P": return category("P")
        // ECMA-262 allows an escaped hyphen in classes only.
        case "-": write(inClass ? "\\-" : "-")
        case .some(let scalar) where "()*+.?[\\]^nrt{|}".unicodeScalars.contains(scalar):
            write("\\")
            output.unicodeScalars.append(scalar)
        default: return false
        }
        return true
    }

    private mutating func category(_ kind: Unicode.Scalar) -> Bool {
        guard take() == "{", let major = take(), let minors = Self.categories[major] else { return false }
        write("\\")
        output.unicodeScalars.append(kind)
        write("{")
        output.unicodeScalars.append(major)
        if let minor = peek(), minor != "}" {
            guard minors.unicodeScalars.contains(minor) else { return false }
            output.unicodeScalars.append(minor)
            index += 1
        }
        guard take() == "}" else { return false }
        write("}")
        return true
    }

    private static let categories: [Unicode.Scalar: String] = [
        "L": "lmotu", "M": "cen", "N": "dlo", "P": "cdefios", "Z": "lps", "S": "ckmo", "C": "cfno",
    ]

    /// A class in brackets, its opening bracket taken.
    private mutating func characterClass() -> Bool {
        write("[")
        if peek() == "^" {
            index += 1
            write("^")
        }
        var isEmpty = true
        while let scalar = peek() {
            if scalar == "]" {
                index += 1
                write("]")
                return !isEmpty
            }
            // A hyphen stands for itself only at the two ends.
            if scalar == "-" {
                guard isEmpty || peek(1) == "]" else { return false }
                index += 1
                write("\\-")
            } else if !member() {
                return false
            }
            isEmpty = false
        }
        return false
    }

    /// A character, a range of them, or a category.
    private mutating func member() -> Bool {
        if peek() == "\\", peek(1) == "p" || peek(1) == "P" {
            index += 1
            return escape(inClass: true)
        }
        guard classCharacter() else { return false }
        guard peek() == "-", peek(1) != "]" else { return true }
        index += 1
        write("-")
        return classCharacter()
    }

    private mutating func classCharacter() -> Bool {
        switch take() {
        case nil, "[", "]", "-": return false
        case "\\":
            guard peek() != "p", peek() != "P" else { return false }
            return escape(inClass: true)
        case .some(let scalar):
            output.unicodeScalars.append(scalar)
            return true
        }
    }
}
