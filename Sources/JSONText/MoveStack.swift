/// A stack that hands over its topmost elements as an array of exactly their number, without copying them.
///
/// One stack serves every container of a text, however they are nested: no array grows on its own.
struct MoveStack<Element>: ~Copyable {
    private(set) var count = 0
    private var capacity: Int
    private var storage: UnsafeMutablePointer<Element>

    init(minimumCapacity: Int) {
        capacity = max(1, minimumCapacity)
        storage = .allocate(capacity: capacity)
    }

    deinit {
        storage.deinitialize(count: count)
        storage.deallocate()
    }

    @inline(__always)
    mutating func push(_ element: consuming Element) {
        if count == capacity { grow() }
        (storage + count).initialize(to: element)
        count += 1
    }

    /// Takes the topmost element, nil when there is none.
    @inline(__always)
    mutating func pop() -> Element? {
        guard count > 0 else { return nil }
        count -= 1
        return (storage + count).move()
    }

    /// Takes all elements above the first ones.
    @inline(__always)
    mutating func popAll(above start: Int) -> [Element] {
        let taken = count - start
        let source = storage + start
        count = start
        return Array(unsafeUninitializedCapacity: taken) { buffer, initializedCount in
            buffer.baseAddress?.moveInitialize(from: source, count: taken)
            initializedCount = taken
        }
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * capacity)
        larger.moveInitialize(from: storage, count: count)
        storage.deallocate()
        storage = larger
        capacity *= 2
    }
}
