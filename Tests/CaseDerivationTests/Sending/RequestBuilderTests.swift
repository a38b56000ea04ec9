import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

struct RequestBuilderTests {
    private func recipe(
        path: String = "/v1/{tenant}/items",
        _ parameters: [RequestRecipe.ParameterValue] = [],
        body: RequestRecipe.Body = .none,
        slots: [Slot] = []
    ) -> RequestRecipe {
        RequestRecipe(
            operation: "create-item",
            method: "POST",
            path: path,
            parameters: parameters,
            body: body,
            slots: slots
        )
    }

    private func parameter(_ location: Parameter.Location, _ name: String, _ value: String)
        -> RequestRecipe
        .ParameterValue
    {
        RequestRecipe.ParameterValue(location: location, name: name, value: value)
    }

    @Test("expands the path and encodes what a segment must not hold")
    func path() {
        let prepared = RequestBuilder(values: CountingValues())
            .prepare(recipe([parameter(.path, "tenant", "a b/ü?")]))
        #expect(prepared.request.target == "/v1/a%20b%2F%C3%BC%3F/items")
    }

    @Test(
        "leaves a brace that its segment does not close, encodes a parameter that nobody gives",
        arguments: [
            ("/a{b/{tenant}/c", "/a{b/T/c"), ("/{tenant}{tenant}.json", "/TT.json"), ("/{other}", "/%7Bother%7D"),
            ("/{tenant", "/{tenant"), ("/}{tenant}", "/}T"), ("", ""),
        ]
    )
    func braces(path: String, target: String) {
        let prepared = RequestBuilder(values: CountingValues())
            .prepare(recipe(path: path, [parameter(.path, "tenant", "T"), parameter(.query, "tenant", "Q")]))
        #expect(prepared.request.target == target + "?tenant=Q")
    }

    @Test("writes the query in order, repeated names and all")
    func query() {
        let prepared = RequestBuilder(values: CountingValues()).prepare(
            recipe(
                path: "/items",
                [
                    parameter(.query, "q", "a&b=c+d"), parameter(.query, "q", ""), parameter(.query, "x y", "1"),
                ]
            )
        )
        #expect(prepared.request.target == "/items?q=a%26b%3Dc%2Bd&q=&x%20y=1")
    }

    @Test("sends fields in order and cookies in one field")
    func fields() {
        let prepared = RequestBuilder(values: CountingValues()).prepare(
            recipe(
                path: "/",
                [
                    parameter(.header, "b", "1"), parameter(.cookie, "s", "x"), parameter(.header, "a", "2"),
                    parameter(.cookie, "t", "y"),
                ]
            )
        )
        #expect(prepared.request.fields.all.map(\.description) == ["b: 1", "a: 2", "Cookie: s=x; t=y"])
        #expect(prepared.request.body == nil)
    }

    @Test("fills slots from the first source that gives a value")
    func slots() {
        let name = Site.body(JSONPointer(tokens: ["a", "0"]))
        let fresh = recipe(
            path: "/",
            body: .json(["a": ["Thing number"]]),
            slots: [Slot(site: name, source: .variable("thing")), Slot(site: name, source: .fresh(.text))]
        )
        let free = RequestBuilder(values: CountingValues()).prepare(fresh)
        #expect(free.body == ["a": ["Thi000000001"]])
        let pinned = RequestBuilder(values: CountingValues(variables: ["thing": "mine"])).prepare(fresh)
        #expect(pinned.request.body == Array(#"{"a":["mine"]}"#.utf8))
    }

    @Test("keeps the JSON type under a variable where its text can be one")
    func types() {
        let count = Site.body(JSONPointer(tokens: ["count"]))
        let recipe = recipe(
            path: "/",
            body: .json(["count": 1]),
            slots: [Slot(site: count, source: .variable("count"))]
        )
        #expect(
            RequestBuilder(values: CountingValues(variables: ["count": "12"])).prepare(recipe).body == ["count": 12]
        )
        #expect(
            RequestBuilder(values: CountingValues(variables: ["count": "many"])).prepare(recipe).body
                == ["count": "many"]
        )
    }

    @Test("sends credentials that the run knows, else the recipe's own")
    func credentials() {
        let site = Site.parameter(.header, "key")
        let recipe = recipe(
            path: "/",
            [parameter(.header, "key", "own")],
            slots: [Slot(site: site, source: .credential("key"))]
        )
        let known = RequestBuilder(values: CountingValues(variables: ["key": "secret"])).prepare(recipe)
        #expect(known.request.fields["key"] == "secret")
        #expect(known.value(of: .requestParameter(.header, "key")) == "secret")
        let unknown = RequestBuilder(values: CountingValues()).prepare(recipe)
        #expect(unknown.request.fields["key"] == "own")
    }

    @Test("remembers which values are fresh, and whether the user's own stands for one")
    func fresh() {
        let long = JSONPointer(tokens: ["long"])
        let short = JSONPointer(tokens: ["short"])
        let recipe = recipe(
            path: "/",
            body: .json(["long": "Thing number", "short": "abc", "other": "x"]),
            slots: [
                Slot(site: .body(long), source: .variable("thing")), Slot(site: .body(long), source: .fresh(.text)),
                Slot(site: .body(short), source: .fresh(.text)),
                Slot(site: .body(JSONPointer(tokens: ["other"])), source: .variable("other")),
            ]
        )
        let free = RequestBuilder(values: CountingValues(variables: ["other": "y"])).prepare(recipe)
        #expect(free.fresh == [long])
        #expect(!free.isPinned)
        let pinned = RequestBuilder(values: CountingValues(variables: ["thing": "mine"])).prepare(recipe)
        #expect(pinned.fresh.isEmpty)
        #expect(pinned.isPinned)
    }

    @Test("takes over what the request before carried")
    func earlier() {
        let name = JSONPointer(tokens: ["name"])
        let first = recipe(
            path: "/",
            body: .json(["name": "Thing number"]),
            slots: [Slot(site: .body(name), source: .fresh(.text))]
        )
        var second = first
        second.slots.insert(Slot(site: .body(name), source: .earlier(name)), at: 0)
        let builder = RequestBuilder(values: CountingValues())
        let opening = builder.prepare(first)
        #expect(builder.prepare(second, after: opening).body == ["name": "Thi000000001"])
        #expect(builder.prepare(second).body == ["name": "Thi000000002"])
    }

    @Test("fills items of long lists and members of wide objects, each from the source of its own place")
    func many() {
        let names = (0..<20).map { "m\($0)" }
        let wide = JSONValue.object(JSONObject(names.map { (name: $0, value: "old") }))
        let recipe = recipe(
            path: "/",
            body: .json(["list": .array(Array(repeating: "old", count: 30)), "wide": wide]),
            slots: [
                Slot(site: .body(JSONPointer(tokens: ["list", "29"])), source: .variable("a")),
                Slot(site: .body(JSONPointer(tokens: ["list", "30"])), source: .variable("a")),
                Slot(site: .body(JSONPointer(tokens: ["list", "2"])), source: .variable("b")),
            ] + names.map { Slot(site: .body(JSONPointer(tokens: ["wide", $0])), source: .variable($0)) }
        )
        let variables = Dictionary(uniqueKeysWithValues: names.map { ($0, "new \($0)") })
        let values = CountingValues(variables: variables.merging(["a": "A", "b": "B"]) { $1 })
        let body = RequestBuilder(values: values).prepare(recipe).body
        let list = body?[member: "list"]?.arrayValue ?? []
        #expect(list.count == 30)
        #expect(list.indices.filter { list[$0] != "old" } == [2, 29])
        #expect(list[2] == "B")
        #expect(list[29] == "A")
        #expect(body?[member: "wide"] == .object(JSONObject(names.map { (name: $0, value: .string("new \($0)")) })))
    }

    @Test(
        "a fresh number is one of the other country where the recipe's own is, but never in the place of the user's",
        arguments: [(nil, "12025550101"), ("919800000017", "919800000017")] as [(String?, String)]
    )
    func otherCountry(given: String?, expected: String) {
        let phone = Site.body(JSONPointer(tokens: ["phone"]))
        let recipe = recipe(
            path: "/",
            body: .json(["phone": "12025550199"]),
            slots: [
                Slot(site: phone, source: .variable("phone")), Slot(site: phone, source: .fresh(.phoneNumber)),
            ]
        )
        let values = CountingValues(variables: given.map { ["phone": $0] } ?? [:])
        #expect(RequestBuilder(values: values).prepare(recipe).body == ["phone": .string(expected)])
    }

    @Test("sends malformed bytes as they are")
    func bytes() {
        let prepared = RequestBuilder(values: CountingValues()).prepare(recipe(path: "/", body: .bytes([0xC3, 0x28])))
        #expect(prepared.request.body == [0xC3, 0x28])
        #expect(prepared.body == nil)
    }

    @Test("writes times and phone numbers")
    func timesAndNumbers() {
        let when = Site.body(JSONPointer(tokens: ["when"]))
        let phone = Site.body(JSONPointer(tokens: ["phone"]))
        let prepared = RequestBuilder(values: CountingValues()).prepare(
            recipe(
                path: "/",
                body: .json(["when": "2021-04-28T03:48:07.111+05:30", "phone": "1"]),
                slots: [Slot(site: when, source: .time(.tomorrow)), Slot(site: phone, source: .fresh(.phoneNumber))]
            )
        )
        #expect(prepared.body == ["when": "2026-11-22T11:00:00.250+05:30", "phone": "447700900001"])
    }
}
