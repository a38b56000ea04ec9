import HTTPMessages
import JSONText
import Threads

extension DefensibleCatalogue {
    /// Servers that rightly remember, or put defaults where nothing was sent.
    static let memory: [DefensibleVariant] = [
        answer("absent-images-are-a-default", .createBrand, "BR-13", "a brand without an image has a standard one") {
            answer,
            _ in
            for name in ["image_id", "thumbnail_imageid"] where answer["/data/\(name)"] == nil {
                answer["/data/\(name)"] = "https://www.example.com/images/1.png"
            }
        },
        answer("thumbnail-is-the-image", .createBrand, "BR-13", "without a thumbnail the image serves as one") {
            answer,
            _ in
            if answer["/data/thumbnail_imageid"] == nil { answer["/data/thumbnail_imageid"] = answer["/data/image_id"] }
        },
        {
            let thumbnails = Monitor<[JSONValue: JSONValue]>([:])
            return answer("thumbnails-known-by-image", .createBrand, "BR-13", "an image keeps its thumbnail") {
                answer,
                _ in
                guard let image = answer["/data/image_id"] else { return }
                let own = answer["/data/thumbnail_imageid"]
                answer["/data/thumbnail_imageid"] = thumbnails.withLock { known in
                    if let own { known[image] = own }
                    return known[image]
                }
            }
        }(),
        {
            let ids = Monitor<[JSONValue: JSONValue]>([:])
            return answer("brand-again-keeps-its-id", .createBrand, "C-14", "the same brand again is updated") {
                answer,
                context in
                answer["/data/brand_id"] = ids.withLock { ids in
                    if ids[context.payload] == nil { ids[context.payload] = answer["/data/brand_id"] }
                    return ids[context.payload]
                }
                answer["/data/updated_at"] = .number(JSONNumber(context.number))
            }
        }(),
        answer("empty-regions-are-left-out", .launchCarrier, "LC-09", "a list without items is not shown") {
            answer,
            _ in
            if answer["/data/regions"] == [] { answer["/data/regions"] = nil }
        },
        {
            let known = Monitor<[JSONValue: JSONValue]>([:])
            return answer("regions-remembered", .launchCarrier, "LC-09", "a region that is known is filled in") {
                answer,
                _ in
                guard let items = answer["/data/regions"]?.arrayValue else { return }
                answer["/data/regions"] = .array(
                    items.map { item in
                        let id = item[member: "region_id"]
                        let name = item[member: "region"]
                        return known.withLock { known in
                            if let id, let name { (known[id], known[name]) = (name, id) }
                            var item = item
                            if let id, name == nil, let found = known[id] {
                                item = item.replacing(at: JSONPointer(tokens: ["region"]), with: found)
                            }
                            if let name, id == nil, let found = known[name] {
                                item = item.replacing(at: JSONPointer(tokens: ["region_id"]), with: found)
                            }
                            return item
                        }
                    }
                )
            }
        }(),
        {
            let ids = Monitor<[JSONValue: JSONValue]>([:])
            return answer("tester-is-one-for-all-agents", .registerTester, "RT-05", "a number is one tester") {
                answer,
                context in
                guard let phone = context.payload[member: "phoneno"] else { return }
                answer["/data/id"] = ids.withLock { ids in
                    if ids[phone] == nil { ids[phone] = answer["/data/id"] }
                    return ids[phone]
                }
            }
        }(),
        DefensibleVariant(
            "unknown-regions-refused",
            ["launch-carrier"],
            fact: "LC-14",
            "a region that no carrier has is refused",
            server: .kaleyra { behaviour in
                behaviour.furtherRule = { operation, payload, _ in
                    guard operation == .launchCarrier, let regions = payload[member: "regions"]?.arrayValue,
                        regions.contains(where: { ![nil, "United States (US)"].contains($0[member: "region"]) })
                    else { return nil }
                    return .other(status: 404, text: "no such region")
                }
            }
        ),
        DefensibleVariant(
            "series-listed-later",
            ["register-tester"],
            fact: "TA-07",
            "a tester shows after a moment, the delay is silent",
            server: .kaleyra { $0.listDelay = .milliseconds(300) }
        ),
        DefensibleVariant(
            "odd-agents-refused",
            ["get-tester-by-agent"],
            fact: "TA-08",
            "an agent number that is none is refused",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard context.operation == .listTesters, context.isSuccess,
                        context.request.query.flatMap(PercentEncoding.decode)?.wholeMatch(of: /agent_number=[0-9]+/)
                            == nil
                    else { return }
                    answer = KaleyraDocuments.answer(.listTesters, .other(status: 400, text: "no agent number"))
                }
            }
        ),
        DefensibleVariant(
            "odd-agents-have-no-list",
            ["get-tester-by-agent"],
            fact: "TA-08",
            "the list of an agent that nobody has is null",
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard context.operation == .listTesters, context.isSuccess, answer["/data"] == [] else { return }
                    answer["/data"] = .null
                }
            }
        ),
        DefensibleVariant(
            "tester-of-one-agent",
            ["register-tester"],
            fact: "C-14",
            "a number is a tester of one agent only",
            server: .kaleyra { behaviour in
                behaviour.furtherRule = { operation, payload, testers in
                    let isTaken = testers.contains {
                        $0.phone == payload[member: "phoneno"] && $0.agent != payload[member: "agent_no"]
                    }
                    return operation == .registerTester && isTaken ? .other(status: 409, text: "taken") : nil
                }
            }
        ),
    ]

    private static func answer(
        _ name: String,
        _ operation: KaleyraOperation,
        _ fact: String,
        _ reading: String,
        _ change: @escaping @Sendable (inout JSONAnswer, KaleyraContext) -> Void
    ) -> DefensibleVariant {
        DefensibleVariant(
            name,
            [operation.rawValue],
            fact: fact,
            reading,
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    if context.operation == operation, context.isSuccess { change(&answer, context) }
                }
            }
        )
    }
}
