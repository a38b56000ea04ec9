import HTTPMessages
import JSONText
import OpenAPIContract

/// Takes a profile's members out of its file; what does not fit is an error with its place.
struct ProfileReader {
    private static let members: Set<String> = [
        "name", "description", "targets", "variables", "secrets", "allow", "phoneNumbers", "limits", "$schema",
    ]
    private static let limits: Set<String> = [
        "timeoutSeconds", "patienceSeconds", "requestsPerSecond", "workers", "maximumRequests", "repeat", "random",
        "retryAfterSeconds",
    ]

    let document: JSONDocument

    /// An unknown member is a slip of the pen that would go unnoticed.
    func check() throws(SessionError) {
        guard let members = document.root.objectValue else {
            throw fault(JSONPointer(), "a profile is an object")
        }
        for name in members.names where !Self.members.contains(name) {
            throw fault(
                JSONPointer(tokens: [name]),
                "unknown member `\(name)`; a profile has \(Self.members.sorted().joined(separator: ", "))"
            )
        }
        for name in try object("limits").names where !Self.limits.contains(name) {
            throw fault(
                JSONPointer(tokens: ["limits", name]),
                "unknown limit `\(name)`; there are \(Self.limits.sorted().joined(separator: ", "))"
            )
        }
    }

    /// Where the requests of each contract go; `contracts` are the names that there are.
    func targets(contracts: [String]) throws(SessionError) -> [String: Profile.Target] {
        var targets: [String: Profile.Target] = [:]
        for (name, value) in try object("targets") {
            let pointer = JSONPointer(tokens: ["targets", name])
            guard contracts.contains(name) else {
                throw fault(pointer, "no contract `\(name)`; there are \(contracts.joined(separator: ", "))")
            }
            targets[name] = try target(value, at: pointer)
        }
        return targets
    }

    private func target(_ value: JSONValue, at pointer: JSONPointer) throws(SessionError) -> Profile.Target {
        let names = value.objectValue?.names ?? []
        if names == ["mock"], value[member: "mock"] == .bool(true) { return .mock }
        if names == ["url"], let url = value[member: "url"]?.stringValue {
            guard HTTPOrigin(url) != nil else {
                throw fault(
                    JSONPointer(tokens: pointer.tokens + ["url"]),
                    "`\(url)` is no http or https URL; write it like http://127.0.0.1:8080"
                )
            }
            return .url(url)
        }
        if names == ["server"], let server = value[member: "server"]?.objectValue {
            var variables: [String: String] = [:]
            for (variable, text) in server {
                variables[variable] = try string(text, at: JSONPointer(tokens: pointer.tokens + ["server", variable]))
            }
            return .server(variables: variables)
        }
        throw fault(pointer, "a target is {\"mock\": true}, {\"url\": \"…\"} or {\"server\": {…}}")
    }

    func texts(_ member: String) throws(SessionError) -> [String: String] {
        var texts: [String: String] = [:]
        for (name, value) in try object(member) {
            texts[name] = try string(value, at: JSONPointer(tokens: [member, name]))
        }
        return texts
    }

    func allowed() throws(SessionError) -> Set<Operation.SideEffect> {
        guard let names = try list("allow") else { return [.none] }
        var allowed: Set<Operation.SideEffect> = []
        for (index, name) in names.enumerated() {
            guard let effect = name.stringValue.flatMap(Operation.SideEffect.init(rawValue:)) else {
                throw fault(
                    JSONPointer(tokens: ["allow", String(index)]),
                    "expected one of \(Operation.SideEffect.allCases.map(\.rawValue).joined(separator: ", "))"
                )
            }
            allowed.insert(effect)
        }
        return allowed
    }

    func phoneNumbers() throws(SessionError) -> [String] {
        var numbers: [String] = []
        for (index, value) in (try list("phoneNumbers") ?? []).enumerated() {
            numbers.append(try string(value, at: JSONPointer(tokens: ["phoneNumbers", String(index)])))
        }
        return numbers
    }

    /// A limit above 0 and up to `SessionLimits.largest`.
    func limit(_ name: String) throws(SessionError) -> Double? {
        guard let value = try object("limits")[name] else { return nil }
        guard let number = value.numberValue?.double, number > 0, number <= SessionLimits.largest else {
            throw fault(
                JSONPointer(tokens: ["limits", name]),
                "expected a number above 0 and up to \(Int(SessionLimits.largest))"
            )
        }
        return number
    }

    /// A limit that counts something.
    func count(_ name: String) throws(SessionError) -> Int? {
        guard let number = try limit(name) else { return nil }
        guard number == number.rounded() else {
            throw fault(JSONPointer(tokens: ["limits", name]), "expected a whole number")
        }
        return Int(number)
    }

    /// The members of a member that is an object; none where it is left out.
    private func object(_ member: String) throws(SessionError) -> JSONObject {
        guard let value = document.root[member: member] else { return JSONObject([]) }
        guard let members = value.objectValue else {
            throw fault(JSONPointer(tokens: [member]), "expected an object, found \(value.typeName)")
        }
        return members
    }

    private func list(_ member: String) throws(SessionError) -> [JSONValue]? {
        guard let value = document.root[member: member] else { return nil }
        guard let items = value.arrayValue else {
            throw fault(JSONPointer(tokens: [member]), "expected an array, found \(value.typeName)")
        }
        return items
    }

    private func string(_ value: JSONValue, at pointer: JSONPointer) throws(SessionError) -> String {
        guard let text = value.stringValue else { throw fault(pointer, "expected a string, found \(value.typeName)") }
        return text
    }

    private func fault(_ pointer: JSONPointer, _ message: String) -> SessionError {
        SessionError(.contract, "\(document.memberLocation(of: pointer)): \(message)")
    }
}
