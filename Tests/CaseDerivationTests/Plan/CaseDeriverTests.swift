import CaseDerivation
import JSONText
import OpenAPIContract
import Testing

struct CaseDeriverTests {
    private func contract() throws -> Contract {
        try Shop.contract(
            body: [
                "type": "object", "required": ["a"],
                "properties": ["a": ["type": "string", "maxLength": 3], "b": ["type": "string"]],
            ])
    }

    @Test("takes what is asked for, with the twins that it needs, twins first")
    func only() throws {
        let derived = Derived(try contract(), selection: PlanSelection(only: ["*/max-length/above"]))
        #expect(
            derived.plan.cases.map(\.id) == [
                "create-item/request/valid/full", "create-item/body/a/max-length/above",
            ]
        )
        #expect(derived.plan.skips.isEmpty)
    }

    @Test("parts have every case between them, each with its twins")
    func shards() throws {
        let whole = Derived(try contract()).plan
        var found: Set<String> = []
        for number in 1...3 {
            let part = Derived(try contract(), selection: PlanSelection(shard: Shard("\(number)/3"))).plan
            let ids = Set(part.cases.map(\.id))
            #expect(ids.count < whole.cases.count)
            #expect(part.cases.allSatisfy { $0.twin.map(ids.contains) ?? true })
            found.formUnion(ids)
        }
        #expect(found == Set(whole.cases.map(\.id)))
    }

    @Test("leaves out what is not wanted, but for twins")
    func skip() throws {
        let derived = Derived(try contract(), selection: PlanSelection(skip: ["*/valid/*", "*/type/*"]))
        #expect(derived.sides("valid") == ["request/full accept", "request/minimal accept"])
        #expect(derived.sides("type").isEmpty)
        #expect(!derived.sides("max-length").isEmpty)
    }

    @Test("expects the documented state of valid requests only")
    func given() throws {
        let derived = Derived(try contract(), selection: PlanSelection(given: "refused"))
        #expect(
            derived.plan.cases.map { "\($0.id) \($0.expectation.word) \($0.twin ?? "-")" } == [
                "create-item/request/valid/full refused -", "create-item/request/valid/minimal refused -",
                "create-item/request/valid/repeated refused -",
            ]
        )
        #expect(Derived(try contract(), selection: PlanSelection(given: "unheard-of")).plan.cases.isEmpty)
    }

    @Test("puts every case behind those that it needs")
    func order() throws {
        let plan = Derived(try contract()).plan
        var seen: Set<String> = []
        for found in plan.cases {
            #expect(([found.twin].compactMap { $0 } + found.setup).allSatisfy(seen.contains))
            seen.insert(found.id)
        }
        #expect(seen.count == plan.cases.count)
    }

    @Test("changes one site only")
    func oneMutation() throws {
        let derived = Derived(try contract())
        #expect(derived.body("create-item/request/valid/full") == #"{"a":"a","b":"b"}"#)
        #expect(derived.body("create-item/body/a/max-length/above") == #"{"a":"abcd","b":"b"}"#)
        #expect(derived.body("create-item/body/b/type/null") == #"{"a":"a","b":null}"#)
    }

    @Test("does not let a pinned variable undo a mutation")
    func pinned() throws {
        let derived = Derived(try contract())
        let values = CountingValues(variables: ["a": "p", "b": "q"])
        #expect(derived.body("create-item/body/a/max-length/above", values: values) == #"{"a":"abcd","b":"q"}"#)
        #expect(derived.body("create-item/request/valid/full", values: values) == #"{"a":"p","b":"q"}"#)
    }
}
