package import JSONText

/// The numbers next to a bound: the next integer, or the next number with one more decimal place.
package enum DecimalNeighbours {
    /// The nearest greater number; nil for a bound of more than 15 digits or with an exponent.
    package static func above(_ bound: JSONNumber, integer: Bool) -> JSONNumber? {
        neighbour(of: bound, integer: integer, step: 1)
    }

    /// The nearest smaller number; nil for a bound of more than 15 digits or with an exponent.
    package static func below(_ bound: JSONNumber, integer: Bool) -> JSONNumber? {
        neighbour(of: bound, integer: integer, step: -1)
    }

    private static func neighbour(of bound: JSONNumber, integer: Bool, step: Int) -> JSONNumber? {
        if integer { return bound.int.map { JSONNumber($0 + step) } }
        let parts = bound.literal.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        guard parts.count <= 2, bound.literal.utf8.count <= 16, let scaled = Int(parts[0] + fraction) else {
            return nil
        }
        let places = fraction.utf8.count + 1
        // "-0.5" scales to -5 though its integer part is "-0".
        return JSONNumber(literal: literal(of: scaled * 10 + step, places: places))
    }

    private static func literal(of scaled: Int, places: Int) -> String {
        let magnitude = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - magnitude.utf8.count)) + magnitude
        return (scaled < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
    }
}
