/// How large a request is made for the sake of a documented limit.
///
/// Servers refuse bodies for their size on their own account, and limits of two billion are written where none is meant.
enum RequestSize {
    /// In bytes.
    static let most = 1_000_000

    /// Why a text of so many code points is not sent; nil where it is.
    static func doubt(textOf length: Int) -> String? {
        length > most / 4 ? "a text of \(length) code points may be refused for its size alone" : nil
    }

    /// Why an array of so many items, or an object of so many members, is not sent; nil where it is.
    static func doubt(_ count: Int, of bytes: Int) -> String? {
        count > most / (bytes + 1) ? "\(count) of \(bytes) bytes each may be refused for their size alone" : nil
    }
}
