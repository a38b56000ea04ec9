import HTTPMessages
import JSONText
import Testing

@testable import Conformance

@Suite("LoneSurrogates")
struct LoneSurrogatesTests {
    @Test(
        "an escape without its other half is replaced, and nothing else",
        arguments: [
            (#""\ud800""#, #""\ufffd""#), (#""a\uDFFFb""#, #""a\ufffdb""#),
            (#""\ud800\ud83d\ude00""#, #""\ufffd\ud83d\ude00""#),
            (#""\ud83d\u0041""#, #""\ufffd\u0041""#), (#""\ud83d\ude00""#, nil), (#""\\ud800""#, nil),
            (#""\ud8""#, nil),
            (#""\"\n\u00e9""#, nil), ("", nil), (#""\"#, nil),
        ] as [(String, String?)]
    )
    func replaced(text: String, expected: String?) {
        #expect(LoneSurrogates.replaced(in: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == expected)
    }

    @Test(
        "an answer may give back the lone surrogate that was sent, and have none of its own",
        arguments: [
            (#"{"a":"\ud800"}"#, #"{"a":"\uD800"}"#, true), (#"{"a":"x"}"#, #"{"a":"\uD800"}"#, false),
            (#"{"a":"\ud800"}"#, #"{"a":"\uD800",}"#, false),
        ]
    )
    func givenBack(sent: String, answer: String, isJSON: Bool) {
        let response = HTTPResponse(status: 200, body: Array(answer.utf8))
        let body = AnswerBody(response, anyForm: false, sent: Array(sent.utf8))
        #expect((body.value == ["a": "\u{FFFD}"]) == isJSON)
    }
}
