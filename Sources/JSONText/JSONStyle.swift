/// The white space of a written JSON text.
public enum JSONStyle: Sendable, Hashable {
    /// No white space at all.
    case compact
    /// A line per item and member, indented by two spaces a level, without a line feed at the end.
    case pretty
}
