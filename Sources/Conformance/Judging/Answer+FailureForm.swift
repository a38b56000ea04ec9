import CaseDerivation
import HTTPMessages
import OpenAPIContract

extension Answer {
    /// Statuses with which what stands before an application answers too: a parser, a router, a limit.
    ///
    /// Source: RFC 9110 sections 15.5.5 to 15.5.7, 15.5.9, 15.5.12 to 15.5.16, 15.5.18, 15.5.20 and 15.5.22; RFC 6585 sections 4 and 5
    private static let outer: Set<Int> = [404, 405, 406, 408, 411, 413, 414, 415, 416, 417, 421, 426, 429, 431]

    /// Statuses that say something of a well-formed request: only who knows the things of the application can say it.
    ///
    /// Source: RFC 9110 sections 15.5.5, 15.5.10, 15.5.11, 15.5.13 and 15.5.21
    private static let inner: Set<Int> = [404, 409, 410, 412, 422]

    /// So many bytes of target and fields, and of content, pass every server and gateway with its standard settings.
    private static let smallHead = 4_000
    private static let smallBody = 65_536

    /// The failure without a name of its own to whose JSON body the answer is held by its status; nil where the contract leaves the form
    /// open, or the answer may come from something that stands before the application.
    ///
    /// A case that tolerates every answer is held to a form only where the contract documents the very status, and nobody but the
    /// application has it to give.
    func failureHeldToItsForm(by expectation: Expectation) -> String? {
        guard let status = response?.status, (400...499).contains(status), isForTheOperation, isPlainHTTP else {
            return nil
        }
        let own = book.reader.candidates(allowing: status)
        guard let failure = own.first, own.allSatisfy({ $0.isNamedByStatus && $0.answersInJSON }) else { return nil }
        let isExact = own.allSatisfy { $0.stands(under: status) }
        guard isExact || !Self.outer.contains(status) else { return nil }
        // Another method is a matter of the router; what the contract says of 405 can be about nothing else.
        guard prepared.request.method == operation.method || isExact && status == 405 else { return nil }
        switch expectation {
        case .reject: return failure.outcome.name
        case .tolerate: return isExact && Self.inner.contains(status) ? failure.outcome.name : nil
        case .accept, .outcome: return nil
        }
    }

    /// Whether no JSON came at all.
    var isUnread: Bool {
        switch body {
        case .empty, .malformed: true
        case .json, .text, .encoded: false
        }
    }

    /// Whether no server or gateway would refuse the request for what it is as HTTP: it is small, and has neither controls, slashes in
    /// escapes, nor anything beyond ASCII.
    private var isPlainHTTP: Bool {
        let request = prepared.request
        let head = request.fields.reduce(request.target.utf8.count) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        guard head <= Self.smallHead, (request.body?.count ?? 0) <= Self.smallBody else { return false }
        let isPrintable = request.fields.allSatisfy { $0.value.utf8.allSatisfy { (0x20...0x7E).contains($0) } }
        return isPrintable
            && request.target.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
                guard let byte = UInt8(part.prefix(2), radix: 16) else { return false }
                return (0x20...0x7E).contains(byte) && !#"/\%"#.utf8.contains(byte)
            }
    }
}
