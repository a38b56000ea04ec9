import JSONText
import OpenAPIContract

/// Takes a profile's members out of its file; what does not fit is an error with its place.
struct ProfileReader {
    private static let members: Set<String> = [
        "name", "description", "targets", "variables", "secrets", "allow", "phoneNumbers", "limits", "$schema",
    ]
    private static let limits: Set<String> = ["timeoutSeconds", "requestsPerSecond", "workers", "maximumRequests"]

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
        for name in members["limits"]?.objectValue?.names ?? [] where !Self.limits.contains(name) {
            throw fault(
                JSONPointer(tokens: ["limits", name]),
                "unknown limit `\(name)`; there are \(Self.limits.sorted().joined(separator: ", "))"
            )
        }
    }

    func targets() throws(SessionError) -> [String: Profile.Target] {
        var targets: [String: Profile.Target] = [:]
        guard let members = document.root[member: "targets"]?.objectValue else { return targets }
        for (name, value) in members {
            if value[member: "mock"] == .bool(true) {
                targets[name] = .mock
            } else if let url = value[member: "url"]?.stringValue {
                targets[name] = .url(url)
            } else if let server = value[member: "server"]?.objectValue {
                var variables: [String: String] = [:]
                for (variable, text) in server { variables[variable] = text.stringValue }
                targets[name] = .server(variables: variables)
            } else {
                throw fault(JSONPointer(tokens: ["targets", name]), "a target has `mock`, `url` or `server`")
            }
        }
        return targets
    }

    func texts(_ member: String) throws(SessionError) -> [String: String] {
        var texts: [String: String] = [:]
        guard let members = document.root[member: member]?.objectValue else { return texts }
        for (name, value) in members {
            guard let text = value.stringValue else {
                throw fault(JSONPointer(tokens: [member, name]), "expected a string, found \(value.typeName)")
            }
            texts[name] = text
        }
        return texts
    }

    func allowed() throws(SessionError) -> Set<Operation.SideEffect> {
        guard let names = document.root[member: "allow"]?.arrayValue else { return [.none] }
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
        for (index, value) in (document.root[member: "phoneNumbers"]?.arrayValue ?? []).enumerated() {
            guard let number = value.stringValue else {
                throw fault(
                    JSONPointer(tokens: ["phoneNumbers", String(index)]),
                    "expected a string, found \(value.typeName)"
                )
            }
            numbers.append(number)
        }
        return numbers
    }

    func limit(_ name: String) throws(SessionError) -> Double? {
        guard let value = document.root[member: "limits"]?[member: name] else { return nil }
        guard let number = value.numberValue?.double, number > 0 else {
            throw fault(JSONPointer(tokens: ["limits", name]), "expected a number above 0")
        }
        return number
    }

    private func fault(_ pointer: JSONPointer, _ message: String) -> SessionError {
        SessionError(.contract, "\(document.memberLocation(of: pointer)): \(message)")
    }
}
