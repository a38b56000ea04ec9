import JSONText

/// A schema with a URI of its own, and the anchors in it.
///
/// Source: JSON Schema Core 2020-12, section 4.3.5.
struct SchemaResource: Sendable {
    /// The canonical URI, without a fragment: the base of the references inside.
    let uri: URIReference
    /// Where the resource begins.
    let root: SchemaLocation
    /// The URI of the dialect's meta-schema, as the resource, what is around it, or the store names it.
    let dialect: String
    let draft: Draft
    /// The places of `$anchor` and `$dynamicAnchor`, and of `$id` with a fragment.
    var anchors: [ExactText: SchemaLocation] = [:]
    /// The places of `$dynamicAnchor`; the empty name is for `$recursiveAnchor`.
    var dynamicAnchors: [ExactText: SchemaLocation] = [:]
}
