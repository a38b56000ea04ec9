import OpenAPIContract

extension ViolationExpectation {
    /// What may answer where either violation may be the one that is answered.
    func or(_ other: ViolationExpectation) -> ViolationExpectation {
        switch (self, other) {
        case (.rejected, _), (_, .rejected): .rejected
        case (.anyFailure, _), (_, .anyFailure): .anyFailure
        case (.outcomes(let names), .outcomes(let others)):
            .outcomes(names + others.filter { !names.contains($0) })
        }
    }
}
