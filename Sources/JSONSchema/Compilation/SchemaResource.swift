/// A schema with a URI of its own, and the anchors in it.
///
/// Source: JSON Schema Core 2020-12, section 4.3.5.
struct SchemaResource: Sendable {
    /// The canonical URI, without a fragment: the base of the references inside.
    let uri: URIReference
    /// Where the resource begins.
    let root: SchemaLocation
    /// The URI of the dialect, where the resource names one.
    let dialect: String?
    /// The places of `$anchor` and `$dynamicAnchor`.
    var anchors: [WireText: SchemaLocation] = [:]
    /// The places of `$dynamicAnchor`.
    var dynamicAnchors: [WireText: SchemaLocation] = [:]
}
