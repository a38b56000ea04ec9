import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract

/// One exchange of a case, read: what was sent, what came back, and which outcome that is.
///
/// A class, since every clause that an answer is judged by refers to it.
final class Answer: Sendable {
    let book: OperationBook
    let prepared: PreparedRequest
    let reply: HTTPReply
    let body: AnswerBody
    /// Nil when no whole answer came, or its body is no JSON text.
    let reading: OutcomeReading?

    init(_ reply: HTTPReply, to prepared: PreparedRequest, of book: OperationBook, expected: Set<String>) {
        self.book = book
        self.prepared = prepared
        self.reply = reply
        guard let response = reply.response else {
            body = .empty
            reading = nil
            return
        }
        let isEncoded = reply.findings.contains { $0.code == "content-coding-not-asked-for" }
        let body: AnswerBody =
            isEncoded
            ? .encoded
            : AnswerBody(
                response,
                anyForm: book.leavesMediaTypeOpen,
                plain: book.plainMediaTypes,
                sent: prepared.request.body ?? []
            )
        let reading =
            if let value = body.value {
                book.reader.read(status: response.status, body: value, expected: expected)
            } else if body == .empty {
                book.reader.readWithoutBody(status: response.status)
            } else { nil as OutcomeReading? }
        if !(reading?.isExact ?? false), book.leavesMediaTypeOpen,
            let whole = WholeAnswer.value(response, body: body.value),
            let found = book.reader.read(status: response.status, body: whole, expected: expected), found.isExact
        {
            self.body = .json(whole, duplicates: [])
            self.reading = found
        } else {
            self.body = body
            self.reading = reading
        }
    }

    var operation: Operation { book.operation }

    var response: HTTPResponse? { reply.response }

    /// Whether the server did what was asked: the documented success, whole or with a broken clause.
    var isSuccess: Bool {
        guard let response else { return false }
        if let reading {
            guard reading.outcome.kind == .success else { return false }
            // The whole body of the success under a status that it may not have is a success with a broken clause.
            if reading.isExact || reading.errors.isEmpty && reading.isToldByBody { return true }
            // What else answers a request for something else may be the answer to that.
            guard isForTheOperation else { return false }
            let meaning = book.reader.meaning(of: response.status)
            if reading.errors.isEmpty, meaning != .open { return true }
            // Whatever came under a status that only successes have is the success with broken clauses.
            if reading.statusMatches, meaning == .accepted { return true }
            return reading.constants > 0 ? reading.bearsMarks : (200...299).contains(response.status)
        }
        return switch body {
        case .malformed: (200...299).contains(response.status)
        case .empty:
            isGarbled && isForTheOperation && book.reader.meaning(of: response.status) == .accepted
                && !book.reader.candidates(allowing: response.status).isEmpty
        case .json, .text, .encoded: false
        }
    }

    /// Whether the answer says that the request was taken: by the documented success, or by a status that no documented failure has.
    ///
    /// A request that lacks a segment of its path may be one for something else.
    var isAcceptance: Bool {
        if isSuccess { return true }
        guard let response, isForTheOperation else { return false }
        return switch book.reader.meaning(of: response.status) {
        case .accepted: true
        case .acceptedUnlessFailure: !(reading.map { $0.isExact && $0.outcome.kind == .failure } ?? false)
        case .open: false
        }
    }

    /// Whether the request's path is one of the operation's, with a value in each of its segments, and no other operation has it under the
    /// request's method.
    var isForTheOperation: Bool {
        let path = PathShape(prepared.request.target)
        let method = prepared.request.method
        return book.path.matches(path)
            && (method == operation.method || !book.others.contains { $0.method == method && $0.path.matches(path) })
    }

    /// Whether the server refused what was asked: by its status, or by a documented failure under whatever status.
    var isRefusal: Bool {
        guard let response, !isAcceptance else { return false }
        return response.status >= 300 || reading.map { $0.isExact && $0.outcome.kind == .failure } ?? false
    }

    /// Whether it is the whole documented failure of something behind the server, which may have passed a moment later.
    var isOfTheMoment: Bool { reading.map { $0.isExact && $0.outcome.concern == .moment } ?? false }

    /// Whether the request was taken, and what came back is no answer of the operation: whatever is open about the request, its answers
    /// are JSON.
    ///
    /// A list of nothing may be nothing.
    var isGarbled: Bool {
        guard let response, (200...203).contains(response.status), prepared.request.method == operation.method,
            book.answersInJSON
        else { return false }
        return switch body {
        case .malformed: true
        case .empty: operation.state?.lists == nil
        case .json, .text, .encoded: false
        }
    }

    /// How long the server asks to be left in peace; nil where it does not, or where that is one of the outcomes that are due.
    func retryDelay(unless expected: @autoclosure () -> Set<String>) -> Duration? {
        guard let response, let delay = RetryAfter.delay(of: response) else { return nil }
        if let reading, reading.isExact, expected().contains(reading.outcome.name) { return nil }
        return delay
    }

    /// Status and outcome in a few words: `400 missing-required-fields`, `200 with a body that is no JSON text`.
    var summary: String {
        switch reply.outcome {
        case .failure(let failure): return "no whole answer (\(failure.reason))"
        case .response(let response):
            switch body {
            case .empty where reading == nil: return "\(response.status) without a body"
            case .malformed: return "\(response.status) with a body that is no JSON text"
            case .encoded: return "\(response.status) in a content coding that was not asked for"
            default: break
            }
            guard let reading else { return "\(response.status)" }
            if reading.isExact { return "\(response.status) \(reading.outcome.name)" }
            return "\(response.status), nearest to \(reading.outcome.name)"
        }
    }
}
