extension Format {
    /// `hostname`: a host name in ASCII.
    ///
    /// Source: RFC 1123 section 2.1 and RFC 5891 section 4.4.
    public static let hostname = Format("hostname") { HostName.accepts($0) }
}
