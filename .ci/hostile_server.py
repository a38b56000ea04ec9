"""A server that answers everything with control characters in its head and body; prints its port."""
import http.server

BODY = b'{"code":"RCS902","message":"\\u0000\\u001b[31m \\ufffe \x7f]]>&<\\"","data":{"agent_no":"\\u0001\x80"},"error":{}}'


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("X-Odd", "\x0b\x01<&>")
        self.send_header("Content-Length", str(len(BODY)))
        self.end_headers()
        self.wfile.write(BODY)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
