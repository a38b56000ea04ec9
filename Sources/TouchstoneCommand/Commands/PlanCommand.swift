import CaseDerivation
import OpenAPIContract
import Touchstone

/// The command `touchstone plan`.
enum PlanCommand: Command {
    static let name = "plan"
    static let summary = "lists the cases, the clauses about answers and what is not derived; sends nothing"
    static let usage = "[CONTRACT …] [--facts] [--coverage] [options]"
    static let help = """
        One line a case: its id, what must come back, the facts it rests on, what is sent.
        Clauses about answers follow, then what is not derived, each with its reason.
        """
    static let facts = Option(name: "--facts", value: nil, help: "print the table of facts, and what exercises each")
    static let coverage = Option(
        name: "--coverage",
        value: nil,
        help: "print every constraint on requests, and how many cases judge each side of it"
    )
    static let options: [Option] = Option.selection + [.shard, facts, coverage]

    static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws(SessionError) -> Int32 {
        let session = try SessionArguments.planning(arguments, terminal)
        for plan in try session.plans() {
            if arguments.has(facts) {
                terminal.print(FactTable(plan: plan).text)
            } else if arguments.has(coverage) {
                terminal.print(CoverageTable(plan: plan).text)
            } else {
                terminal.print(PlanListing.text(of: plan))
            }
        }
        return 0
    }
}
