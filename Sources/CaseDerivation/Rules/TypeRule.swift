import JSONSchema
import JSONText
import OpenAPIContract

/// Each value replaced by values of every other JSON type: plain ones, and those that a careless check takes for nothing.
struct TypeRule: DerivationRule {
    let keywords = ["type"]

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.flatMap { site -> [Case] in
                guard let reference = site.schema.keyword("type")?.reference else { return [] }
                let types = site.schema.types
                let allowed = Self.null(at: site, reference, context).map { [$0] } ?? []
                return allowed
                    + Self.replacements(for: site, types: types).map { side, value in
                        let mutation = context.mutation(
                            at: site,
                            constraint: "type",
                            side: side,
                            value: value,
                            summary: "\(site.title) is \(Self.described(value)) where the type is "
                                + types.joined(separator: " or "),
                            reference: reference,
                            expectation: Self.expectation(at: site, types: types, value: value, in: context.contract)
                        )
                        return Self.carryingSlots(of: site, in: mutation, value: value, context)
                    }
            },
            skips: context.sites.compactMap { site in
                guard let reference = site.schema.keyword("type")?.reference,
                    Self.replacements(for: site, types: site.schema.types).isEmpty
                else { return nil }
                return context.skip(
                    site.site,
                    constraint: "type",
                    side: "other",
                    reason: "whatever stands there is \(Self.listed(site.schema.types))",
                    facts: site.facts,
                    reference: reference
                )
            }
        )
    }

    /// Null where it is one of several types; nil where another keyword refuses it.
    private static func null(at site: RequestSite, _ reference: NodeReference, _ context: OperationContext) -> Case? {
        let types = site.schema.types
        guard site.isInBody, types.count > 1, types.contains("null"), site.value != .null,
            site.isMet(by: .null, context.contract)
        else { return nil }
        return context.mutation(
            at: site,
            constraint: "type",
            side: "null-allowed",
            value: .null,
            summary: "\(site.title) is null, one of the types \(types.joined(separator: " and "))",
            reference: reference,
            expectation: site.certainty(of: "null") == .documented
                ? site.acceptance(of: "type") : site.acceptance(of: "null")
        )
    }

    private static func expectation(
        at site: RequestSite,
        types: [String],
        value: JSONValue,
        in contract: Contract
    ) -> Expectation {
        let kind = value == .null ? "null" : "type"
        if value == .null, site.certainty(of: "null") != .documented {
            return site.refusal(of: "null", kind: kind)
        }
        // A form sends nothing as an empty text, and frameworks read it so.
        if value == "", !types.contains("string"), !site.isRequired, site.certainty(of: "null") != .documented {
            return .tolerate(reason: "the documents are silent about an empty string in the place of nothing")
        }
        if site.isText, types.contains("boolean"), !site.isStated("type"), value == "1" || value == "yes" {
            return .tolerate(reason: "readers of parameters differ about \(value.serialized()) as a boolean")
        }
        switch site.certainty(of: "type") {
        case .sample where !types.contains(where: { isScalar($0) && isScalar(value.typeName) }):
            return .reject(site.policy.expectation(for: kind))
        case .sample where types.contains("string") && !fitsAsText(value, site, contract):
            return .reject(site.policy.expectation(for: kind))
        case .contradicted where isScalar(value.typeName) && !types.contains(where: isScalar):
            return .reject(site.policy.expectation(for: kind))
        default:
            return site.refusal(of: "type", kind: kind)
        }
    }

    /// Whether a scalar in place of a string could be meant: the text of a boolean or number keeps all that the documents say of the
    /// string; null stands for a value that need not be there.
    private static func fitsAsText(_ value: JSONValue, _ site: RequestSite, _ contract: Contract) -> Bool {
        guard value != .null else { return !site.isRequired || site.certainty(of: "presence") != .documented }
        // A schema that does not compile is lint's to tell.
        guard let schema = try? contract.documents.schema(at: site.schema.reference) else { return true }
        // How a moment or an address is written is the form of a string, and says nothing of another type.
        return schema.errors(of: .string(value.serialized())).allSatisfy { $0.keyword == "format" }
    }

    /// Whether a type is neither of the containers.
    ///
    /// Where only a sample shows a type, one scalar may stand for another; where documents disagree between containers,
    /// one container may stand for the other.
    private static func isScalar(_ type: String) -> Bool { type != "array" && type != "object" }

    private static func replacements(for site: RequestSite, types: [String]) -> [(side: String, value: JSONValue)] {
        let fraction = JSONNumber(literal: "1.5").map { JSONValue.number($0) } ?? .null
        guard !site.isText else { return texts(for: site, types: types, fraction: fraction) }
        let all: [(side: String, value: JSONValue)] = [
            ("null", .null), ("boolean", .bool(true)), ("false", .bool(false)), ("number", number(for: site)),
            ("zero", .number(JSONNumber(0))), ("fraction", fraction), ("string", string(for: site)),
            ("true-text", "true"),
            ("empty-string", ""), ("array", array(for: site)), ("empty-array", []), ("object", object(for: site)),
            ("empty-object", [:]),
        ]
        return all.filter { side, value in
            if side == "true-text" { return types.contains("boolean") && !types.contains("string") }
            guard value.numberValue != nil, types.contains("integer") else { return !types.contains(value.typeName) }
            return side == "fraction" && !types.contains("number")
        }
    }

    /// What is none of the types although a parameter is a text: no word is a number, and no fraction an integer.
    private static func texts(
        for site: RequestSite,
        types: [String],
        fraction: JSONValue
    ) -> [(side: String, value: JSONValue)] {
        guard !types.contains(where: { ["string", "array", "object"].contains($0) }) else { return [] }
        var texts: [(side: String, value: JSONValue)] = [("string", "text")]
        // A number is what some take for true.
        let isNumeric = types.contains { ["integer", "number"].contains($0) }
        if types.contains("boolean") {
            texts += [("maybe", "maybe"), ("yes", "yes")] + (isNumeric ? [] : [("one", "1")])
        }
        if isNumeric, let number = site.value.numberValue?.literal {
            texts.append(("letters-behind", .string(number + "abc")))
        }
        // A label has a dot between its values.
        let isDotted = if case .named("label", _) = site.style { true } else { false }
        if types.contains("integer"), !types.contains("number"), !isDotted { texts.append(("fraction", fraction)) }
        return texts
    }

    /// The number that the text itself writes, so that a server that converts silently is caught; else 1.
    private static func number(for site: RequestSite) -> JSONValue {
        .number(site.value.stringValue.flatMap { JSONNumber(literal: $0) } ?? JSONNumber(1))
    }

    /// The text that the number or the only item of the list writes, so that a server that converts silently is caught.
    private static func string(for site: RequestSite) -> JSONValue {
        if let item = site.value.arrayValue?.first, item.stringValue != nil { return item }
        return site.value.numberValue.map { .string($0.literal) } ?? .string("text")
    }

    /// The value itself, wrapped; an object with nothing in it for an array's neighbour.
    private static func array(for site: RequestSite) -> JSONValue { .array([site.value]) }

    private static func object(for site: RequestSite) -> JSONValue {
        if let first = site.value.arrayValue?.first {
            return first.objectValue == nil ? .object(["value": first]) : first
        }
        return .object(["value": site.value])
    }

    /// The mutation with the original's slots where its parts stand now: what is wrapped must still be plain and fresh, so
    /// that nothing but the type is wrong.
    private static func carryingSlots(
        of site: RequestSite,
        in mutation: Case,
        value: JSONValue,
        _ context: OperationContext
    ) -> Case {
        guard let pointer = site.pointer, case .single(var recipe) = mutation.procedure else { return mutation }
        let places: (from: JSONPointer, to: JSONPointer)
        if value.arrayValue?.first == site.value {
            places = (pointer, pointer.appending(0))
        } else if value[member: "value"] == site.value {
            places = (pointer, pointer.appending("value"))
        } else if let first = site.value.arrayValue?.first, first.objectValue != nil, value == first {
            places = (pointer.appending(0), pointer)
        } else {
            return mutation
        }
        recipe.slots += context.full.slots.compactMap { slot in
            guard case .body(let place) = slot.site, place.hasPrefix(places.from) else { return nil }
            let tokens = places.to.tokens + place.tokens.dropFirst(places.from.tokens.count)
            return Slot(site: .body(JSONPointer(tokens: tokens)), source: slot.source)
        }
        return mutation.transposed(to: mutation.site, side: mutation.side, summary: mutation.summary, recipe: recipe)
    }

    /// The types with their articles: `an array or a string`.
    private static func listed(_ types: [String]) -> String {
        types.map { type in
            switch type {
            case "null": "null"
            case "array", "integer", "object": "an \(type)"
            default: "a \(type)"
            }
        }.joined(separator: " or ")
    }

    private static func described(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "the number \(value.serialized())"
        case .string: "the string \(value.serialized())"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
