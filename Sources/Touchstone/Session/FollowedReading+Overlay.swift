import Conformance
import OpenAPIContract

extension FollowedReading {
    init(_ overlay: Overlay, _ cause: Cause) {
        self.init(name: overlay.name, title: overlay.title, facts: overlay.facts, cause: cause)
    }
}
