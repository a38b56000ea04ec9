/// Bounds and step of an array slice.
///
/// Source: RFC 9535 section 2.3.4
struct Slice: Sendable, Hashable {
    var start: Int?
    var end: Int?
    var step = 1

    /// The indices that are selected in an array of so many items, in order.
    ///
    /// Source: RFC 9535 section 2.3.4.2.2
    func indices(count: Int) -> StrideTo<Int> {
        guard step != 0 else { return stride(from: 0, to: 0, by: 1) }
        let forwards = step > 0
        let start = start.map { $0 >= 0 ? $0 : count + $0 } ?? (forwards ? 0 : count - 1)
        let end = end.map { $0 >= 0 ? $0 : count + $0 } ?? (forwards ? count : -1)
        if forwards {
            return stride(from: min(max(start, 0), count), to: min(max(end, 0), count), by: step)
        }
        return stride(from: min(max(start, -1), count - 1), to: min(max(end, -1), count - 1), by: step)
    }
}
