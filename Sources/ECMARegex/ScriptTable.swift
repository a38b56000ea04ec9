import Synchronization

/// The code points of one script, looked for when they are first asked for.
final class ScriptTable: Sendable {
    /// As the standard library's `Regex` writes it: `Script=Greek`.
    private let property: String
    private let found = AtomicLazyReference<Found>()

    private final class Found: Sendable {
        /// Nil when the standard library does not know the script.
        let set: CharacterClass?

        init(_ set: CharacterClass?) {
            self.set = set
        }
    }

    init(_ property: String) {
        self.property = property
    }

    /// The code points of the script; nil when the standard library does not know it.
    var codePoints: CharacterClass? {
        if let known = found.load() { return known.set }
        return found.storeIfNil(Found(search())).set
    }

    /// Finds the stretches of the script in a text of all code points that can have one.
    private func search() -> CharacterClass? {
        // A script that this toolchain's Unicode does not know yet is reported like any unknown name.
        guard let regex = try? Regex("\\p{\(property)}+").matchingSemantics(.unicodeScalar) else { return nil }
        let text = Self.text
        let ranges = text.matches(of: regex).flatMap { match in
            text.unicodeScalars[match.range].map { $0.value...$0.value }
        }
        return CharacterClass(ranges: ranges)
    }

    /// All assigned code points: the others have no script.
    private static let text: String = {
        let ranges = CharacterClass.assigned.ranges
        let scalars = ranges.joined().lazy.compactMap { Unicode.Scalar($0) }
        return String(String.UnicodeScalarView(scalars))
    }()
}
