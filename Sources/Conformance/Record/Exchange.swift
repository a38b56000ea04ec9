package import HTTPMessages

/// A request that was sent and what came back, secrets already replaced.
package struct Exchange: Sendable, Hashable {
    package let request: HTTPRequest
    package let reply: HTTPReply

    package init(request: HTTPRequest, reply: HTTPReply) {
        self.request = request
        self.reply = reply
    }
}
