import OpenAPIContract
import Testing

@Suite("Overlay documents")
struct OverlayReaderTests {
    /// What is said of an overlay, in one line without its next step.
    private func fault(_ text: String) throws -> String? {
        let folder = ContractFolder(root: "contracts", files: FilesInMemory(["mine.json": text]))
        do {
            _ = try folder.overlay(at: "mine.json")
            return nil
        } catch {
            return error.description
        }
    }

    static let info = #""info": { "title": "t", "version": "1" }"#

    @Test(
        "each fault is told where it stands",
        arguments: [
            (#"{ "overlay": "1.0.0", \#(info), "actions": [{ "target": "$.a", "remove": true }] }"#, nil),
            ("[]", "mine.json:1:1: expected an object, found array"),
            (
                #"{ "overlay": "2.0.0", \#(info), "actions": [] }"#,
                "mine.json:1:3: expected version 1.0.0, found \"2.0.0\""
            ),
            (#"{ \#(info), "actions": [] }"#, "mine.json:1:1: expected the member \"overlay\", found none"),
            (#"{ "overlay": "1.0.0", "actions": [] }"#, "mine.json:1:1: expected an object, found nothing"),
            (
                #"{ "overlay": "1.0.0", "info": { "title": "t" }, "actions": [] }"#,
                "mine.json:1:23: expected the member \"version\", found none"
            ),
            (
                #"{ "overlay": "1.0.0", \#(info), "actions": [] }"#,
                "mine.json:1:65: expected an array of at least one action"
            ),
            (
                #"{ "overlay": "1.0.0", \#(info), "acts": [] }"#,
                "mine.json:1:65: expected one of actions, extends, info, overlay, found \"acts\""
            ),
            (
                #"{ "overlay": "1.0.0", \#(info), "actions": [{ "target": "$.", "remove": true }] }"#,
                "mine.json:1:79: expected a JSONPath query (RFC 9535), found \"$.\": column 3: expected a name, `*` or `[`, "
                    + "found the end of the query"
            ),
            (
                #"{ "overlay": "1.0.0", \#(info), "actions": [{ "target": "$.a", "remove": "yes" }] }"#,
                "mine.json:1:96: expected true or false, found string"
            ),
            (
                #"{ "overlay": "1.0.0", \#(info), "actions": [{ "target": "$.a" }] }"#,
                "mine.json:1:77: expected \"update\" or \"remove\": true, found neither"
            ),
            (
                #"{ "overlay": "1.0.0", \#(info), "actions": [{ "target": "$.a", "updates": {} }] }"#,
                "mine.json:1:96: expected one of description, remove, target, update, found \"updates\""
            ),
            (#"{ "overlay": "1.0.0","#, "mine.json:1:22: "),
        ] as [(String, String?)]
    )
    func faults(text: String, expected: String?) throws {
        let fault = try fault(text)
        guard let expected else { return #expect(fault == nil) }
        #expect(fault?.hasPrefix(expected) == true, "\(fault ?? "no fault")")
    }
}
