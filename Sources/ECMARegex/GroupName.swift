/// The name of a group, compared code point by code point.
struct GroupName: Hashable, CustomStringConvertible {
    var scalars: [Unicode.Scalar] = []

    var description: String { String(String.UnicodeScalarView(scalars)) }
}
