extension Format {
    /// `idn-hostname`: a host name that may go beyond ASCII.
    ///
    /// Source: RFC 5890 section 2.3.2.3.
    public static let idnHostname = Format("idn-hostname") { HostName.acceptsInternational($0) }
}
