import JSONSchema
import JSONText
import Testing

@Suite("the official suite, draft 2020-12", .enabled(if: OfficialSuite.isPresent, "\(OfficialSuite.absence)"))
struct OfficialSuiteTests {
    @Test("every required test passes")
    func required() throws {
        let suite = try #require(OfficialSuite())
        let run = try SuiteRun(suite, files: suite.files(in: "tests/draft2020-12"), formats: .annotating)
        report("required", run)
        #expect(run.total > 1_000)
        #expect(run.failures == [])
    }

    @Test("every optional test passes but the known gaps")
    func optional() throws {
        let suite = try #require(OfficialSuite())
        let run = try SuiteRun(suite, files: suite.files(in: "tests/draft2020-12/optional"), formats: .standard)
        report("optional", run)
        #expect(run.total > 100)
        #expect(run.failures.sorted() == KnownGaps.optional.sorted())
    }

    @Test("every format test passes but the known gaps")
    func formats() throws {
        let suite = try #require(OfficialSuite())
        let run = try SuiteRun(suite, files: suite.files(in: "tests/draft2020-12/optional/format"), formats: .standard)
        report("formats", run)
        #expect(run.total > 500)
        #expect(run.failures.sorted() == KnownGaps.formats.sorted())
    }

    private func report(_ name: String, _ run: SuiteRun) {
        print("\(name): \(run.total) tests, \(run.failures.count) failed")
        for count in run.counts where count.failed > 0 {
            print("  \(count.file): \(count.failed) of \(count.total) failed")
        }
    }
}
