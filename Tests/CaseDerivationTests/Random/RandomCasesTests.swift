import JSONText
import OpenAPIContract
import Testing

@testable import CaseDerivation

@Suite struct RandomCasesTests {
    private static let schema: JSONValue = [
        "type": "object", "required": ["name", "parts"],
        "properties": [
            "name": ["type": "string", "maxLength": 40, "x-unique": true],
            "note": ["type": "string", "maxLength": 60],
            "kind": ["type": "string"],
            "count": ["type": "integer", "minimum": 3, "maximum": 9],
            "parts": [
                "type": "array", "maxItems": 4,
                "items": ["type": "object", "properties": ["id": ["type": "string"]]],
            ],
        ],
    ]

    private func cases(_ count: Int, seed: UInt64 = 1) throws -> [Case] {
        let contract = try Shop.contract(body: Self.schema)
        return CaseDeriver(contract: contract, seed: seed, selection: PlanSelection(random: count)).plan()
            .cases.filter(\.isRandom)
    }

    private func body(_ found: Case) -> JSONValue? {
        guard case .single(let recipe) = found.procedure else { return nil }
        return recipe.json
    }

    @Test("none where none is asked for")
    func none() throws {
        #expect(try cases(0).isEmpty)
    }

    @Test("the same seed gives the same cases, another seed others, and more cases change none")
    func repeatable() throws {
        let first = try cases(20)
        #expect(try cases(20) == first)
        #expect(try cases(20, seed: 2) != first)
        #expect(Set(try cases(30)).isSuperset(of: first))
    }

    @Test("valid ones hold the contract's bounds, and differ")
    func valid() throws {
        let bodies = try cases(50).filter { $0.expectation == .accept }.compactMap(body)
        #expect(bodies.count == 50)
        #expect(Set(bodies).count > 20)
        for body in bodies {
            #expect(body[member: "name"] != nil)
            #expect((1...60).contains(body[member: "note"]?.stringValue?.unicodeScalars.count ?? 1))
            #expect((3...9).contains(body[member: "count"]?.numberValue?.int ?? 3))
            #expect((1...4).contains(body[member: "parts"]?.arrayValue?.count ?? 0))
        }
        #expect(bodies.contains { $0[member: "note"] == nil })
        #expect(bodies.contains { $0[member: "note"] != nil })
        #expect(bodies.contains { $0[member: "parts"]?.arrayValue?.count == 4 })
    }

    @Test("valid ones keep what the whole schema says, and violations break it")
    func wholeSchema() throws {
        let schema: JSONValue = [
            "type": "object", "minProperties": 1, "dependentRequired": ["discount": ["promoCode"]],
            "properties": [
                "discount": ["type": "integer", "minimum": 1, "maximum": 9],
                "promoCode": ["type": "string", "maxLength": 8], "note": ["type": "string", "maxLength": 8],
            ],
        ]
        let all = Derived(try Shop.contract(body: schema), selection: PlanSelection(random: 300)).plan.cases
            .filter(\.isRandom)
        let valid = all.filter { $0.expectation == .accept }.compactMap { body($0)?.objectValue }
        #expect(valid.count == 300)
        #expect(valid.allSatisfy { !$0.isEmpty && ($0["discount"] == nil || $0["promoCode"] != nil) })
        #expect(valid.contains { $0["discount"] == nil && $0["note"] == nil })
        let broken = all.filter { $0.constraint == "dependent-required" }.compactMap { body($0)?.objectValue }
        #expect(!broken.isEmpty)
        #expect(broken.allSatisfy { $0["discount"] != nil && $0["promoCode"] == nil })
        let emptied = all.filter { $0.constraint == "min-properties" }.compactMap(body)
        #expect(emptied.allSatisfy { $0 == [:] })
    }

    @Test("a violation differs from its twin in one member")
    func violations() throws {
        let all = try cases(400)
        let broken = all.filter { $0.constraint != "random" }
        #expect(broken.count > 350)
        for found in broken {
            let twin = try #require(all.first { $0.id == found.twin })
            let (left, right) = (try #require(body(twin)?.objectValue), try #require(body(found)?.objectValue))
            let names = Set(left.names).union(right.names).filter { left[$0] != right[$0] }
            #expect(names.count == 1, "\(found.id)")
        }
    }
}
