extension Format {
    /// `ipv4`: an IPv4 address such as `192.0.2.1`.
    ///
    /// Source: RFC 2673 section 3.2.
    public static let ipv4 = Format("ipv4") { InternetAddress.isVersion4($0) }
}
