/// The registry of format tables.
enum FormatTables {
    static let all: [FormatTable] = [
        .email, .uri, .uuid, .dateTime, .date, .time, .duration, .hostname, .ipv4, .ipv6,
    ]
}
