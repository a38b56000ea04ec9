/// The segments of a path, or of a path's template.
///
/// Source: OpenAPI 3.1.1 section 4.8.8 (Paths Object)
struct PathShape: Sendable, Hashable {
    private let segments: [String]

    /// Takes a target or a template: `/notes/7?full=1`, `/notes/{id}`.
    init(_ path: String) {
        segments = path.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    }

    /// Whether a target's path is one of this template: a segment with a variable takes whatever is not empty.
    func matches(_ target: PathShape) -> Bool {
        segments.count == target.segments.count
            && zip(segments, target.segments).allSatisfy { own, sent in
                own.contains("{") ? !sent.isEmpty : own == sent
            }
    }
}
