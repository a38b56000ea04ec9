/// A place in a text file.
public struct SourceLocation: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The name of the file, as it was given to the parser.
    public let file: String
    /// The line, counted from 1.
    public let line: Int
    /// The column in code points, counted from 1.
    public let column: Int

    /// Names a place.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The place as compilers write it: `file:line:column`.
    public var description: String { "\(file):\(line):\(column)" }

    /// Orders by file, then line, then column.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
