/// The four RCS operations, by the last parts of their paths.
enum KaleyraOperation: String, Sendable, CaseIterable {
    case launchCarrier = "launch-carrier"
    case registerTester = "register-tester"
    case createBrand = "create-brand"
    case listTesters = "get-tester-by-agent"

    /// The path below the account.
    var path: String {
        switch self {
        case .launchCarrier: "rcs/agent/carrierlaunch"
        case .registerTester: "rcs/agenttester/register"
        case .createBrand: "rcs/brand"
        case .listTesters: "rcs/agenttester/testersbyagent"
        }
    }

    var documentedMethod: String { self == .listTesters ? "GET" : "POST" }
}
