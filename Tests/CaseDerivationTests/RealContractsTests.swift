import CaseDerivation
import HTTPMessages
import JSONSchema
import JSONText
import OpenAPIContract
import Testing

struct RealContractsTests {
    /// Constraints whose violation a schema can see.
    private static let seen: Set<String> = [
        "required", "type", "max-length", "min-length", "max-items", "min-items", "enum", "pattern", "format",
    ]

    @Test("gives every row an id of its own", arguments: RealContracts.names)
    func uniqueIDs(name: String) throws {
        let plan = try RealContracts.plan(name)
        let ids = plan.cases.map(\.id) + plan.skips.map(\.id) + plan.responseConstraints.map(\.id)
        #expect(ids.count > 100)
        #expect(Set(ids).count == ids.count)
    }

    @Test("derives the same plan again, and the same ids from another seed", arguments: RealContracts.names)
    func deterministic(name: String) throws {
        let plan = try RealContracts.plan(name)
        let again = try RealContracts.plan(name)
        #expect(plan.cases == again.cases)
        #expect(plan.skips == again.skips)
        #expect(plan.responseConstraints == again.responseConstraints)
        #expect(try RealContracts.plan(name, seed: 2).cases.map(\.id) == plan.cases.map(\.id))
    }

    @Test(
        "gives every case a reason in the contract, and twins and setups that are derived",
        arguments: RealContracts.names
    )
    func references(name: String) throws {
        let plan = try RealContracts.plan(name)
        let accepted = Set(plan.cases.filter { $0.expectation == .accept }.map(\.id))
        let facts = Set(plan.contract.facts.map(\.id))
        for found in plan.cases {
            #expect(plan.contract.documents.value(at: found.reference) != nil, "\(found.id)")
            #expect(!found.facts.isEmpty && found.facts.allSatisfy(facts.contains), "\(found.id)")
            #expect(([found.twin].compactMap { $0 } + found.setup).allSatisfy(accepted.contains), "\(found.id)")
            #expect(found.twin != nil || found.side == "full", "\(found.id)")
        }
        for row in plan.responseConstraints {
            #expect(plan.contract.documents.value(at: row.reference) != nil, "\(row.id)")
            #expect(!row.facts.isEmpty && row.facts.allSatisfy(facts.contains), "\(row.id)")
        }
    }

    @Test("expects only outcomes that the operation documents", arguments: RealContracts.names)
    func outcomes(name: String) throws {
        let plan = try RealContracts.plan(name)
        for found in plan.cases {
            guard case .reject(.outcomes(let names)) = found.expectation else { continue }
            let operation = try #require(plan.contract.operation(found.operation))
            #expect(!names.isEmpty)
            #expect(names.allSatisfy { operation.outcome(named: $0) != nil }, "\(found.id): \(names)")
        }
    }

    @Test("accepts only what conforms", arguments: RealContracts.names)
    func accepted(name: String) throws {
        let plan = try RealContracts.plan(name)
        var judged = 0
        for found in plan.cases where found.expectation == .accept {
            guard let body = body(of: found) else { continue }
            let errors = try schema(of: found, in: plan).evaluate(body).errors
            #expect(errors.isEmpty, "\(found.id): \(errors.map(\.message))")
            judged += 1
        }
        #expect(judged >= 10)
    }

    @Test("refuses only what breaks the schema, and only at the site of the case", arguments: RealContracts.names)
    func refused(name: String) throws {
        let plan = try RealContracts.plan(name)
        var judged = 0
        for found in plan.cases where found.expectation.word == "reject" && Self.seen.contains(found.constraint) {
            guard case .body(let site) = found.site, let body = body(of: found) else { continue }
            let errors = try schema(of: found, in: plan).evaluate(body).errors
            // Of one missing member the site is the member's own, of several missing at once the object's.
            let place = found.side.hasPrefix("missing") ? site.parent : site
            #expect(!errors.isEmpty, "\(found.id) breaks nothing")
            #expect(errors.allSatisfy { $0.instanceLocation == place }, "\(found.id): \(errors.map(\.message))")
            judged += 1
        }
        #expect(judged > 30)
    }

    @Test("rings nobody, writes to nobody, points at nobody", arguments: RealContracts.names, [UInt64(1), 7])
    func harmless(name: String, seed: UInt64) throws {
        let plan = try RealContracts.plan(name, seed: seed)
        let builder = RequestBuilder(values: CountingValues())
        var addresses = 0
        for found in plan.cases {
            for recipe in recipes(of: found) {
                let prepared = builder.prepare(recipe)
                var texts = prepared.parameters.flatMap(\.texts)
                prepared.body?.walk { _, value in
                    if let text = value.stringValue ?? value.numberValue?.literal { texts.append(text) }
                }
                if prepared.body == nil, let bytes = prepared.request.body {
                    texts += String(decoding: bytes, as: UTF8.self).split { "\",:[]{}".contains($0) && $0 != ":" }
                        .map(String.init)
                }
                for text in texts {
                    #expect(Self.isHarmless(text), "\(found.id): \(text)")
                    if text.contains("://") || text.contains("4477009") { addresses += 1 }
                }
            }
        }
        #expect(addresses > 10)
    }

    @Test("would see a harmful value")
    func guardIsAwake() {
        #expect(!Self.isHarmless("918000123456"))
        #expect(!Self.isHarmless("+918000123456"))
        #expect(!Self.isHarmless("someone@tata.com"))
        #expect(!Self.isHarmless("918000123456\n"))
        #expect(!Self.isHarmless("https://www.tata.com/x"))
        #expect(Self.isHarmless("447700900123"))
        #expect(Self.isHarmless("0000000000-1"))
    }

    @Test("stands on both sides of the documented edges of create-brand")
    func brandEdges() throws {
        let ids = Set(try RealContracts.plan("kaleyra-rcs").cases.map(\.id))
        for (member, limit) in [
            ("brand_name", "max-length"), ("brand_description", "max-length"), ("partner_name", "max-length"),
            ("contact_name", "max-length"),
        ] {
            for side in ["at", "above", "inside", "at-two-byte", "at-three-byte", "at-surrogate-pair"] {
                #expect(ids.contains("create-brand/body/\(member)/\(limit)/\(side)"))
            }
        }
        for member in ["partner_email", "contact_email", "website_url", "image_id", "thumbnail_imageid"] {
            #expect(ids.contains("create-brand/body/\(member)/format/plain-text"))
        }
        #expect(ids.contains("create-brand/body/contact_name/required/missing"))
        #expect(ids.contains("create-brand/request/valid/without-image_id"))
        #expect(ids.contains("launch-carrier/body/regions/max-items/above"))
        #expect(ids.contains("get-tester-by-agent/request/state/stored-then-listed"))
        #expect(!ids.contains("get-tester-by-agent/method/undeclared-method/post"))
    }

    @Test("asks for the same agent when it registers and when it lists")
    func sameOwner() throws {
        let plan = try RealContracts.plan("kaleyra-rcs")
        let found = try #require(plan.cases.first { $0.id == "get-tester-by-agent/request/state/stored-then-listed" })
        let builder = RequestBuilder(values: CountingValues(variables: ["agent_no": "2600"]))
        let prepared = recipes(of: found).map { builder.prepare($0) }
        #expect(prepared.first?.body?[member: "agent_no"] == "2600")
        #expect(prepared.last?.request.query == "agent_number=2600")
    }

    @Test("sends Phonon no payload twice, but where nothing in it can vary")
    func distinctPayloads() throws {
        let plan = try RealContracts.plan("phonon-kairos")
        let builder = RequestBuilder(values: CountingValues())
        for found in plan.cases where found.expectation == .accept {
            guard case .single(let recipe) = found.procedure else { continue }
            #expect(builder.prepare(recipe).request.body != builder.prepare(recipe).request.body, "\(found.id)")
        }
        let empty = try #require(plan.cases.first { $0.id == "outbound-create/body/calls/min-items/below" })
        #expect(empty.expectation == .reject(.outcomes(["empty-call-list", "checksum-repeated"])))
    }

    private static func isHarmless(_ sent: String) -> Bool {
        // Who cuts white space off reads what stands before it.
        let text = sent.last == "\n" || sent.last == " " ? String(sent.dropLast()) : sent
        let reserved =
            ["447700900", "442079460"] + [113, 114, 115, 116, 117, 118, 121, 131, 141, 151, 161].map { "44\($0)4960" }
        let digits = text.first == "+" ? text.dropFirst() : text[...]
        if (8...16).contains(digits.count), digits.allSatisfy({ "0123456789".contains($0) }) {
            // 555-0100 to 555-0199 are nobody's lines in North America, (0)30 23125 000 to 999 nobody's in Berlin.
            return reserved.contains { digits.drop { $0 == "0" }.hasPrefix($0) }
                || digits.count == 11 && digits.hasPrefix("1") && digits.dropFirst(4).hasPrefix("55501")
                || digits.hasPrefix("493023125")
        }
        if let scheme = text.firstRange(of: "://") {
            let host = text[scheme.upperBound...].prefix { !"/:?#".contains($0) }
            return host.isEmpty || host == "example.com" || host.hasSuffix(".example.com")
        }
        if let at = text.lastIndex(of: "@") {
            let domain = text[text.index(after: at)...].prefix { $0 != ">" }
            return domain.isEmpty || domain == "example.com" || domain.hasSuffix(".example.com")
        }
        return true
    }

    private func recipes(of found: Case) -> [RequestRecipe] {
        switch found.procedure {
        case .single(let recipe), .repetition(let recipe, _, _), .atOnce(let recipe): [recipe]
        case .series(let recipe, _, let listing): [recipe] + (listing.map { [$0] } ?? [])
        case .succession(let recipe, let earlier): [earlier, recipe]
        case .storeThenList(let store, let list): [store, list]
        case .refuseThenList(let refused, let store, let list): [refused, store, list]
        }
    }

    private func body(of found: Case) -> JSONValue? {
        guard case .single(let recipe) = found.procedure else { return nil }
        return RequestBuilder(values: CountingValues()).prepare(recipe).body
    }

    private func schema(of found: Case, in plan: Plan) throws -> CompiledSchema {
        let body = try #require(plan.contract.operation(found.operation)?.requestBody)
        return try plan.contract.documents.schema(at: body.schema.reference)
    }
}
