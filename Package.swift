// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

/// The layers, lowest first: a module imports only what stands in its list.
let modules: [(name: String, imports: [String])] = [
    ("JSONText", []),
    ("ECMARegex", []),
    ("HTTPMessages", []),
    ("Threads", []),
    ("JSONPath", ["JSONText", "ECMARegex"]),
    ("JSONSchema", ["JSONText", "ECMARegex", "Threads"]),
    ("HTTPWire", ["HTTPMessages", "Threads"]),
    ("HTTPFoundation", ["HTTPMessages", "Threads"]),
    ("OpenAPIContract", ["JSONText", "JSONPath", "JSONSchema", "HTTPMessages"]),
    ("InstanceGeneration", ["JSONText", "ECMARegex", "JSONSchema"]),
    ("Workflows", ["JSONText", "ECMARegex", "JSONPath", "HTTPMessages", "OpenAPIContract"]),
    (
        "CaseDerivation",
        ["JSONText", "JSONSchema", "HTTPMessages", "OpenAPIContract", "InstanceGeneration", "Workflows"]
    ),
    ("MockServer", ["JSONText", "JSONSchema", "HTTPMessages", "OpenAPIContract", "InstanceGeneration", "Threads"]),
    (
        "Conformance",
        ["JSONText", "JSONSchema", "HTTPMessages", "OpenAPIContract", "Workflows", "CaseDerivation", "Threads"]
    ),
    (
        "Mutations",
        [
            "JSONText", "ECMARegex", "HTTPMessages", "JSONSchema", "OpenAPIContract", "InstanceGeneration",
            "MockServer", "Threads",
        ]
    ),
    ("Reports", ["JSONText", "HTTPMessages", "OpenAPIContract", "CaseDerivation", "Conformance", "Threads"]),
    ("Fuzzing", ["JSONText", "ECMARegex", "HTTPMessages", "JSONSchema", "HTTPWire"]),
    (
        "Touchstone",
        [
            "JSONText", "JSONSchema", "HTTPMessages", "HTTPWire", "HTTPFoundation", "OpenAPIContract",
            "InstanceGeneration", "Workflows", "CaseDerivation", "MockServer", "Mutations", "Conformance", "Reports",
        ]
    ),
]

/// Files that are compiled into a module: links to those that users read.
let embedded: [String: [Resource]] = [
    "OpenAPIContract": [
        .embedInCode("Lint/Schemas/vocabulary.schema.json"), .embedInCode("Lint/Schemas/facts.schema.json"),
    ]
]

/// What the tests of a module import beyond what the module itself may, or call: the built program.
let furtherTestImports: [String: [String]] = [
    "Workflows": ["Threads"], "CaseDerivation": ["Threads"], "Conformance": ["HTTPWire"],
    "Touchstone": ["TouchstoneCommand"],
]

let package = Package(
    name: "touchstone",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Touchstone", targets: ["Touchstone"]),
        .executable(name: "touchstone", targets: ["TouchstoneCommand"]),
    ],
    targets: modules.map { module in
        .target(
            name: module.name,
            dependencies: module.imports.map { .byName(name: $0) },
            resources: embedded[module.name],
            swiftSettings: settings
        )
    } + [
        .executableTarget(
            name: "TouchstoneCommand",
            dependencies: modules.filter { $0.name != "Fuzzing" }.map { .byName(name: $0.name) },
            swiftSettings: settings
        ),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "JSONText", "ECMARegex", "HTTPMessages", "Threads", "JSONSchema", "HTTPWire", "OpenAPIContract",
                "CaseDerivation", "MockServer", "Conformance",
            ],
            swiftSettings: settings
        ),
        .executableTarget(name: "FuzzCommand", dependencies: ["Fuzzing"], swiftSettings: settings),
    ]
        + modules.map { module in
            .testTarget(
                name: module.name + "Tests",
                dependencies: ([module.name] + module.imports + (furtherTestImports[module.name] ?? [])).map {
                    .byName(name: $0)
                },
                swiftSettings: settings
            )
        } + [
            .testTarget(name: "ArchitectureTests", swiftSettings: settings)
        ]
)
