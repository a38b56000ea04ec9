import JSONText

extension Site {
    /// Whether the other site is this one or lies inside it.
    func contains(_ other: Site) -> Bool {
        switch (self, other) {
        case (.body(let outer), .body(let inner)): inner.hasPrefix(outer)
        default: self == other
        }
    }
}
