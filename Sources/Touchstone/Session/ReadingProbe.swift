import CaseDerivation
package import Conformance
import OpenAPIContract

/// Finds out, reading by reading, which one a server follows, by the cases on which the readings differ.
package struct ReadingProbe {
    /// What a server was found to follow.
    package enum Finding: String, Sendable, Hashable, CaseIterable {
        case contract = "the contract"
        case reading = "the reading"
        case both = "both"
        case neither = "neither"
        /// The two differ in nothing that is sent.
        case untold = "no request tells"
    }

    /// One line of the answer.
    package struct Line: Sendable, Hashable {
        package let contract: String
        /// The operations that the reading changes; empty where none.
        package let operations: [String]
        package let reading: FollowedReading
        package let finding: Finding
        /// What came of the telling case of each side, in a phrase.
        package let evidence: String
    }

    private let session: Session

    package init(_ session: Session) {
        self.session = session
    }

    /// Asks every server of the session; blocks until the last answer.
    package func lines() throws(SessionError) -> [Line] {
        var lines: [Line] = []
        for contract in session.contracts {
            let variables = try session.values(of: contract)
            let destination = try session.destination(of: contract, variables: variables)
            defer { destination.close() }
            let plan = session.plan(for: contract, isLoopback: destination.isLoopback)
            let search = session.readingSearch(plan, at: destination, variables: variables)
            let found = try search.followed()
            for reading in try ContractLoading.readings(of: contract.name, root: session.contractsRoot) {
                // What else the server was found to follow holds on both sides of the comparison.
                let others = found.readings.filter { $0.name != reading.name }
                let isFollowed = others.count < found.readings.count
                let own = isFollowed ? try search.planned(others) : found.plan
                let other = isFollowed ? found.plan : try search.planned(others + [reading])
                let judged = Self.differing(own, other).map { plan, ids in
                    session.run(plan.taking(ids), at: destination, variables: variables, observe: { _ in })
                        .rows.filter { ids.contains($0.id) }
                }
                lines.append(Self.line(reading, contract.name, judged[0], judged[1]))
            }
        }
        return lines
    }

    /// The cases that tell two plans apart.
    ///
    /// Where the full valid request of an operation differs, it tells all that there is to tell of the operation.
    private static func differing(_ first: Plan, _ second: Plan) -> [(plan: Plan, ids: Set<String>)] {
        [(first, second), (second, first)].map { plan, other in
            let others = Dictionary(other.cases.map { ($0.id, $0) }) { first, _ in first }
            let differing = plan.cases.filter { testCase in
                guard let other = others[testCase.id] else { return true }
                return other.ownRequests != testCase.ownRequests
                    || !testCase.expectation.isAlike(other.expectation)
            }
            let leading = Set(differing.filter { $0.twin == nil }.map(\.operation))
            return (plan, Set(differing.filter { $0.twin == nil || !leading.contains($0.operation) }.map(\.id)))
        }
    }

    private static func line(_ reading: Overlay, _ contract: String, _ own: [Row], _ other: [Row]) -> Line {
        let operations = (own + other).map(\.operation).reduce(into: [String]()) { names, name in
            if !names.contains(name) { names.append(name) }
        }
        return Line(
            contract: contract,
            operations: operations,
            reading: FollowedReading(reading, .asked),
            finding: finding(own, other),
            evidence: [("contract", own), ("reading", other)].compactMap { side, rows in
                telling(rows).map { "\(side): \(phrase($0))" }
            }.joined(separator: "; ")
        )
    }

    /// A side with nothing of its own to show is followed where the other is plainly not.
    private static func finding(_ own: [Row], _ other: [Row]) -> Finding {
        if own.isEmpty, other.isEmpty { return .untold }
        switch (holds(own), holds(other)) {
        case (true, true): return .both
        case (true, _): return .contract
        case (_, true): return .reading
        case (nil, false): return .contract
        case (false, nil): return own.contains(where: \.state.isViolation) ? .reading : .neither
        default: return .neither
        }
    }

    /// Whether the server does what the cases expect; nil where there is none, or none that is judged.
    private static func holds(_ rows: [Row]) -> Bool? {
        if rows.contains(where: { $0.state.isViolation || $0.state == .blocked }) { return false }
        return rows.contains { $0.state == .enforced } ? true : nil
    }

    /// The row that shows most: one that fails before one that holds.
    private static func telling(_ rows: [Row]) -> Row? {
        rows.first { $0.state.isViolation || $0.state == .blocked } ?? rows.first { $0.state == .enforced }
            ?? rows.first
    }

    private static func phrase(_ row: Row) -> String {
        let why = row.finding?.found ?? (row.state == .enforced ? nil : row.reason)
        return "\(row.id) \(row.state.rawValue)" + (why.map { " (\($0))" } ?? "")
    }
}

extension Case {
    /// The case's procedure without the request of another operation that looks at what it has left behind.
    fileprivate var ownRequests: Procedure {
        switch procedure {
        case .series(let recipe, let times, _): .series(recipe, times: times, listing: nil)
        case .refuseThenList(let refused, let store, _): .refuseThenList(refused: refused, store: store, list: store)
        case .storeThenList(let store, _) where store.operation == operation:
            .storeThenList(store: store, list: store)
        case .single, .repetition, .atOnce, .succession, .storeThenList: procedure
        }
    }
}

extension Expectation {
    /// Whether both accept, both refuse, or both tolerate; which outcomes may refuse tells no reading apart.
    fileprivate func isAlike(_ other: Expectation) -> Bool {
        switch (self, other) {
        case (.accept, .accept), (.reject, .reject), (.tolerate, .tolerate): true
        default: false
        }
    }
}

extension Plan {
    /// The plan of these cases alone, with what they lean on; nothing is said of answers.
    fileprivate func taking(_ ids: Set<String>) -> Plan {
        let byID = Dictionary(cases.map { ($0.id, $0) }) { first, _ in first }
        var kept: Set<String> = []
        var waiting = Array(ids)
        while let id = waiting.popLast() {
            guard let testCase = byID[id], kept.insert(id).inserted else { continue }
            waiting += testCase.setup + (testCase.twin.map { [$0] } ?? [])
        }
        var plan = self
        plan.cases = cases.filter { kept.contains($0.id) }
        plan.skips = []
        plan.responseConstraints = []
        return plan
    }
}
