import Testing

/// An environment in a state that a document names and no request can bring about.
struct GivenState: Sendable, CustomTestStringConvertible {
    let operation: String
    /// The outcome's name: the documented error code or status name in kebab-case.
    let outcome: String
    let server: ServerUnderTest

    var testDescription: String { outcome }

    static let all: [GivenState] =
        KaleyraPlatform.allCases.flatMap { state in
            state.operations.map { operation in
                GivenState(
                    operation: operation.rawValue,
                    outcome: kebab(state.rawValue),
                    server: .kaleyra { $0.platform = state }
                )
            }
        }
        + [
            .invalidGateway, .gatewayFailure, .didNotMapped, .noMask, .validityExpired, .insufficientBalance, .noData,
            .invalidFlowVersion, .addressNotAllowed, .phoneNotAllowed, .failure,
        ].map { (outcome: PhononOutcome) in
            GivenState(
                operation: "outbound-create",
                outcome: kebab(outcome.name),
                server: .phonon { $0.given = outcome }
            )
        }

    static func kebab(_ name: String) -> String {
        name.lowercased().replacing("_", with: "-")
    }
}
