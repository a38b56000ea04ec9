import InstanceGeneration
import Testing

struct PatternLanguageTests {
    @Test("is none for what is no regular expression")
    func faulty() {
        #expect(PatternLanguage("[") == nil)
    }

    @Test("has a longest member only where there is one")
    func ends() throws {
        let bounded = try #require(PatternLanguage("^[1-9][0-9]{1,14}$"))
        #expect(bounded.shortest(seed: 1)?.utf8.count == 2)
        #expect(bounded.longest(seed: 1)?.utf8.count == 15)
        let endless = try #require(PatternLanguage("^[0-9]+$"))
        #expect(endless.shortest(seed: 1)?.utf8.count == 1)
        #expect(endless.longest(seed: 1) == nil)
    }

    @Test("names outsiders that the pattern does not match, each edit once")
    func outsiders() throws {
        let language = try #require(PatternLanguage("^[A-Za-z0-9]{8}$"))
        let outsiders = language.outsiders
        #expect(!outsiders.isEmpty)
        #expect(outsiders.allSatisfy { !language.contains($0.text) })
        #expect(Set(outsiders.map(\.edit)).count == outsiders.count)
    }
}
