"""Opens a JUnit file as its consumers do: a real parser, the XSD of Jenkins' xUnit plugin, and the rules of the others."""
import re
import sys

import junitparser
import xmlschema

path, schema = sys.argv[1:3]
xmlschema.XMLSchema(schema).validate(path)
suites = junitparser.JUnitXml.fromfile(path)
names = set()
cases = failures = 0
for suite in suites:
    counted = {"failure": 0, "error": 0, "skipped": 0}
    for case in suite:
        cases += 1
        key = (case.classname, case.name)
        assert case.classname and case.name, f"a test case without a name: {key}"
        assert key not in names, f"{key} stands twice"
        names.add(key)
        assert len(case.result) <= 1, f"{key} has {len(case.result)} results"
        for result in case.result:
            counted[result._tag] += 1
            assert result.message, f"{key} has a result without a message"
            if result._tag != "skipped":
                failures += 1
                assert result.text.startswith(result.message.splitlines()[0][:40]), f"{key}: the text does not begin with the message"
    assert (suite.failures, suite.errors, suite.skipped) == (counted["failure"], counted["error"], counted["skipped"]), suite.name
    properties = {p.name for p in suite.properties()}
    assert {"seed", "target", "contract.digest", "touchstone.version"} <= properties, properties
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", suite.timestamp), suite.timestamp
assert cases > 0, "no test case"
print(f"{path}: {cases} test cases, {failures} failures and errors; valid by the XSD, opened by junitparser")
