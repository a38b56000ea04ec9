extension Format {
    /// `ipv6`: an IPv6 address such as `2001:db8::1`.
    ///
    /// Source: RFC 4291 section 2.2.
    public static let ipv6 = Format("ipv6") { InternetAddress.isVersion6($0) }
}
