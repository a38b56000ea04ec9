import HTTPMessages
import JSONText

/// One property for each clause of the four RCS documents; the defaults keep to all of them.
struct KaleyraBehaviour: Sendable {
    /// The methods an operation answers to (LC-01, RT-01, BR-01, TA-01).
    var methods: @Sendable (KaleyraOperation) -> Set<String> = { [$0.documentedMethod] }
    /// The key that a request carries (C-03).
    var readKey: @Sendable (HTTPFields) -> String? = { $0["api-key"] }
    /// Whether a key is taken: given, right (C-03, C-10).
    var takesKey: @Sendable (String?, String) -> Bool = { given, right in given == right }
    /// Whether an account is taken: given, right (C-02, C-10).
    var takesAccount: @Sendable (String, String) -> Bool = { given, right in given == right }
    /// Whether a Content-Type is taken (C-04, C-05).
    var takesContentType: @Sendable (KaleyraOperation, String?) -> Bool = { operation, value in
        guard operation != .listTesters else { return true }
        return value.flatMap { MediaType($0) }?.essence == "application/json"
    }
    /// Reads a payload; throws the refusal where it is no JSON (LC-10, BR-15).
    var parse: @Sendable ([UInt8]) throws(KaleyraRefusal) -> JSONValue = KaleyraDocuments.parse
    /// The members of the payload (LC-02, LC-03, RT-02, RT-03, BR-02 to BR-11).
    var fields: [KaleyraOperation: [FieldRule]] = KaleyraDocuments.fields
    /// The JSON types of `regions` (LC-04).
    var regionsTypes: Set<String> = ["array"]
    var maximumRegions = 5
    /// Which of the regions are counted.
    var countedRegions: @Sendable ([JSONValue]) -> Int = { $0.count }
    /// Whether the region of that index of so many is looked at.
    var looksAtRegion: @Sendable (_ index: Int, _ count: Int) -> Bool = { _, _ in true }
    /// The members of a region (LC-06, LC-07).
    var regionFields: [FieldRule] = KaleyraDocuments.regionFields
    /// Whether `agent_number` must be there (TA-03).
    var demandsAgentNumber = true
    /// How a text of the query is read (RFC 3986 section 6.2.2.2).
    var readQueryText: @Sendable (String) -> String? = PercentEncoding.decode
    /// How missing members are told from those that are there.
    var isMissing: @Sendable (JSONValue?) -> Bool = { $0 == nil }
    /// The state of the platform, if it is not sound (LC-11, LC-13, BR-18 to BR-20).
    var platform: KaleyraPlatform?
    /// A further rule over a payload that passed all others.
    var furtherRule: @Sendable (KaleyraOperation, JSONValue, [KaleyraTester]) -> KaleyraRefusal? = { _, _, _ in nil }
    /// The answer to what is refused (LC-10 to LC-14, BR-14 to BR-21).
    var refuse: @Sendable (KaleyraOperation?, KaleyraRefusal) -> JSONAnswer = KaleyraDocuments.answer
    /// Identifiers by count (BR-13, RT-05).
    var identifier: @Sendable (UInt64) -> String = { UUIDText.number($0) }
    /// Whether a tester is stored although the request is refused.
    var storesRefused: @Sendable (KaleyraRefusal) -> Bool = { _ in false }
    /// What is kept of a tester and how many were registered with it; nil keeps nothing (TA-07).
    var keep: @Sendable (KaleyraTester, Int) -> KaleyraTester? = { tester, _ in tester }
    /// Whether a tester that is registered again keeps its identifier and its one place in the list (C-14).
    var updatesKnownTesters = false
    /// How long a tester takes to show in the list (TA-07).
    var listDelay: Duration = .zero
    /// Whether a tester is listed for an agent (TA-06).
    var lists: @Sendable (KaleyraTester, String) -> Bool = { $0.agent == .string($1) }
    /// The last word over an answer before it is written (C-06 to C-09, LC-08, LC-09, RT-04, RT-05, BR-12, BR-13, TA-04, TA-05).
    var rewrite: @Sendable (inout JSONAnswer, KaleyraContext) -> Void = { _, _ in }
    /// The last word over the bytes (C-09, RFC 9112).
    var transmit: @Sendable (JSONAnswer, KaleyraContext) -> HTTPResponse = { answer, _ in answer.response }

    static let honest = KaleyraBehaviour()

    /// The same behaviour with one thing changed.
    static func changed(_ change: (inout KaleyraBehaviour) -> Void) -> KaleyraBehaviour {
        var behaviour = honest
        change(&behaviour)
        return behaviour
    }

    /// Changes the rule of one member.
    mutating func field(_ operation: KaleyraOperation, _ name: String, _ change: (inout FieldRule) -> Void) {
        var rules = fields[operation] ?? []
        guard let index = rules.firstIndex(where: { $0.name == name }) else {
            preconditionFailure("\(operation.rawValue) has no field \(name)")
        }
        change(&rules[index])
        fields[operation] = rules
    }

    /// Adds a rule for a member.
    mutating func field(_ operation: KaleyraOperation, adding rule: FieldRule) {
        fields[operation, default: []].append(rule)
    }

    /// Changes the rule of one member of a region.
    mutating func region(_ name: String, _ change: (inout FieldRule) -> Void) {
        guard let index = regionFields.firstIndex(where: { $0.name == name }) else {
            preconditionFailure("a region has no field \(name)")
        }
        change(&regionFields[index])
    }
}
