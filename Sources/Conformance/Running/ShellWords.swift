/// Writes words for a POSIX shell.
///
/// Where `$VARIABLE` stands for a redacted secret, the shell fills it in, or says what it must be set to.
struct ShellWords {
    private let secrets: [Redactor.Secret]

    init(secrets: [Redactor.Secret]) {
        // A variable's name may begin with another's.
        self.secrets = secrets.sorted { $0.variable.utf8.count > $1.variable.utf8.count }
    }

    /// Quotes a word only where it must be: for command lines that people read.
    func readable(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
                || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "-_./:=@%+,".utf8.contains(byte)
        }
        return isPlain && !word.isEmpty ? word : quoted(word)
    }

    func quoted(_ word: String) -> String { quoted(bytes: Array(word.utf8)) }

    func quoted(bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self),
            !text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F })
        {
            var quoted = "'" + text.replacing("'", with: #"'\''"#) + "'"
            for secret in secrets {
                quoted = quoted.replacing("$\(secret.variable)", with: "'\"${\(secret.variable):?\(secret.advice)}\"'")
            }
            return quoted
        }
        var quoted = "$'"
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "'"): quoted += "\\'"
            case UInt8(ascii: "\\"): quoted += "\\\\"
            case 0x20...0x7E: quoted.unicodeScalars.append(Unicode.Scalar(byte))
            default: quoted += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return quoted + "'"
    }
}
