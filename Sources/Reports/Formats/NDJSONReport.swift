package import Conformance
import JSONText

/// One JSON object a line: the run, then each row.
package struct NDJSONReport: ReportFormat {
    package static let name = "ndjson"
    package static let defaultFile = "reports/run.ndjson"

    package init() {}

    package func render(_ records: [RunRecord]) -> [UInt8] {
        Array(
            records.flatMap { record in
                [Self.header(record)] + record.rows.map { Self.line($0, contract: record.contract) }
            }.joined().utf8
        )
    }

    /// The line that begins a record.
    private static func header(_ record: RunRecord) -> String {
        JSONValue.object(
            JSONObject([
                ("kind", "run"), ("contract", .string(record.contract)), ("version", .string(record.version)),
                ("digest", .string(record.digest)), ("target", .string(record.target)),
                ("seed", .string(String(record.seed))), ("toolVersion", .string(record.toolVersion)),
                ("startedAt", .string(record.startedAt)), ("requests", .number(JSONNumber(record.requestCount))),
                ("rows", .number(JSONNumber(record.rows.count))),
                ("readings", .array(record.readings.map(Self.value(of:)))),
            ])
        ).serialized() + "\n"
    }

    private static func value(of reading: FollowedReading) -> JSONValue {
        .object(
            JSONObject([
                ("name", .string(reading.name)), ("title", .string(reading.title)),
                ("facts", .array(reading.facts.map { .string($0) })), ("cause", .string(reading.cause.rawValue)),
            ])
        )
    }

    /// The line of one row, as it is also written while the run goes on.
    package static func line(_ row: Row, contract: String) -> String {
        var members: [(name: String, value: JSONValue)] = [
            ("kind", "row"), ("contract", .string(contract)), ("id", .string(row.id)),
            ("operation", .string(row.operation)), ("site", .string(row.site)),
            ("constraint", .string(row.constraint)), ("side", .string(row.side)),
            ("state", .string(row.state.rawValue)), ("summary", .string(row.summary)),
            ("facts", .array(row.facts.map { .string($0) })), ("location", .string(row.location.description)),
        ]
        if let reason = row.reason { members.append(("reason", .string(reason))) }
        if let finding = row.finding {
            members.append(
                (
                    "finding",
                    .object(
                        JSONObject([
                            ("check", .string(finding.check)), ("message", .string(finding.message)),
                            ("expected", .string(finding.expected)), ("found", .string(finding.found)),
                            ("failures", .number(JSONNumber(finding.failures))),
                            ("attempts", .number(JSONNumber(finding.attempts))), ("seenIn", .string(finding.seenIn)),
                            ("replay", .string(finding.replay)), ("curl", .string(finding.curl)),
                            (
                                "exchanges",
                                .array(
                                    finding.exchanges.map {
                                        .string(ExchangeText.lines(of: $0).joined(separator: "\n"))
                                    }
                                )
                            ),
                        ])
                    )
                )
            )
        }
        return JSONValue.object(JSONObject(members)).serialized() + "\n"
    }
}
