package import JSONText
import OpenAPIContract

/// A request before the values are known that only the moment of sending gives.
package struct RequestRecipe: Sendable, Hashable {
    package enum Body: Sendable, Hashable {
        case none
        /// A JSON value; slots may replace parts of it.
        case json(JSONValue)
        /// The text of a JSON value, made wrong in one place; slots replace parts of the value first.
        case spoiled(JSONValue, Spoiling)
        /// These bytes; slots do not reach into them.
        case bytes([UInt8])
    }

    package var operation: String
    package var method: String
    /// The path template of the operation, or another literal path.
    package var path: String
    /// In the order of the contract.
    ///
    /// `Content-Type` is a header among them.
    package var parameters: [ParameterValue]
    package var body: Body
    package var slots: [Slot]

    package init(
        operation: String,
        method: String,
        path: String,
        parameters: [ParameterValue],
        body: Body,
        slots: [Slot]
    ) {
        self.operation = operation
        self.method = method
        self.path = path
        self.parameters = parameters
        self.body = body
        self.slots = slots
    }

    /// Whether two requests of the recipe carry different payloads.
    package var differsEachTime: Bool {
        slots.contains { slot in
            switch slot.source {
            case .fresh, .time: if case .body = slot.site { true } else { false }
            case .variable, .earlier, .credential, .altered: false
            }
        }
    }

    /// The JSON body, if it is one and whole, however it is spelled.
    package var json: JSONValue? {
        switch body {
        case .json(let value): value
        case .spoiled(let value, let spoiling): spoiling.keepsValue ? value : nil
        case .none, .bytes: nil
        }
    }
}
