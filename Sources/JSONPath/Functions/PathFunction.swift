/// A function extension: its name, its types, and what it does.
///
/// Source: RFC 9535 section 2.4
struct PathFunction: Sendable {
    let name: String
    let parameters: [FunctionType]
    let result: FunctionType
    /// Called with arguments of the declared types, as many as there are parameters.
    let evaluate: @Sendable ([FunctionValue]) -> FunctionValue

    /// The functions of the standard; each is one file of this folder.
    static let all: [PathFunction] = [
        .length,
        .count,
        .match,
        .search,
        .value,
    ]

    static func named(_ name: String) -> PathFunction? {
        all.first { $0.name == name }
    }
}
