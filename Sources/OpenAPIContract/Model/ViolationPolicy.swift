package import JSONText

/// What an answer to a violation must be.
package enum ViolationExpectation: Sendable, Hashable {
    /// One of these documented outcomes.
    case outcomes([String])
    /// Any documented failure outcome.
    case anyFailure
    /// Anything but the documented success, in any shape: the documents are silent.
    case rejected
}

/// The `x-on-violation` entries of a node, followed by those of the nodes around it.
package struct ViolationPolicy: Sendable, Hashable {
    /// From the nearest node to the operation: violation kind to expectation.
    package let levels: [[String: ViolationExpectation]]

    package init(levels: [[String: ViolationExpectation]]) {
        self.levels = levels
    }

    /// What must answer a violation of `kind` (`missing-required`, `max-length` …): the nearest node that names the
    /// kind, or has `any`, decides; `rejected` where none does.
    package func expectation(for kind: String) -> ViolationExpectation {
        for level in levels {
            if let expectation = level[kind] ?? level["any"] { return expectation }
        }
        return .rejected
    }

    /// The policy of a node inside this one.
    package func nested(_ level: [String: ViolationExpectation]) -> ViolationPolicy {
        level.isEmpty ? self : ViolationPolicy(levels: [level] + levels)
    }
}

extension ViolationPolicy {
    /// The entries of an `x-on-violation` value; values of another form are left out (lint names them).
    package static func entries(of value: JSONValue?) -> [String: ViolationExpectation] {
        var entries: [String: ViolationExpectation] = [:]
        for (kind, value) in value?.objectValue ?? JSONObject() {
            if let names = value.arrayValue {
                entries[kind] = .outcomes(names.compactMap(\.stringValue))
            } else if value.stringValue == "failure" {
                entries[kind] = .anyFailure
            } else if value.stringValue == "rejected" {
                entries[kind] = .rejected
            }
        }
        return entries
    }
}
