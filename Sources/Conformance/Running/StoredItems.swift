import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract

/// What the answers of a storing operation have accepted, by owner: all of it is listed in the end, however many stored at once.
struct StoredItems {
    /// What a list lacks of its owner's items.
    struct Loss {
        let accepted: Int
        let missing: Set<JSONValue>
        let answer: Answer
    }

    private var accepted: [JSONValue: Set<JSONValue>] = [:]

    /// Keeps what an attempt has stored.
    mutating func add(_ attempt: Attempt) {
        guard let (owner, identity) = attempt.answers.last?.storing else { return }
        accepted[owner, default: []].insert(identity)
    }

    /// What the list lacks; nil where it is none, or not of an owner for whom something was stored.
    func loss(in answer: Answer) -> Loss? {
        guard let (owner, identities) = answer.listing, let stored = accepted[owner] else { return nil }
        let missing = stored.subtracting(identities)
        return Loss(accepted: stored.count, missing: missing, answer: answer)
    }
}

extension StoredItems.Loss {
    /// Whether some are missing while others are there; that nothing is listed at all is told by a case of its own.
    var isPartial: Bool { !missing.isEmpty && missing.count < accepted }
}

extension CaseExecutor {
    /// What is not listed within the patience of the run; nil where nothing was lost, or nothing is known of it.
    ///
    /// As long as more and more is listed, there is hope for the rest.
    func loss(of stored: StoredItems, listedBy recipe: RequestRecipe) -> StoredItems.Loss? {
        guard let book = books[recipe.operation] else { return nil }
        var deadline = ContinuousClock.now + settings.patience
        var fewest = Int.max
        var pause = GrowingPause()
        while let answer = send(builder.prepare(recipe), book, on: .any, expecting: .accept) {
            guard let loss = stored.loss(in: answer), !loss.missing.isEmpty else { return nil }
            if loss.missing.count < fewest {
                fewest = loss.missing.count
                deadline = ContinuousClock.now + settings.patience
            }
            guard ContinuousClock.now < deadline else { return loss.isPartial ? loss : nil }
            pause.wait()
        }
        return nil
    }
}
