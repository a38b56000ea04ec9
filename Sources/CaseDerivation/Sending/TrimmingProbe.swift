import JSONText
import OpenAPIContract

/// The request of a case whose text ends with a line feed, with a space in its place.
///
/// A check whose `$` lets a line feed through refuses a space. A server that takes both may cut white space off, which is its own affair
/// where the documents are silent about it.
package struct TrimmingProbe {
    package let recipe: RequestRecipe

    /// Nil where the case is about another fault than a line feed at the end, or the documents say that white space is refused.
    package init?(_ testCase: Case) {
        guard testCase.leavesWhiteSpaceOpen, case .single(let recipe) = testCase.procedure,
            case .reject = testCase.expectation,
            case .body(let pointer) = testCase.site, let text = recipe.json?[pointer]?.stringValue,
            text.unicodeScalars.last == "\n", text.unicodeScalars.count(where: { $0 == "\n" }) == 1
        else { return nil }
        let spaced = String(text.unicodeScalars.dropLast()) + " "
        var probe = recipe.replacing(testCase.site, with: .string(spaced))
        probe.slots += recipe.slots.filter { testCase.site.contains($0.site) }.map { slot in
            guard case .altered(let name, .lineFeed) = slot.source else { return slot }
            return Slot(site: slot.site, source: .altered(name, .trailingSpace))
        }
        self.recipe = probe
    }
}
