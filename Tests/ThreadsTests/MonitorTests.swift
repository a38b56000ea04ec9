import Testing
import Threads

@Suite("Threads")
struct MonitorTests {
    @Test("Counting on many threads loses nothing")
    func counting() {
        let count = Monitor(0)
        Workers.run(8) {
            for _ in 0..<10_000 { count.withLock { $0 += 1 } }
        }
        #expect(count.withLock { $0 } == 80_000)
    }

    @Test("Workers are threads of their own: each waits for all others to have come")
    func workers() {
        let arrived = Monitor(0)
        Workers.run(5) {
            arrived.withLock { $0 += 1 }
            arrived.wait { $0 == 5 }
        }
        #expect(arrived.withLock { $0 } == 5)
    }

    @Test("One worker is the calling thread", arguments: [0, 1])
    func oneWorker(count: Int) {
        let calls = Monitor(0)
        Workers.run(count) { calls.withLock { $0 += 1 } }
        #expect(calls.withLock { $0 } == 1)
    }

    @Test("A wait ends when the value is ready, or at its deadline")
    func waiting() {
        let value = Monitor(0)
        #expect(BlockingThread.start { value.withLock { $0 = 7 } })
        #expect(value.wait(until: Deadline(after: .seconds(30))) { $0 == 7 } == 7)
        #expect(value.wait(until: Deadline(after: .milliseconds(20))) { $0 == 8 } == 7)
    }

    @Test("What the body throws comes out, and the lock is free again")
    func throwing() {
        struct Refusal: Error, Equatable {}
        let value = Monitor(1)
        #expect(throws: Refusal()) { try value.withLock { _ throws(Refusal) in throw Refusal() } }
        #expect(value.withLock { $0 } == 1)
    }

    @Test("A deadline lies ahead, or is past")
    func deadline() {
        #expect(Deadline(after: .zero).isPast)
        #expect(Deadline(after: .zero).milliseconds == 0)
        #expect(!Deadline(after: .seconds(60)).isPast)
        #expect((59_000...60_000).contains(Deadline(after: .seconds(60)).milliseconds))
        #expect((29_000...30_000).contains(Deadline(dividing: Deadline(after: .seconds(60)), by: 2).milliseconds))
    }
}
