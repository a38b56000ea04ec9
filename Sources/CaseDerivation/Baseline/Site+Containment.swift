import JSONText

extension Site {
    /// Whether the other site is this one or lies inside it.
    func contains(_ other: Site) -> Bool {
        switch (self, other) {
        case (.body(let outer), .body(let inner)): inner.hasPrefix(outer)
        case (.part(let location, let name, let outer), .part(let otherLocation, let other, let inner)):
            location == otherLocation && name == other && inner.hasPrefix(outer)
        case (.parameter(let location, let name), .part(let otherLocation, let other, _)):
            location == otherLocation && name == other
        default: self == other
        }
    }
}
