import InstanceGeneration
import JSONText
package import OpenAPIContract

/// A case's request with the value under test in another size: what a search for the limit that a server enforces sends.
package struct ResizedRecipe {
    /// What the size counts.
    package enum Measure: Sendable, Hashable {
        case codePoints
        case items
        case number
    }

    /// What a character of a probe takes in UTF-8 and in UTF-16.
    package enum Characters: Sendable, Hashable {
        case ofOneByte
        case ofTwoBytes
        case ofTwoUnits

        fileprivate var width: LengthText.Width {
            switch self {
            case .ofOneByte: .oneByte
            case .ofTwoBytes: .twoByte
            case .ofTwoUnits: .surrogatePair
            }
        }
    }

    private let testCase: Case
    private let recipe: RequestRecipe
    package let measure: Measure
    /// The size that the contract allows at most, or at least.
    package let documented: Int
    /// Whether larger values are what the contract refuses.
    package let isMaximum: Bool
    /// Whether the text may consist of any characters.
    package let isPlainText: Bool

    /// Nil where the case is not about a size, or nothing plain of another size keeps the other keywords.
    package init?(_ testCase: Case, in contract: Contract) {
        guard case .single(let recipe) = testCase.procedure,
            let bound = contract.documents.value(at: testCase.reference)?.numberValue?.int
        else { return nil }
        let schema = testCase.reference.pointer.parent.flatMap {
            contract.documents.value(at: NodeReference(file: testCase.reference.file, pointer: $0))
        }
        switch testCase.constraint {
        case "max-length", "min-length": measure = .codePoints
        case "max-items", "min-items": measure = .items
        case "maximum", "minimum", "exclusive-maximum", "exclusive-minimum": measure = .number
        default: return nil
        }
        let isFree = schema?[member: "pattern"] == nil && schema?[member: "format"] == nil
        isPlainText = measure == .codePoints && isFree && schema?[member: "x-contact"] == nil
        guard measure != .codePoints || isPlainText, schema?[member: "uniqueItems"] == nil else { return nil }
        isMaximum =
            testCase.constraint.hasSuffix("max-length") || testCase.constraint.hasSuffix("max-items")
            || testCase.constraint.hasSuffix("maximum")
        documented = bound
        self.testCase = testCase
        self.recipe = recipe
    }

    /// The size that the case itself sends; nil where it cannot be told.
    package var sent: Int? {
        guard case .body(let pointer) = testCase.site, let value = recipe.json?[pointer] else { return nil }
        return switch measure {
        case .codePoints: value.stringValue?.unicodeScalars.count
        case .items: value.arrayValue?.count
        case .number: value.numberValue?.int
        }
    }

    /// The largest size that is worth a request: beyond 64 KiB servers may refuse any body.
    package var largest: Int {
        switch measure {
        case .codePoints: 16_384
        case .items:
            min(4_096, 49_152 / max(1, (items.map { $0.serialized().utf8.count }.max() ?? 1) + 1))
        case .number: documented > Int(Int32.max) ? Int.max / 4 : Int(Int32.max)
        }
    }

    /// The request with a value of that size.
    package func recipe(size: Int, in characters: Characters) -> RequestRecipe? {
        switch measure {
        case .codePoints:
            return recipe.replacing(testCase.site, with: .string(LengthText.text(size, width: characters.width)))
        case .number: return recipe.replacing(testCase.site, with: .number(JSONNumber(size)))
        case .items:
            let items = items
            guard !items.isEmpty, case .body(let pointer) = testCase.site else { return nil }
            var resized = recipe.replacing(
                testCase.site,
                with: .array((0..<size).map { items[$0 % items.count] })
            )
            // What the items are filled with stays with them; further ones repeat them.
            resized.slots += recipe.slots.filter { slot in
                guard case .body(let place) = slot.site, place.hasPrefix(pointer), place != pointer else {
                    return false
                }
                return place.tokens[pointer.tokens.count].allSatisfy(\.isNumber)
                    && Int(place.tokens[pointer.tokens.count]).map { $0 < size } ?? false
            }
            return resized
        }
    }

    private var items: [JSONValue] {
        guard case .body(let pointer) = testCase.site else { return [] }
        return recipe.json?[pointer]?.arrayValue ?? []
    }
}
