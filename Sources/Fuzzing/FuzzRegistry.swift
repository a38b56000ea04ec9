/// Every target there is.
package enum FuzzRegistry {
    package static let all: [any FuzzTarget] = [
        JSONTarget(),
        PatternTarget(),
        RequestTarget(),
        ResponseTarget(),
        SchemaTarget(),
    ]
}
