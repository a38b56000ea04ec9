/// The request of a case whose time is far ahead, with times that are further ahead still.
///
/// A comparison of dates that goes wrong, at the turn of a month or year, takes later dates again. A server that takes none of them may limit
/// how far ahead a time may lie, which is its own affair where the documents are silent about it.
package struct HorizonProbe {
    package let recipes: [RequestRecipe]

    /// Nil where the case is about another matter than an allowed time that is far ahead.
    package init?(_ testCase: Case) {
        guard testCase.expectation == .accept, case .single(let recipe) = testCase.procedure,
            let index = recipe.slots.firstIndex(where: { $0.site == testCase.site }),
            case .time(let moment) = recipe.slots[index].source
        else { return nil }
        let later: [RelativeTime] =
            switch moment {
            case .firstOfNextMonth: [.thirtyFirst, .endOfNextYear]
            case .nextYear: [.endOfNextYear]
            default: []
            }
        guard !later.isEmpty else { return nil }
        recipes = later.map { moment in
            var probe = recipe
            probe.slots[index] = Slot(site: testCase.site, source: .time(moment))
            return probe
        }
    }
}
