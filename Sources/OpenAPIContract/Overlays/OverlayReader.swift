import JSONPath
import JSONText

/// Reads an overlay from its document.
///
/// Source: OpenAPI Overlay Specification 1.0.0, section 4.4
struct OverlayReader {
    let document: JSONDocument

    /// - Throws: `ContractError` of the kind `faultyOverlay`, at the first member that is not as it should be.
    func overlay(named name: String) throws(ContractError) -> Overlay {
        try known(["overlay", "info", "extends", "actions"], at: JSONPointer(), in: document.root)
        let version = try string("overlay", at: JSONPointer())
        guard version == "1.0.0" else {
            throw fault(JSONPointer(["overlay"]), "expected version 1.0.0, found \(quoted(version))")
        }
        let info = JSONPointer(["info"])
        try known(["title", "version"], at: info, in: document.root[info])
        _ = try string("version", at: info)
        var extends: String?
        if document.root[member: "extends"] != nil { extends = try string("extends", at: JSONPointer()) }
        return Overlay(
            name: name,
            title: try string("title", at: info),
            extends: extends,
            facts: (document.root[member: "x-facts"]?.arrayValue ?? []).compactMap(\.stringValue),
            actions: try actions(),
            document: document
        )
    }

    private func actions() throws(ContractError) -> [Overlay.Action] {
        let place = JSONPointer(["actions"])
        guard let items = document.root[place]?.arrayValue, !items.isEmpty else {
            throw fault(place, "expected an array of at least one action")
        }
        var actions: [Overlay.Action] = []
        for (index, item) in items.enumerated() { actions.append(try action(item, at: place.appending(index))) }
        return actions
    }

    private func action(_ item: JSONValue, at place: JSONPointer) throws(ContractError) -> Overlay.Action {
        try known(["target", "description", "update", "remove"], at: place, in: item)
        let text = try string("target", at: place)
        let target: PathQuery
        do {
            target = try PathQuery(text)
        } catch {
            throw fault(
                place.appending("target"),
                "expected a JSONPath query (RFC 9535), found \(quoted(text)): \(error)"
            )
        }
        if item[member: "description"] != nil { _ = try string("description", at: place) }
        let remove = item[member: "remove"] ?? false
        guard let removes = remove.boolValue else {
            throw fault(place.appending("remove"), "expected true or false, found \(remove.typeName)")
        }
        guard removes || item[member: "update"] != nil else {
            throw fault(place, "expected \"update\" or \"remove\": true, found neither")
        }
        return Overlay.Action(target: target, update: item[member: "update"], removes: removes, pointer: place)
    }

    /// Finds a member that the standard does not have: a misspelt one would go unnoticed.
    private func known(_ names: Set<String>, at place: JSONPointer, in value: JSONValue?) throws(ContractError) {
        guard let members = value?.objectValue else {
            throw fault(place, "expected an object, found \(value?.typeName ?? "nothing")")
        }
        for name in members.names where !names.contains(name) && !name.hasPrefix("x-") {
            let allowed = names.sorted().joined(separator: ", ")
            throw fault(place.appending(name), "expected one of \(allowed), found \(quoted(name))")
        }
    }

    private func string(_ member: String, at place: JSONPointer) throws(ContractError) -> String {
        guard let value = document.root[place]?[member: member] else {
            throw fault(place, "expected the member \(quoted(member)), found none")
        }
        guard let text = value.stringValue else {
            throw fault(place.appending(member), "expected a string, found \(value.typeName)")
        }
        return text
    }

    private func fault(_ place: JSONPointer, _ reason: String) -> ContractError {
        ContractError(
            .faultyOverlay,
            at: document.memberLocation(of: place),
            reason: reason,
            nextStep: "write the overlay as OpenAPI Overlay 1.0.0 has it"
        )
    }

    private func quoted(_ text: String) -> String { JSONValue.string(text).serialized() }
}

extension JSONPointer {
    fileprivate init(_ tokens: [String]) { self.init(tokens: tokens) }
}
