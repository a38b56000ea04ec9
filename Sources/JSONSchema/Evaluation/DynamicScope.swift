/// The schema resources that an evaluation has entered, innermost first.
///
/// Source: JSON Schema Core 2020-12, section 7.1.
final class DynamicScope: Sendable {
    let resource: ResourceID
    let outer: DynamicScope?

    init(_ resource: ResourceID, outer: DynamicScope?) {
        self.resource = resource
        self.outer = outer
    }
}
