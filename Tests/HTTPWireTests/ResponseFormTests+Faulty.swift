/// The responses that can be read though they are not well formed.
extension ResponseFormTests {
    static let faulty = [
        Row(
            name: "bytes after the content",
            clause: "9112 6.3",
            bytes: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi!",
            body: "hi",
            findings: ["extra-bytes-after-response"]
        ),
        Row(
            name: "a second answer",
            clause: "9112 6.3",
            bytes: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhiHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
            body: "hi",
            findings: ["extra-bytes-after-response"]
        ),
        Row(
            name: "empty lines before the answer",
            clause: "9112 2.1",
            bytes: "\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
            body: "hi",
            findings: ["empty-line-before-status-line"]
        ),
        Row(
            name: "control character in the reason",
            clause: "9112 4",
            bytes: "HTTP/1.1 200 O\u{0}K\r\nContent-Length: 2\r\n\r\nhi",
            body: "hi",
            findings: ["control-character-in-reason"]
        ),
        Row(
            name: "control character in a chunk extension",
            clause: "9112 7.1.1",
            bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;a\rb\r\nhi\r\n0\r\n\r\n",
            body: "hi",
            findings: ["control-character-in-chunk-extension"]
        ),
        Row(
            name: "chunked twice",
            clause: "9112 7",
            bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
            body: "hi",
            findings: ["unexpected-transfer-coding"]
        ),
        Row(
            name: "content after 204",
            clause: "9112 6.3",
            bytes: "HTTP/1.1 204 No Content\r\n\r\nhi",
            status: 204,
            findings: ["content-where-none-is-allowed"]
        ),
        Row(
            name: "content after HEAD",
            clause: "9110 9.3.2",
            method: "HEAD",
            bytes: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
            findings: ["content-where-none-is-allowed"]
        ),
        Row(
            name: "length on 204",
            clause: "9110 8.6",
            bytes: "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n",
            status: 204,
            findings: ["content-length-without-content"]
        ),
        Row(
            name: "coding on 204",
            clause: "9112 6.1",
            bytes: "HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n",
            status: 204,
            findings: ["transfer-encoding-without-content"]
        ),
        Row(
            name: "content in 205",
            clause: "9110 15.3.6",
            bytes: "HTTP/1.1 205 Reset Content\r\nContent-Length: 2\r\n\r\nhi",
            status: 205,
            body: "hi",
            findings: ["content-in-reset-content"]
        ),
        Row(
            name: "the same length twice",
            clause: "9112 6.3",
            bytes: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nhi",
            body: "hi",
            findings: ["repeated-content-length"]
        ),
        Row(
            name: "a list of the same length",
            clause: "9112 6.3",
            bytes: "HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\n\r\nhi",
            body: "hi",
            findings: ["repeated-content-length"]
        ),
        Row(
            name: "length and chunked",
            clause: "9112 6.2",
            bytes: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
            body: "hi",
            findings: ["content-length-with-transfer-encoding"]
        ),
        Row(
            name: "chunked in HTTP/1.0",
            clause: "9112 6.1",
            bytes: "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
            body: "hi",
            findings: ["transfer-encoding-in-http-1.0"]
        ),
        Row(
            name: "another coding",
            clause: "9112 7",
            bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nzzz",
            body: "zzz",
            findings: ["unexpected-transfer-coding"]
        ),
        Row(
            name: "no second space",
            clause: "9112 4",
            bytes: "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nhi",
            body: "hi",
            findings: ["status-line-without-second-space"]
        ),
        Row(
            name: "status 999",
            clause: "9110 15",
            bytes: "HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n",
            status: 999,
            findings: ["status-out-of-range"]
        ),
        Row(
            name: "bare line feeds",
            clause: "9112 2.2",
            bytes: "HTTP/1.1 200 OK\nContent-Length: 2\n\nhi",
            body: "hi",
            findings: ["bare-line-feed"]
        ),
        Row(
            name: "folded field",
            clause: "9112 5.2",
            bytes: "HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 2\r\n\r\nhi",
            body: "hi",
            findings: ["folded-field-line"]
        ),
        Row(
            name: "space before the colon",
            clause: "9112 5.1",
            bytes: "HTTP/1.1 200 OK\r\nContent-Length : 2\r\n\r\nhi",
            body: "hi",
            findings: ["white-space-before-colon"]
        ),
        Row(
            name: "space before the first field",
            clause: "9112 2.2",
            bytes: "HTTP/1.1 200 OK\r\n X: a\r\nContent-Length: 2\r\n\r\nhi",
            body: "hi",
            findings: ["white-space-before-fields"]
        ),
        Row(
            name: "line without colon",
            clause: "9112 5",
            bytes: "HTTP/1.1 200 OK\r\nnonsense\r\nContent-Length: 2\r\n\r\nhi",
            body: "hi",
            findings: ["field-line-without-colon"]
        ),
        Row(
            name: "name that is no token",
            clause: "9110 5.1",
            bytes: "HTTP/1.1 200 OK\r\nX Y: a\r\n: b\r\nContent-Length: 2\r\n\r\nhi",
            body: "hi",
            findings: ["field-name-not-a-token"]
        ),
        Row(
            name: "control character and bare CR in a value",
            clause: "9110 5.5",
            bytes: "HTTP/1.1 200 OK\r\nX: a\u{0}b\rc\r\nContent-Length: 2\r\n\r\nhi",
            body: "hi",
            findings: ["control-character-in-field"]
        ),
        Row(
            name: "space around a chunk size",
            clause: "9112 7.1.1",
            bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2 ;a\r\nhi\r\n0\r\n\r\n",
            body: "hi",
            findings: ["white-space-around-chunk-size"]
        ),
        Row(
            name: "framing field in the trailers",
            clause: "9110 6.5.1",
            bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nContent-Length: 2\r\n\r\n",
            body: "hi",
            findings: ["forbidden-trailer"]
        ),
        Row(
            name: "content coding nobody asked for",
            clause: "9110 12.5.3",
            bytes: "HTTP/1.1 200 OK\r\nContent-Encoding: identity, X-GZip\r\nContent-Length: 2\r\n\r\n\u{1F}!",
            body: "\u{1F}!",
            findings: ["content-coding-not-asked-for"]
        ),
        Row(
            name: "upgrade nobody asked for",
            clause: "9110 7.8",
            bytes: "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
            status: 101,
            findings: ["unrequested-upgrade"]
        ),
    ]
}
