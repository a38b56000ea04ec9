import JSONText
import Threads

extension FaultCatalogue {
    /// Answers in which something of another item, or of another request, was left standing.
    static let memory: [Fault] = [
        regions("name-of-the-item-before") { items in carried("region", items) },
        regions("id-of-the-item-before") { items in carried("region_id", items) },
        regions("name-of-the-item-behind") { items in carried("region", items.reversed()).reversed() },
        regions("id-of-the-item-behind") { items in carried("region_id", items.reversed()).reversed() },
        last("region-of-the-last-request", .launchCarrier, "LC-09", "regions/0/region", rows: "regions"),
        last("regions-of-the-last-request", .launchCarrier, "LC-09", "regions", rows: "regions") { $0 == [] },
        last("image-of-the-last-request", .createBrand, "BR-13", "image_id", rows: "image_id"),
        last("thumbnail-of-the-last-request", .createBrand, "BR-13", "thumbnail_imageid", rows: "thumbnail_imageid"),
        known("check-null-under-a-second-agent", rows: ["response/success/body/data/override_dcs_check/*"]) {
            answer,
            number,
            agent in
            if !number.isSubset(of: [agent]) { answer["/data/override_dcs_check"] = .some(.null) }
        },
        known("id-missing-the-second-time", rows: ["response/success/body/data/*"]) { answer, number, _ in
            if !number.isEmpty { answer["/data/id"] = nil }
        },
        known("crash-under-a-second-agent", rows: ["body/agent_no/repetition/*"]) { answer, number, agent in
            guard !number.isSubset(of: [agent]) else { return }
            answer = JSONAnswer(status: 500, body: ["error": "duplicate key value violates unique constraint"])
        },
        known("crash-the-second-time", rows: ["request/repetition/*"]) { answer, number, agent in
            guard number.contains(agent) else { return }
            answer = JSONAnswer(status: 500, body: ["error": "duplicate key value violates unique constraint"])
        },
    ]

    /// The items, each without the member with that of the one before.
    private static func carried(_ name: String, _ items: [JSONValue]) -> [JSONValue] {
        var before: JSONValue?
        return items.map { item in
            let own = item[member: name]
            defer { before = own }
            guard own == nil, let before else { return item }
            return item.replacing(at: JSONPointer(tokens: [name]), with: before)
        }
    }

    private static func regions(
        _ name: String,
        _ change: @escaping @Sendable ([JSONValue]) -> [JSONValue]
    ) -> Fault {
        success(
            .launchCarrier,
            "carrier-region-with-\(name)",
            .shape,
            "LC-09",
            "regions[] echo region_id and region",
            rows: ["response/success/body/data/regions/*"]
        ) { answer, _ in
            if let items = answer["/data/regions"]?.arrayValue { answer["/data/regions"] = .array(change(items)) }
        }
    }

    /// A member that was not sent is answered with that of the last request that had it.
    private static func last(
        _ name: String,
        _ operation: KaleyraOperation,
        _ fact: String,
        _ member: String,
        rows: String,
        isLeftOut: @escaping @Sendable (JSONValue) -> Bool = { _ in false }
    ) -> Fault {
        let last = Monitor<JSONValue?>(nil)
        return success(
            operation,
            name,
            .security,
            fact,
            "what was not sent is not answered with what another request sent",
            rows: ["response/success/body/data/\(rows)/*"]
        ) { answer, _ in
            let place = "/data/\(member)"
            if let own = answer[place], !isLeftOut(own) {
                last.withLock { $0 = own }
            } else if let parent = JSONPointer(place)?.parent, answer.body[parent] != nil {
                answer[place] = last.withLock { $0 }
            }
        }
    }

    /// An answer about a number that is known already, with the agents that had it before.
    private static func known(
        _ name: String,
        rows: [String],
        _ change: @escaping @Sendable (inout JSONAnswer, Set<JSONValue>, JSONValue) -> Void
    ) -> Fault {
        let agents = Monitor<[JSONValue: Set<JSONValue>]>([:])
        return success(
            .registerTester,
            "tester-\(name)",
            .state,
            "RT-05",
            "id UUID, override_dcs_check boolean in every success",
            rows: rows
        ) { answer, context in
            guard let phone = context.payload[member: "phoneno"], let agent = context.payload[member: "agent_no"] else {
                return
            }
            let before = agents.withLock { agents in
                defer { agents[phone, default: []].insert(agent) }
                return agents[phone] ?? []
            }
            change(&answer, before, agent)
        }
    }
}
