package import JSONSchema
package import JSONText

/// Fills the masked strings of an instance plausibly.
///
/// What comes out may by chance be a real telephone number or address: it is for validating and for answers, not for
/// requests.
package enum Unmasking {
    /// The instance with every masked string replaced by its likeliest text.
    package static func likeliest(_ instance: JSONValue) -> JSONValue {
        Choice(instance).value
    }

    /// The instance with its masked strings replaced so that the schema accepts it; nil where no such filling is found.
    ///
    /// Each string is changed only for an error at its place, so the strings that no error concerns stay likeliest.
    package static func filled(_ instance: JSONValue, satisfying schema: CompiledSchema) -> JSONValue? {
        let best = nearest(instance, to: schema)
        return best.errors.isEmpty ? best.value : nil
    }

    /// The filling that the schema accepts, else the one with the fewest errors, and these.
    static func nearest(
        _ instance: JSONValue,
        to schema: CompiledSchema
    ) -> (value: JSONValue, errors: [ValidationError]) {
        var choice = Choice(instance)
        var best = (value: choice.value, errors: schema.errors(of: choice.value))
        var errors = best.errors
        while !errors.isEmpty, choice.advance(at: errors.map(\.instanceLocation)) {
            errors = schema.errors(of: choice.value)
            if errors.count < best.errors.count { best = (choice.value, errors) }
        }
        return best
    }

    /// Which candidate is taken for each masked string.
    private struct Choice {
        private let instance: JSONValue
        private var strings: [(place: JSONPointer, candidates: [String], index: Int)] = []

        init(_ instance: JSONValue) {
            self.instance = instance
            var strings: [(place: JSONPointer, candidates: [String], index: Int)] = []
            instance.walk { place, value in
                guard let text = value.stringValue, let masked = MaskedText(text) else { return }
                strings.append((place, masked.candidates, 0))
            }
            self.strings = strings
        }

        var value: JSONValue {
            strings.reduce(instance) { $0.replacing(at: $1.place, with: .string($1.candidates[$1.index])) }
        }

        /// Takes the next candidate of the strings at the places of errors; of all where no error stands at a string.
        ///
        /// - Returns: false where nothing is left to try.
        mutating func advance(at places: [JSONPointer]) -> Bool {
            let open = strings.indices.filter { strings[$0].index + 1 < strings[$0].candidates.count }
            let blamed = open.filter { index in places.contains(strings[index].place) }
            let changed = blamed.isEmpty ? open : blamed
            for index in changed { strings[index].index += 1 }
            return !changed.isEmpty
        }
    }
}
