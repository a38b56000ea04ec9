import JSONText
import OpenAPIContract
import Testing

@Suite("Overlays applied to a contract")
struct OverlayApplicationTests {
    /// The small contract under an overlay of these actions.
    private func contract(_ actions: String) throws -> Contract {
        let text = """
            { "overlay": "1.0.0", "info": { "title": "t", "version": "1" }, "x-facts": ["SH-03"],
              "actions": [
            \(actions)
              ] }
            """
        let folder = SmallContract.folder(["shop/readings/mine.overlay.json": text])
        return try folder.load("shop", applying: folder.readings(of: "shop"))
    }

    private func value(_ contract: Contract, _ file: String, _ pointer: String) throws -> JSONValue? {
        contract.documents.value(at: NodeReference(file: "shop/" + file, pointer: try #require(JSONPointer(pointer))))
    }

    private func place(_ contract: Contract, _ file: String, _ pointer: String) throws -> String {
        let node = NodeReference(file: "shop/" + file, pointer: try #require(JSONPointer(pointer)))
        return contract.documents.location(of: node).description
    }

    @Test("objects are merged, arrays joined, all else replaced; the rest stays")
    func merges() throws {
        let contract = try contract(
            """
            { "target": "$.info", "update": { "title": "Stall", "license": { "name": "MIT" } } },
            { "target": "$.servers[0].variables.pod", "update": { "enum": ["eu"], "default": "eu" } }
            """
        )
        #expect(contract.title == "Stall")
        #expect(contract.version == "1.2.0")
        #expect(try value(contract, "openapi.json", "/info/license/name") == "MIT")
        #expect(
            try value(contract, "openapi.json", "/servers/0/variables/pod") == [
                "default": "eu", "enum": ["in", "na", "eu"],
            ]
        )
        #expect(contract.overlays == ["mine"])
    }

    @Test("an array that is the target takes the update as one more item")
    func appends() throws {
        let contract = try contract(#"{ "target": "$.servers", "update": { "url": "https://b.example" } }"#)
        #expect(contract.servers.map(\.url) == ["https://{pod}.example.com", "https://b.example"])
    }

    @Test("a target leads through references into the files, and what refers to the node sees the change")
    func throughReferences() throws {
        let contract = try contract(
            """
            { "target": "$.paths.*.post.requestBody.content['application/json'].schema.properties.name",
              "update": { "maxLength": 9 } }
            """
        )
        #expect(try value(contract, "schemas/item.json", "/properties/name/maxLength") == 9)
        #expect(
            try value(contract, "paths/items.json", "/post/requestBody/content/application~1json/schema/$ref")
                == "../schemas/item.json"
        )
    }

    @Test("what is removed is the member that refers, not what it refers to")
    func removesReference() throws {
        let contract = try contract(
            """
            { "target": "$.paths", "update": { "/v2/{shop}/items": { "$ref": "paths/items.json" } } },
            { "target": "$.paths['/v1/{shop}/items']", "remove": true }
            """
        )
        #expect(contract.operations.map(\.path) == ["/v2/{shop}/items"])
        #expect(contract.operations.map(\.id) == ["add-item"])
    }

    @Test("several items are removed, whatever their order, and a node that several places refer to is merged once")
    func removesItems() throws {
        let contract = try contract(
            """
            { "target": "$.servers[0].variables.pod.enum[0, 1]", "remove": true },
            { "target": "$.servers[0].variables.pod.enum", "update": "eu" },
            { "target": "$..[?@.maxLength == 8]", "update": { "x-facts": ["SH-06"] } }
            """
        )
        #expect(try value(contract, "openapi.json", "/servers/0/variables/pod/enum") == ["eu"])
        #expect(try value(contract, "schemas/item.json", "/properties/name/x-facts") == ["SH-06"])
    }

    @Test("a later action sees what an earlier one has made")
    func inOrder() throws {
        let contract = try contract(
            """
            { "target": "$.info", "update": { "x-facts": ["SH-01", "SH-02"] } },
            { "target": "$.info['x-facts'][0]", "remove": true }
            """
        )
        #expect(try value(contract, "openapi.json", "/info/x-facts") == ["SH-02"])
    }

    @Test("what an overlay brings stands in the overlay; what moves up keeps its place")
    func positions() throws {
        let contract = try contract(
            """
            { "target": "$.info", "update": { "license": { "name": "MIT" } } },
            { "target": "$.servers[0].variables.pod.enum[0]", "remove": true },
            { "target": "$.servers[0].variables.pod.enum", "update": "eu" }
            """
        )
        #expect(
            try place(contract, "openapi.json", "/info/license/name")
                == "contracts/shop/readings/mine.overlay.json:3:48"
        )
        #expect(try place(contract, "openapi.json", "/info/title") == "contracts/shop/openapi.json:3:13")
        // "na", which was the second item.
        #expect(
            try place(contract, "openapi.json", "/servers/0/variables/pod/enum/0") == "contracts/shop/openapi.json:7:63"
        )
        #expect(
            try place(contract, "openapi.json", "/servers/0/variables/pod/enum/1")
                == "contracts/shop/readings/mine.overlay.json:5:48"
        )
        let line = contract.documents.line(
            of: NodeReference(file: "shop/openapi.json", pointer: JSONPointer(tokens: ["info", "license"]))
        )
        #expect(line == #"{ "target": "$.info", "update": { "license": { "name": "MIT" } } },"#)
    }

    @Test(
        "what does not fit is told where it stands in the overlay",
        arguments: [
            (
                #"{ "target": "$.nothing", "remove": true }"#,
                "contracts/shop/readings/mine.overlay.json:3:3: expected a target that selects something in "
                    + "shop/openapi.json, found $.nothing; correct the target"
            ),
            (
                #"{ "target": "$.info.title", "update": "Stall" }"#,
                "contracts/shop/readings/mine.overlay.json:3:29: expected an object to merge with an object, or an array as "
                    + "the target; found string and string; let the target select the object around it"
            ),
            (
                #"{ "target": "$.paths.*.post", "update": { "requestBody": { "$ref": "gone.json" } } }"#,
                "contracts/shop/readings/mine.overlay.json:3:60: the reference \"gone.json\" leads to shop/paths/gone.json, "
                    + "which does not exist; add the file or correct the path"
            ),
        ]
    )
    func faults(action: String, expected: String) throws {
        let error = #expect(throws: ContractError.self) { try contract(action) }
        #expect(error?.description == expected)
    }

    @Test("the digest tells the contract under an overlay from the contract")
    func digest() throws {
        let overlaid = try contract(#"{ "target": "$.info", "update": { "title": "Shop" } }"#)
        #expect(try overlaid.digest != SmallContract.load().digest)
    }

    @Test("lint: a reading that selects nothing, that cannot be read, or that leaves a contract with a fault")
    func lint() {
        func findings(_ overlay: String) -> [String] { SmallContract.lint(["shop/readings/put.overlay.json": overlay]) }
        let head = #"{ "overlay": "1.0.0", "info": { "title": "by PUT", "version": "1" }, "actions": [{"#
        #expect(
            findings(head + #" "target": "$.nothing", "remove": true }] }"#) == [
                "contracts/shop/readings/put.overlay.json:1:84: expected a target that selects something in "
                    + "shop/openapi.json, found $.nothing; correct the target [unmatched-target]"
            ]
        )
        #expect(
            findings(#"{ "overlay": "1.0.0" }"#) == [
                "contracts/shop/readings/put.overlay.json:1:1: expected an object, found nothing; "
                    + "write the overlay as OpenAPI Overlay 1.0.0 has it [faulty-overlay]"
            ]
        )
        #expect(
            findings(head + #" "target": "$.info", "update": { "x-facts": ["SH-99"] } }] }"#) == [
                "contracts/shop/readings/put.overlay.json:1:128: expected the id of a fact of facts.json, found \"SH-99\" [fact-unknown]"
            ]
        )
        #expect(
            findings(
                #"{ "overlay": "1.0.0", "extends": "../other.json", "info": { "title": "t", "version": "1" }, "actions": [{ "target": "$", "update": {} }] }"#
            ) == [
                "contracts/shop/readings/put.overlay.json:1:23: expected the contract's own description, found \"../other.json\"; "
                    + "write \"../openapi.json\" [faulty-overlay]"
            ]
        )
    }
}
