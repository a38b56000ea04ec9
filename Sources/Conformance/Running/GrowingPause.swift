/// The pauses between looks at what takes its time: 20 ms, each twice as long as the last, a second at most.
struct GrowingPause {
    private var seconds = 0.02

    mutating func wait() {
        Pause.wait(.seconds(seconds))
        seconds = min(seconds * 2, 1)
    }
}
