/// An option of a command.
struct Option: Sendable, Hashable {
    /// With its dashes: `--target`.
    let name: String
    /// What follows it: `API=URL`; nil for a switch.
    let value: String?
    let help: String

    static let contracts = Option(
        name: "--contracts",
        value: "DIR",
        help: "the folder that holds the contracts (default: contracts, here or above)"
    )
    static let profile = Option(
        name: "--profile",
        value: "NAME|FILE",
        help: "where to point and what is allowed (default: mock, or $TOUCHSTONE_PROFILE)"
    )
    static let target = Option(
        name: "--target",
        value: "API=URL",
        help: "send the requests of a contract to this URL; once for each contract"
    )
    static let set = Option(
        name: "--set",
        value: "NAME=VALUE",
        help: "the value of a parameter or body member of that name: sid=…, agent_no=2600"
    )
    static let secret = Option(
        name: "--secret",
        value: "NAME=ENVVAR",
        help: "a value that stands in an environment variable and is never written: api-key=KALEYRA_API_KEY"
    )
    static let given = Option(
        name: "--given",
        value: "OUTCOME",
        help: "the environment is in a documented state, for example rcs-channel-disabled"
    )
    static let reading = Option(
        name: "--reading",
        value: "NAME",
        help: "judge by this reading of contradicted documents, or by `contract` alone; may be repeated"
    )
    static let overlay = Option(
        name: "--overlay",
        value: "FILE",
        help: "apply this OpenAPI Overlay to the contract first; may be repeated"
    )
    static let only = Option(
        name: "--only",
        value: "GLOB",
        help: "only cases whose id matches: 'create-brand/*', '*/max-length/*'; may be repeated"
    )
    static let skip = Option(name: "--skip", value: "GLOB", help: "leave out cases whose id matches; may be repeated")
    static let shard = Option(
        name: "--shard",
        value: "I/N",
        help: "only the I-th of N parts, with the twins that it needs: for N machines side by side"
    )
    static let seed = Option(name: "--seed", value: "N", help: "the seed of chance (default 1)")
    static let workers = Option(name: "--workers", value: "N", help: "how many requests may be under way at once")
    static let rate = Option(name: "--rate", value: "N", help: "at most N requests a second")
    static let timeout = Option(name: "--timeout", value: "SECONDS", help: "how long one answer may take (default 10)")
    static let repeats = Option(
        name: "--repeat",
        value: "N",
        help:
            "send a valid request of each operation N times to see whether its answers stay the same (default 90; 10 off loopback)"
    )
    static let random = Option(
        name: "--random",
        value: "N",
        help: "N random valid requests of each operation more, each again with one violation (default 0)"
    )
    static let patience = Option(
        name: "--patience",
        value: "SECONDS",
        help: "how long what was stored may take to show (default 10)"
    )
    static let help = Option(name: "--help", value: nil, help: "this text")
    static let selection: [Option] = [
        .contracts, .profile, .target, .set, .secret, .given, .reading, .overlay, .only, .skip, .seed, .repeats,
        .random,
    ]
}
