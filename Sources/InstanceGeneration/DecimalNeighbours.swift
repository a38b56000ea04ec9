package import JSONText

/// The numbers next to a bound: the next integer, the next number with one more decimal place, or the next multiple.
package enum DecimalNeighbours {
    /// The nearest greater number; nil for a bound of more than 15 digits or with an exponent.
    package static func above(_ bound: JSONNumber, integer: Bool) -> JSONNumber? {
        neighbour(of: bound, integer: integer, step: 1)
    }

    /// The nearest smaller number; nil for a bound of more than 15 digits or with an exponent.
    package static func below(_ bound: JSONNumber, integer: Bool) -> JSONNumber? {
        neighbour(of: bound, integer: integer, step: -1)
    }

    /// The smallest multiple of a step above a bound and the greatest below it; nil for numbers of many digits or with an exponent.
    package static func multiples(
        of step: JSONNumber,
        around bound: JSONNumber
    ) -> (below: JSONNumber, above: JSONNumber)? {
        guard let step = Scaled(step), let bound = Scaled(bound) else { return nil }
        let places = max(step.places, bound.places)
        guard let unit = step.digits(to: places), let edge = bound.digits(to: places), unit > 0 else { return nil }
        let remainder = edge % unit
        let floor = edge - (remainder < 0 ? remainder + unit : remainder)
        guard let below = Scaled(digits: floor == edge ? floor - unit : floor, places: places).number,
            let above = Scaled(digits: floor + unit, places: places).number
        else { return nil }
        return (below, above)
    }

    /// So many times the step, exactly; nil for numbers of many digits or with an exponent.
    package static func multiple(_ factor: Int, of step: JSONNumber) -> JSONNumber? {
        guard let step = Scaled(step) else { return nil }
        let (digits, overflows) = step.digits.multipliedReportingOverflow(by: factor)
        return overflows ? nil : Scaled(digits: digits, places: step.places).number
    }

    private static func neighbour(of bound: JSONNumber, integer: Bool, step: Int) -> JSONNumber? {
        if integer {
            guard let (sum, overflows) = bound.int?.addingReportingOverflow(step), !overflows else { return nil }
            return JSONNumber(sum)
        }
        guard let scaled = Scaled(bound) else { return nil }
        return Scaled(digits: scaled.digits * 10 + step, places: scaled.places + 1).number
    }
}

/// A number as an integer and how many of its digits stand behind the point.
private struct Scaled {
    let digits: Int
    let places: Int

    init(digits: Int, places: Int) {
        self.digits = digits
        self.places = places
    }

    /// Nil for a number of more than 15 digits or with an exponent.
    init?(_ number: JSONNumber) {
        let parts = number.literal.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        // "-0.5" scales to -5 though its integer part is "-0".
        guard parts.count <= 2, number.literal.utf8.count <= 16, let digits = Int(parts[0] + fraction) else {
            return nil
        }
        self.digits = digits
        places = fraction.utf8.count
    }

    /// The digits with so many places; nil where they are too many.
    func digits(to places: Int) -> Int? {
        (self.places..<places).reduce(digits) { digits, _ in
            guard let (product, overflows) = digits?.multipliedReportingOverflow(by: 10), !overflows else { return nil }
            // What is added to it later shall not overflow either.
            return product.magnitude < Int.max / 4 ? product : nil
        }
    }

    var number: JSONNumber? {
        guard places > 0 else { return JSONNumber(digits) }
        let magnitude = String(digits.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - magnitude.utf8.count)) + magnitude
        return JSONNumber(literal: (digits < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places))
    }
}
