/// Something that takes bytes from outside and must answer, whatever they are: without a crash, a hang or a broken promise.
///
/// One target, one file, one line in `FuzzRegistry`.
package protocol FuzzTarget: Sendable {
    /// The word that selects it: `json`.
    var name: String { get }
    /// Texts to start from, valid ones first of all.
    var seeds: [[UInt8]] { get }
    /// Runs the code under test.
    ///
    /// - Throws: `BrokenPromise` when the code answered, but wrongly; refusing the bytes is no error.
    func run(_ bytes: [UInt8]) throws(BrokenPromise)
}

/// What a target promises about its answers and did not keep: `written and parsed again, the value is another`.
package struct BrokenPromise: Error, Equatable {
    package let reason: String

    package init(_ reason: String) {
        self.reason = reason
    }
}
