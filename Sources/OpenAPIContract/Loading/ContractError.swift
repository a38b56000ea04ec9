public import JSONText

/// A fault that keeps a contract from being loaded: where, what was expected and found, and what to do next.
public struct ContractError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What sort of fault it is; the raw values never change.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A folder or file is not there.
        case missing
        /// A folder or file is there but cannot be read.
        case unreadable
        /// A file is not JSON as RFC 8259 has it.
        case notJSON = "not-json"
        /// The OpenAPI document is of a version other than 3.0 and 3.1.
        case unsupportedVersion = "unsupported-version"
        /// A `$ref` names no node of the contract.
        case unresolvedReference = "unresolved-reference"
        /// A chain of references comes back to itself without ever reaching content.
        case circularReference = "circular-reference"
        /// A member that must be there is not.
        case missingMember = "missing-member"
        /// A member has a value that it may not have.
        case wrongValue = "wrong-value"
        /// A JSON Schema is malformed.
        case faultySchema = "faulty-schema"
        /// An overlay is not as the Overlay Specification has it, or does not fit the contract.
        case faultyOverlay = "faulty-overlay"
        /// The target of an overlay's action selects nothing.
        case unmatchedTarget = "unmatched-target"
    }

    /// What sort of fault it is.
    public let kind: Kind
    /// The file or folder, as the user would name it.
    public let file: String
    /// The position of the fault; nil where the fault is the file itself.
    public let location: SourceLocation?
    /// What was expected and what was found, in one sentence.
    public let reason: String
    /// What to do about it, as an imperative.
    public let nextStep: String

    /// Makes an error about a whole file or folder.
    public init(_ kind: Kind, file: String, reason: String, nextStep: String) {
        self.kind = kind
        self.file = file
        self.location = nil
        self.reason = reason
        self.nextStep = nextStep
    }

    /// Makes an error about a place in a file.
    public init(_ kind: Kind, at location: SourceLocation, reason: String, nextStep: String) {
        self.kind = kind
        self.file = location.file
        self.location = location
        self.reason = reason
        self.nextStep = nextStep
    }

    /// One line: `file:line:column: reason; next step`.
    public var description: String {
        "\(location?.description ?? file): \(reason); \(nextStep)"
    }

    static func missing(_ path: String, what: String) -> ContractError {
        ContractError(
            .missing,
            file: path,
            reason: "there is no such \(what)",
            nextStep: "check the path and the spelling"
        )
    }
}
