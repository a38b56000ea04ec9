import InstanceGeneration
import JSONText

/// Numbers below, between and beside the members of an enumeration, for a server that checks a range or a type alone.
enum EnumNumbers {
    /// So many gaps between members are looked into.
    private static let mostGaps = 8

    /// The outsiders, each once; `integer` says that fractions are refused for their type.
    static func outsiders(of members: [JSONValue], integer: Bool) -> [(side: String, number: JSONNumber)] {
        let numbers = members.compactMap(\.numberValue)
        let whole = Set(numbers.compactMap(\.int)).sorted()
        var found: [(side: String, number: JSONNumber)] = []
        func add(_ side: String, _ number: JSONNumber?) {
            guard let number, !numbers.contains(number), !found.contains(where: { $0.number == number }) else { return }
            let sign = number < JSONNumber(0) ? "minus-" : ""
            found.append(("\(side)-\(sign)\(Kebab.side(number.literal))", number))
        }
        if let least = whole.first { add("below", DecimalNeighbours.below(JSONNumber(least), integer: true)) }
        for (lower, upper) in zip(whole, whole.dropFirst()).prefix(mostGaps) {
            add("beside", JSONNumber(lower + 1))
            let (width, overflows) = upper.subtractingReportingOverflow(lower)
            if !overflows { add("between", JSONNumber(lower + width / 2)) }
        }
        if !integer {
            let fraction = numbers.first { !$0.isInteger } ?? numbers.first
            add("beside", fraction.flatMap { DecimalNeighbours.above($0, integer: false) })
        }
        return found
    }
}
