import JSONText

/// Plain valid requests, in the form of the documents' samples.
enum Payloads {
    static let brandTarget = "/v1/ACCOUNT1/rcs/brand"
    static let launchTarget = "/v1/ACCOUNT1/rcs/agent/carrierlaunch"
    static let registerTarget = "/v1/ACCOUNT1/rcs/agenttester/register"
    static let outboundTarget = "/kairos-apis/outbound/create"

    static func listTarget(_ agent: String) -> String {
        "/v1/ACCOUNT1/rcs/agenttester/testersbyagent?agent_number=\(agent)"
    }

    static let brand: JSONValue = [
        "brand_name": "Corner Grocery",
        "display_name": "Corner Grocery Display Name",
        "brand_description": "Corner Grocery Description",
        "partner_name": "Corner Partner",
        "partner_email": "partner@example.com",
        "contact_name": "John",
        "contact_email": "john@example.com",
        "website_url": "https://www.example.com",
        "image_id": "https://www.example.com/images/1.jpg",
        "thumbnail_imageid": "https://www.example.com/images/2.jpg",
    ]

    static let launch: JSONValue = [
        "agent_no": "2600",
        "agent_launch_id": "5da00000-6340-4226-b846-f4000000c543",
        "regions": [
            ["region_id": "cba00000-c136-400b-a391-f7c27c000000", "region": "United States (US)"],
            ["region": "Canada"],
        ],
    ]

    static let tester: JSONValue = ["phoneno": "447700900123", "agent_no": "48900"]

    static let outbound = outbound(startTime: "2026-05-11T09:30:00.111+05:30")

    static func outbound(startTime: String) -> JSONValue {
        [
            "api-version": "1.0",
            "security-id": .string(String(repeating: "a1", count: 32)),
            "flow-id": "flow0001",
            "calls": [call(startTime: startTime)],
        ]
    }

    static func call(startTime: String = "2026-05-11T09:30:00.111+05:30") -> JSONValue {
        [
            "client-identifier": "request 1",
            "start-time": .string(startTime),
            "contact-numbers": ["447700900123", "447700900124"],
            "keys": [["name": "$flow.key.Name", "value": "Ada"]],
        ]
    }
}

extension JSONValue {
    /// The value with another one at `pointer`; nil removes what is there.
    func with(_ pointer: String, _ value: JSONValue?) -> JSONValue {
        guard let pointer = JSONPointer(pointer) else { return self }
        return value.map { replacing(at: pointer, with: $0) } ?? removing(at: pointer)
    }
}
