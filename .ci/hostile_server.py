"""A server that answers everything with control characters in head and body, and with every field it was sent; prints its port."""
import base64
import http.server
import json
import urllib.parse

CONTROLS = r'{"code":"RCS902","message":"\u0000\u001b[31m \ufffe ' + '\x7f]]>&<\\"","data":{"agent_no":"\\u0001'
BODY = CONTROLS.encode() + b'\x80"},"error":%s}'


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        key = self.headers.get("api-key") or ""
        raw = key.encode("latin-1")
        echoes = [key, urllib.parse.quote(raw), base64.b64encode(raw).decode()]
        body = BODY % json.dumps({"echo": echoes}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("X-Odd", "\x0b\x01<&>")
        self.send_header("X-Echo", key)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
