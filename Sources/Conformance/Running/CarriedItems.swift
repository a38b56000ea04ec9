import CaseDerivation
import JSONText
import OpenAPIContract
import Threads

/// The items that requests of a run have carried which may be accepted: any of them may be listed on good grounds.
final class CarriedItems: Sendable {
    private let identities = Monitor<Set<JSONValue>>([])

    /// Keeps what a request to a storing operation carries, unless it must be refused.
    func note(_ prepared: PreparedRequest, to operation: Operation, expecting expectation: Expectation) {
        if case .reject = expectation { return }
        guard let stores = operation.state?.stores, let identity = prepared.body?[stores.identifiedBy] else { return }
        _ = identities.withLock { $0.insert(identity) }
    }

    func contains(_ identity: JSONValue) -> Bool { identities.withLock { $0.contains(identity) } }
}
