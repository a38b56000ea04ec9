/// The layers of the architecture page.
enum Layers {
    /// The modules of each layer, lowest first; a module imports only from layers below its own.
    static let all: [[String]] = [
        ["JSONText", "ECMARegex", "HTTPMessages", "Threads"],
        ["JSONPath", "JSONSchema", "HTTPWire", "HTTPFoundation"],
        ["OpenAPIContract", "InstanceGeneration", "Fuzzing"],
        ["Workflows"],
        ["CaseDerivation", "MockServer"],
        ["Conformance", "Mutations"],
        ["Reports"],
        ["Touchstone"],
        ["TouchstoneCommand", "Benchmarks", "FuzzCommand"],
    ]

    /// Modules of the toolchain, and the lowest layer that may import them.
    static let platform: [String: Int] = [
        "Glibc": 0, "Musl": 0, "Darwin": 0, "Synchronization": 0, "Dispatch": 4, "Foundation": 5,
        "FoundationNetworking": 5,
        "Testing": 7,
    ]

    /// The layer of a module.
    static func layer(of module: String) -> Int? {
        all.firstIndex { $0.contains(module) }
    }
}
