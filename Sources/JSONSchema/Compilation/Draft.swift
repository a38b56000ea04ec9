/// A generation of the specification: from one to the next, keywords come, go, and change their meaning.
enum Draft: Int, Sendable, Comparable, CaseIterable {
    case draft7 = 7
    case draft2019 = 2019
    case draft2020 = 2020

    /// Whether a schema object with `$ref` has no other keyword.
    ///
    /// Source: JSON Schema Core draft-07, section 8.3.
    var referenceHidesSiblings: Bool { self == .draft7 }

    /// Whether `$id` may name a place inside a resource by a fragment, as `$anchor` does since draft 2019-09.
    ///
    /// Source: JSON Schema Core draft-07, section 8.2.3.
    var identifierNamesAnchors: Bool { self == .draft7 }

    /// The keywords that name a place for references, by their names.
    var anchors: [String] {
        switch self {
        case .draft7: []
        case .draft2019: ["$anchor"]
        case .draft2020: ["$anchor", "$dynamicAnchor"]
        }
    }

    static func < (left: Draft, right: Draft) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension ClosedRange<Draft> {
    /// A draft and all later ones.
    static func since(_ first: Draft) -> ClosedRange { first...(.draft2020) }

    /// A draft and all earlier ones.
    static func until(_ last: Draft) -> ClosedRange { .draft7...last }

    /// Every draft that is known.
    static var always: ClosedRange { since(.draft7) }
}
