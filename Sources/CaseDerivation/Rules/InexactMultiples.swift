import InstanceGeneration
import JSONText

/// Multiples of a decimal step that binary floating point takes for none: 0.3 of 0.1, 0.07 of 0.01.
enum InexactMultiples {
    /// So many multiples are looked at.
    private static let searched = 400

    /// The first one whose quotient by the step is no whole number in floating point, and the first of which so many decimal places
    /// multiplied out are none; `from` is where to begin.
    static func all(of step: JSONNumber, from least: JSONNumber?, where accepts: (JSONNumber) -> Bool)
        -> [(side: String, number: JSONNumber)]
    {
        let divisor = step.double
        guard !step.isInteger, divisor > 0, divisor.isFinite else { return [] }
        let places = step.literal.split(separator: ".").last?.utf8.count ?? 0
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        let start = max(1, ((least?.double ?? 0) / divisor).rounded(.down))
        guard start < 1e9 else { return [] }
        var found: [(side: String, number: JSONNumber)] = []
        for factor in Int(start)..<Int(start) + searched {
            guard let number = DecimalNeighbours.multiple(factor, of: step), accepts(number) else { continue }
            let value = number.double
            for (side, result) in [("inexact-quotient", value / divisor), ("inexact-product", value * scale)]
            where result.rounded() != result && !found.contains(where: { $0.side == side }) {
                found.append((side, number))
            }
            if found.count == 2 { break }
        }
        return found.first?.number == found.last?.number ? Array(found.prefix(1)) : found
    }
}
