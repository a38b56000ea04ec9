package import Conformance
package import HTTPMessages

/// A request and its answer as text, one line each with `>` or `<` in front.
package enum ExchangeText {
    package static func lines(of exchange: Exchange) -> [String] {
        lines(of: exchange.request) + lines(of: exchange.reply)
    }

    package static func lines(of request: HTTPRequest) -> [String] {
        if let verbatim = request.verbatim { return prefixed("> ", VisibleText.of(verbatim)) }
        var lines = ["> \(VisibleText.of(request.method)) \(VisibleText.of(request.target))"]
        lines += request.fields.all.map { "> \(VisibleText.of($0.name)): \(VisibleText.of($0.value))" }
        if let body = request.body { lines += [">"] + prefixed("> ", VisibleText.of(body)) }
        return lines
    }

    package static func lines(of reply: HTTPReply) -> [String] {
        switch reply.outcome {
        case .failure(let failure):
            var lines = ["< no whole answer (\(failure.kind.rawValue)): \(VisibleText.of(failure.reason))"]
            if !failure.received.isEmpty { lines += prefixed("< ", VisibleText.of(failure.received)) }
            return lines
        case .response(let response):
            var lines = ["< \(response.status) \(VisibleText.of(response.reason))"]
            lines += response.fields.all.map { "< \(VisibleText.of($0.name)): \(VisibleText.of($0.value))" }
            if !response.body.isEmpty { lines += ["<"] + prefixed("< ", VisibleText.of(response.body)) }
            return lines + ["  (\(DurationText.readable(reply.elapsed)))"]
        }
    }

    private static func prefixed(_ prefix: String, _ text: String) -> [String] {
        text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map { prefix + $0 }
    }
}
