import HTTPMessages

/// What the Connection fields of a message say of the connection.
///
/// Source: RFC 9110 section 7.6.1
enum ConnectionOptions {
    /// Answers whether an option is listed, ASCII case aside.
    static func contain(_ option: String, in fields: HTTPFields) -> Bool {
        fields.contains("Connection")
            && fields.members(of: "Connection").contains { HTTPSyntax.equalIgnoringCase($0, option) }
    }

    /// Answers whether the connection can carry another exchange after the message.
    ///
    /// Source: RFC 9112 section 9.3
    static func keepsConnection(_ fields: HTTPFields, minorVersion: Int) -> Bool {
        !contain("close", in: fields) && (minorVersion >= 1 || contain("keep-alive", in: fields))
    }
}
