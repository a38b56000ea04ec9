import OpenAPIContract
import Testing

@testable import Mutations

@Suite("Mutation operators")
struct MutationOperatorTests {
    @Test(
        "plant a fault in each place where they apply, and nowhere else",
        arguments: [
            (
                "dropped-keyword",
                [
                    "query/copies/dropped-keyword/type", "query/copies/dropped-keyword/minimum",
                    "query/copies/dropped-keyword/exclusiveMaximum", "body/dropped-keyword/type",
                    "body/title/dropped-keyword/type", "body/title/dropped-keyword/minLength",
                    "body/title/dropped-keyword/maxLength", "body/shelf/dropped-keyword/type",
                    "body/shelf/dropped-keyword/pattern", "body/language/dropped-keyword/enum",
                    "body/note/dropped-keyword/type", "body/tags/dropped-keyword/type",
                    "body/tags/dropped-keyword/maxItems", "body/tags/*/dropped-keyword/type",
                    "body/tags/*/dropped-keyword/format",
                ]
            ),
            (
                "shifted-bound",
                [
                    "query/copies/shifted-bound/minimum-0", "query/copies/shifted-bound/minimum-2",
                    "query/copies/shifted-bound/exclusiveMaximum-9", "query/copies/shifted-bound/exclusiveMaximum-11",
                    "body/title/shifted-bound/minLength-0", "body/title/shifted-bound/minLength-2",
                    "body/title/shifted-bound/maxLength-79", "body/title/shifted-bound/maxLength-81",
                    "body/tags/shifted-bound/maxItems-2", "body/tags/shifted-bound/maxItems-4",
                ]
            ),
            (
                "unanchored-pattern",
                ["body/shelf/unanchored-pattern/start", "body/shelf/unanchored-pattern/end"]
            ),
            ("narrowed-enum", ["body/language/narrowed-enum/en", "body/language/narrowed-enum/sw"]),
            ("narrowed-type", ["body/note/narrowed-type/string", "body/note/narrowed-type/null"]),
            ("dropped-required", ["body/dropped-required/title", "body/dropped-required/shelf"]),
            ("added-required", ["body/added-required/language", "body/added-required/tags"]),
            (
                "overlooked-parameter",
                ["path/branch/overlooked-parameter/value", "query/copies/overlooked-parameter/presence"]
            ),
            (
                "overlooked-credential",
                ["header/key/overlooked-credential/presence", "header/key/overlooked-credential/value"]
            ),
            ("overlooked-body", ["body/overlooked-body/presence", "body/overlooked-body/media-type"]),
            (
                "swapped-outcome",
                [
                    "request/swapped-outcome/any-success", "request/swapped-outcome/any-known-book",
                    "request/swapped-outcome/undeclared-method-success", "state/swapped-outcome/repetition-bad-book",
                ]
            ),
            ("forgotten-state", ["state/forgotten-state/refusesRepetition"]),
            (
                "spoiled-list",
                ["cut", "first-only", "doubled", "empty", "leaked"].map {
                    "response/success/body/books/spoiled-list/\($0)"
                }
            ),
            (
                "wrong-media-type",
                ["success", "bad-book", "known-book"].map { "response/\($0)/wrong-media-type/text-html" }
            ),
            (
                "dropped-member",
                [
                    "response/success/body/id/dropped-member/missing",
                    "response/success/body/code/dropped-member/missing",
                    "response/bad-book/body/error/dropped-member/missing",
                ]
            ),
            (
                "retyped-member",
                [
                    "response/success/body/retyped-member/number", "response/success/body/retyped-member/null",
                    "response/success/body/id/retyped-member/number", "response/success/body/id/retyped-member/null",
                    "response/success/body/title/retyped-member/number",
                    "response/success/body/title/retyped-member/null",
                    "response/success/body/books/retyped-member/number",
                    "response/success/body/books/retyped-member/null", "response/bad-book/body/retyped-member/number",
                    "response/bad-book/body/retyped-member/null", "response/bad-book/body/error/retyped-member/number",
                    "response/bad-book/body/error/retyped-member/null",
                    "response/known-book/body/retyped-member/number", "response/known-book/body/retyped-member/null",
                    "response/known-book/body/error/retyped-member/number",
                ]
            ),
            ("changed-constant", ["response/success/body/code/changed-constant/other"]),
            (
                "broken-form",
                [
                    "response/success/body/id/broken-form/pattern",
                    "response/bad-book/body/error/broken-form/minLength",
                    "response/known-book/body/error/broken-form/enum",
                ]
            ),
            ("wrong-echo", ["response/success/body/title/wrong-echo/other"]),
            ("repeated-value", ["response/success/body/id/repeated-value/first"]),
            ("mute-message", ["response/bad-book/body/error/mute-message/mute"]),
            ("dropped-header", ["response/success/header/ETag/dropped-header/missing"]),
            ("retyped-header", ["response/success/header/X-Left/retyped-header/string"]),
            (
                "broken-header",
                [
                    "response/success/header/ETag/broken-header/pattern",
                    "response/success/header/X-Left/broken-header/minimum",
                    "response/success/header/X-Left/broken-header/maximum",
                ]
            ),
        ]
    )
    func places(name: String, expected: [String]) throws {
        #expect(try Library.mutants(of: name) == expected)
    }

    @Test("choose a status that the contract does not have for the outcome, by the seed")
    func statuses() throws {
        let mutants = try MutationOperators.mutants(of: Library.contract(), seed: 1)
        let wrong = mutants.filter { $0.id.contains("/wrong-status/") }
        #expect(wrong.map(\.outcome) == ["success", "bad-book", "known-book"])
        #expect(wrong.allSatisfy { !$0.id.hasSuffix($0.outcome == "success" ? "/200" : "/400") })
        let seeds = try (1...8).map { seed in
            try MutationOperators.mutants(of: Library.contract(), seed: UInt64(seed)).map(\.id)
        }
        #expect(Set(seeds).count > 1)
        #expect(try seeds[0] == MutationOperators.mutants(of: Library.contract(), seed: 1).map(\.id))
    }

    @Test("name each mutant once, and the clause that it breaks")
    func identity() throws {
        let contract = try Library.contract()
        let mutants = MutationOperators.mutants(of: contract, seed: 1)
        #expect(Set(mutants.map(\.id)).count == mutants.count)
        for mutant in mutants {
            #expect(contract.documents.value(at: mutant.reference) != nil, "\(mutant.id) at \(mutant.reference)")
        }
    }
}
