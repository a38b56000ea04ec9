import Conformance
import Foundation
import HTTPMessages
import JSONText
import Testing

@testable import Reports

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("JUnitReport")
struct JUnitReportTests {
    private func row(_ id: String, _ state: RowState, finding: Finding? = nil, reason: String? = nil) -> Row {
        Row(
            id: "create-brand/\(id)",
            operation: "create-brand",
            site: "body/x",
            constraint: "max-length",
            side: "above",
            summary: "s",
            facts: ["BR-02"],
            location: SourceLocation(file: "contracts/a.json", line: 3, column: 7),
            state: state,
            reason: reason,
            finding: finding,
            elapsed: .microseconds(1250)
        )
    }

    private func record(_ rows: [Row]) -> RunRecord {
        RunRecord(
            contract: "kaleyra-rcs",
            title: "T",
            version: "1",
            digest: "ab",
            target: "http://h:1",
            seed: 7,
            toolVersion: "0",
            startedAt: "2026-11-21T07:22:56",
            duration: .milliseconds(1500),
            rows: rows,
            requestCount: 3
        )
    }

    private var hostileFinding: Finding {
        let response = HTTPResponse(status: 200, body: Array("\u{0}]]>\u{1B}<&\"\u{FFFE}".utf8) + [0xFF])
        let exchange = Exchange(
            request: HTTPRequest(method: "POST", target: "/a", fields: [], body: [0]),
            reply: HTTPReply(outcome: .response(response), findings: [], elapsed: .zero)
        )
        return Finding(
            check: "outcome",
            message: "accepted \u{0} & <x>\n\"second\" line",
            expected: "e",
            found: "f",
            location: SourceLocation(file: "contracts/a.json", line: 3, column: 7),
            contractLine: "  \"maxLength\": 100",
            exchanges: [exchange],
            seenIn: "create-brand/b",
            replay: "touchstone replay create-brand/b",
            curl: "curl",
            failures: 3,
            attempts: 3
        )
    }

    @Test("parses again whatever the server sent, and counts what it holds")
    func hostile() throws {
        let rows = [
            row("a", .enforced), row("b", .notEnforced, finding: hostileFinding),
            row("c", .blocked, reason: "twin\u{1}"),
            row("d", .notExercised, reason: "no case"), row("e", .tolerated, reason: "silent"),
        ]
        let document = try XMLDocument(data: Data(JUnitReport().render([record(rows)])))
        let suite = try #require(document.rootElement()?.elements(forName: "testsuite").first)
        func attribute(_ name: String) -> String? { suite.attribute(forName: name)?.stringValue }
        #expect(attribute("tests") == "5")
        #expect(attribute("failures") == "1")
        #expect(attribute("errors") == "0")
        #expect(attribute("skipped") == "2")
        #expect(attribute("time") == "1.500000")
        #expect(attribute("timestamp") == "2026-11-21T07:22:56")
        let cases = suite.elements(forName: "testcase")
        #expect(cases.map { $0.attribute(forName: "name")?.stringValue } == ["a", "b", "c", "d", "e"])
        #expect(cases.allSatisfy { $0.attribute(forName: "classname")?.stringValue == "kaleyra-rcs.create-brand" })
        #expect(cases.allSatisfy { $0.attribute(forName: "time")?.stringValue == "0.001250" })
        let failure = try #require(cases[1].elements(forName: "failure").first)
        #expect(failure.attribute(forName: "message")?.stringValue == "accepted \\u{0000} & <x>\n\"second\" line")
        #expect(failure.attribute(forName: "type")?.stringValue == "not-enforced")
        #expect(failure.stringValue?.hasPrefix("accepted \\u{0000} & <x>\n\"second\" line") == true)
        #expect(failure.stringValue?.contains(#"\u{0000}]]>\u{001B}<&"\u{FFFE}\x{FF}"#) == true)
        #expect(
            cases[2].elements(forName: "skipped").first?.attribute(forName: "message")?.stringValue
                == "blocked: twin\\u{0001}"
        )
    }

    @Test("a run that judged nothing is an error, not a green file")
    func couldNotRun() throws {
        let document = try XMLDocument(
            data: Data(JUnitReport().render([record([row("a", .blocked, reason: "refused")])]))
        )
        let suite = try #require(document.rootElement()?.elements(forName: "testsuite").first)
        #expect(suite.attribute(forName: "errors")?.stringValue == "1")
        #expect(suite.elements(forName: "testcase").first?.elements(forName: "error").count == 1)
    }

    @Test("tells seed, target, digest and version")
    func properties() throws {
        let document = try XMLDocument(data: Data(JUnitReport().render([record([row("a", .enforced)])])))
        let properties = try #require(
            document.rootElement()?.elements(forName: "testsuite").first?.elements(forName: "properties").first
        )
        let pairs = properties.elements(forName: "property").map {
            "\($0.attribute(forName: "name")?.stringValue ?? "")=\($0.attribute(forName: "value")?.stringValue ?? "")"
        }
        for expected in ["seed=7", "target=http://h:1", "contract.digest=sha256:ab", "touchstone.version=0"] {
            #expect(pairs.contains(expected))
        }
    }
}
