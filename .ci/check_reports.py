"""Opens the reports of one run as their consumers do, and compares them with each other.

JUnit: a real parser, the XSD of Jenkins' xUnit plugin, and the rules of the other consumers. NDJSON: one object a line.
HTML: tags that close, no script, nothing fetched from elsewhere.
"""
import html.parser
import json
import os
import re
import sys

import junitparser
import xmlschema

VIOLATIONS = {"not-enforced", "over-strict", "wrong-outcome", "broken", "unstable"}
OPEN = {"blocked", "not-exercised"}


def check_junit(path, schema):
    """Gives the result of each test case: pass, failure, error or skipped."""
    assert os.path.getsize(path) < 30_000_000, "GitLab takes no file of 30 MB"
    xmlschema.XMLSchema(schema).validate(path)
    results = {}
    for suite in junitparser.JUnitXml.fromfile(path):
        counted = {"failure": 0, "error": 0, "skipped": 0}
        for case in suite:
            key = (case.classname, case.name)
            assert case.classname and case.name, f"a test case without a name: {key}"
            assert case.classname.count(".") == 1, f"{key}: Jenkins takes all before the last dot for a package"
            assert key not in results, f"{key} stands twice"
            assert len(case.result) <= 1, f"{key} has {len(case.result)} results"
            results[key] = "pass"
            for result in case.result:
                counted[result._tag] += 1
                results[key] = result._tag
                assert result.message and "\n" not in result.message, f"{key} has no message of one line"
                # GitLab's older versions and dorny/test-reporter show the text alone.
                first = result.text.splitlines()[0]
                assert first.startswith(result.message[:40]), f"{key}: the text does not begin with the message"
        assert (suite.failures, suite.errors, suite.skipped) == (
            counted["failure"], counted["error"], counted["skipped"]), suite.name
        assert suite.tests == len(list(suite)), suite.name
        properties = {p.name for p in suite.properties()}
        assert {"seed", "target", "contract.digest", "touchstone.version"} <= properties, properties
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", suite.timestamp), suite.timestamp
    assert results, "no test case"
    return results


def check_ndjson(path):
    """Gives the state of each row, by the key that it has in JUnit."""
    states = {}
    announced = 0
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            entry = json.loads(line)
            if entry["kind"] == "run":
                announced += entry["rows"]
                continue
            key = (f"{entry['contract']}.{entry['operation']}", entry["id"].removeprefix(entry["operation"] + "/"))
            assert key not in states, f"{key} stands twice"
            states[key] = entry["state"]
            assert re.search(r":\d+:\d+$", entry["location"]), f"{key}: no place in the contract: {entry['location']}"
            assert entry["state"] not in OPEN or entry["reason"], f"{key} is {entry['state']} without a reason"
            if entry["state"] in VIOLATIONS:
                finding = entry["finding"]
                assert finding["message"] and finding["expected"] and finding["found"], key
                assert 1 <= finding["failures"] <= finding["attempts"], key
                assert finding["exchanges"] and finding["curl"].startswith("curl "), key
    assert announced == len(states), f"{announced} rows announced, {len(states)} written"
    return states


class Page(html.parser.HTMLParser):
    VOID = {"meta", "br", "hr", "img", "input", "link", "wbr"}

    def __init__(self):
        super().__init__()
        self.open = []
        self.tags = set()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        assert tag not in {"script", "iframe", "object", "embed", "link", "img"}, f"the page has a {tag}"
        for name, value in attributes:
            assert not name.startswith("on"), f"the page has {name}"
            assert name not in {"src", "href"} or (value or "").startswith("#"), f"the page fetches {value}"
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]} at {self.getpos()}"
        self.open.pop()


def check_html(path, states):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    page = Page()
    page.feed(text)
    page.close()
    assert not page.open, f"not closed: {page.open}"
    assert {"html", "title", "table"} <= page.tags, page.tags
    for key, state in states.items():
        assert state not in VIOLATIONS or key[1] in html.unescape(text), f"{key} is missing from the page"


def main(schema, junit, ndjson, page):
    results = check_junit(junit, schema)
    states = check_ndjson(ndjson)
    check_html(page, states)
    extra = {key for key in results if key not in states}
    assert all(results[key] == "error" for key in extra), extra
    for key, state in states.items():
        expected = "failure" if state in VIOLATIONS else "skipped" if state in OPEN else "pass"
        assert results.get(key) == expected, f"{key} is {state} and {results.get(key)} in JUnit"
    violations = sum(state in VIOLATIONS for state in states.values())
    print(f"{len(states)} rows, {violations} violations, the same in all three; valid by the XSD, opened by junitparser")


if __name__ == "__main__":
    main(*sys.argv[1:])
