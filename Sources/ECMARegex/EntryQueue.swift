/// The steps at which a counter was entered, oldest first; neighbouring ones are kept as one range.
struct EntryQueue {
    private var ranges: [ClosedRange<Int>] = []
    /// The first range that is not forgotten.
    private var head = 0

    /// The first step that is not forgotten.
    var oldest: Int? { head < ranges.count ? ranges[head].lowerBound : nil }

    /// Adds a step later than all others.
    mutating func append(_ step: Int) {
        if head < ranges.count, let last = ranges.last, last.upperBound + 1 == step {
            ranges[ranges.count - 1] = last.lowerBound...step
        } else {
            ranges.append(step...step)
        }
    }

    /// Forgets the steps before the given one.
    mutating func removeAll(before step: Int) {
        while head < ranges.count, ranges[head].upperBound < step { head += 1 }
        guard head < ranges.count else { return removeAll() }
        if ranges[head].lowerBound < step { ranges[head] = step...ranges[head].upperBound }
        // The forgotten ones go when they are the greater part, so that each is moved once at most.
        if head > 32, head > ranges.count / 2 {
            ranges.removeFirst(head)
            head = 0
        }
    }

    /// Forgets all steps.
    mutating func removeAll() {
        ranges.removeAll(keepingCapacity: true)
        head = 0
    }
}
