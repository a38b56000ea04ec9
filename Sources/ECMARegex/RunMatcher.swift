/// The matcher of patterns such as `^\+?[1-9]\d{1,14}$`: runs of one class each, where it is never in doubt which run a
/// code point belongs to.
struct RunMatcher: Sendable {
    private struct Run {
        let set: CharacterClass
        let minimum: Int
        let maximum: Int
    }

    private let runs: [Run]
    private let isEndAnchored: Bool

    /// Makes the matcher of a plain tree; nil for a pattern that does not begin with `^` or leaves a choice open.
    init?(_ tree: Node) {
        var parts = tree.parts[...]
        guard case .assertion(.start)? = parts.popFirst() else { return nil }
        if case .assertion(.end)? = parts.last {
            isEndAnchored = true
            parts.removeLast()
        } else {
            isEndAnchored = false
        }
        var runs: [Run] = []
        for part in parts {
            switch part {
            case .set(let set):
                runs.append(Run(set: set, minimum: 1, maximum: 1))
            case .repetition(.set(let set), let minimum, let maximum, _):
                runs.append(Run(set: set, minimum: minimum, maximum: maximum ?? .max))
            default:
                return nil
            }
        }
        self.runs = runs
        guard runs.indices.allSatisfy(isCertain) else { return nil }
    }

    /// Whether a code point that a run can take cannot belong to a later one.
    private func isCertain(_ index: Int) -> Bool {
        let run = runs[index]
        if run.minimum == run.maximum { return true }
        for later in runs[(index + 1)...] {
            guard run.set.isDisjoint(with: later.set) else { return false }
            if later.minimum > 0 { break }
        }
        return true
    }

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        for run in runs {
            var left = run.maximum
            while left > 0, index < text.count {
                let byte = text[index]
                if byte < 0x80 {
                    guard run.set.containsASCII(byte) else { break }
                    index += 1
                } else {
                    var after = index
                    guard run.set.contains(text.scalarBeyondASCII(at: &after)) else { break }
                    index = after
                }
                left -= 1
            }
            if run.maximum - left < run.minimum { return false }
        }
        return !isEndAnchored || index == text.count
    }
}
