"""Looks for the value of an environment variable in files, in every form in which it could stand there."""
import base64
import html
import json
import os
import sys
import urllib.parse

variable, *paths = sys.argv[1:]
value = os.environ[variable]
raw = value.encode()
plain = [value, json.dumps(value)[1:-1], json.dumps(value, ensure_ascii=False)[1:-1], urllib.parse.quote(value, safe=""), urllib.parse.quote_plus(value)]
forms = {text for form in plain for text in (form, html.escape(form), html.escape(form, quote=False))}
forms |= {base64.b64encode(raw).decode().rstrip("="), base64.urlsafe_b64encode(raw).decode().rstrip("="), raw.hex()}
assert paths and any(os.path.getsize(path) for path in paths), "there is nothing to look through"
found = 0
for path in paths:
    with open(path, "rb") as file:
        content = file.read()
    for form in sorted(forms):
        if form.encode() in content:
            found += 1
            print(f"{path} holds {variable} as {form}")
print(f"{len(paths)} files, {len(forms)} forms, {found} found")
sys.exit(bool(found))
