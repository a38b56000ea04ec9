package import JSONText
import OpenAPIContract

extension RequestRecipe {
    /// The recipe with another value at the site, which no slot fills any more; `slots` are put there instead.
    package func replacing(_ site: Site, with value: JSONValue, slots: [SlotSource] = []) -> RequestRecipe {
        var recipe = withoutSlots(in: site)
        switch site {
        case .body(let pointer):
            guard let json = recipe.json else { return recipe }
            recipe.body = .json(pointer.isRoot ? value : json.replacing(at: pointer, with: value))
        case .parameter(let location, let name):
            if let index = recipe.parameters.firstIndex(where: { $0.location == location && $0.name == name }) {
                recipe.parameters[index].value = value
            } else {
                recipe.parameters.append(ParameterValue(location: location, name: name, value: value, style: .plain))
            }
        case .part(let location, let name, let pointer):
            recipe.changeParameter(location, name) { $0.replacing(at: pointer, with: value) }
        case .request, .method, .path, .response: break
        }
        recipe.slots += slots.map { Slot(site: site, source: $0) }
        return recipe
    }

    /// The recipe with the value at the site made wrong; `name` is the variable that holds the right one.
    package func altering(_ site: Site, named name: String, by alteration: Alteration) -> RequestRecipe {
        let slots: [SlotSource] = [.altered(name, alteration)]
        guard let own = value(at: site) else { return replacing(site, with: .null, slots: slots) }
        let text = alteration.applied(to: ParameterText.text(of: own))
        let altered = own.numberValue == nil ? nil : JSONNumber(literal: text).map { JSONValue.number($0) }
        return replacing(site, with: altered ?? .string(text), slots: slots)
    }

    /// What stands at the site of a parameter or in the body; nil where nothing does.
    func value(at site: Site) -> JSONValue? {
        switch site {
        case .body(let pointer): json?[pointer]
        case .parameter(let location, let name):
            parameters.first { $0.location == location && $0.name == name }?.value
        case .part(let location, let name, let pointer):
            parameters.first { $0.location == location && $0.name == name }?.value[pointer]
        case .request, .method, .path, .response: nil
        }
    }

    /// The recipe without the member or parameter at the site; a path parameter takes its segment with it.
    package func removing(_ site: Site) -> RequestRecipe {
        var recipe = withoutSlots(in: site)
        switch site {
        case .body(let pointer):
            guard let json = recipe.json else { return recipe }
            recipe.body = pointer.isRoot ? .none : .json(json.removing(at: pointer))
        case .parameter(let location, let name):
            recipe.parameters.removeAll { $0.location == location && $0.name == name }
            if location == .path {
                recipe.path = recipe.path.split(separator: "/", omittingEmptySubsequences: false)
                    .filter { $0 != "{\(name)}" }.joined(separator: "/")
            }
        case .part(let location, let name, let pointer):
            recipe.changeParameter(location, name) { $0.removing(at: pointer) }
        case .request, .method, .path, .response: break
        }
        return recipe
    }

    /// The recipe with the names of its header fields written in another way.
    func spellingFieldNames(_ spelled: (String) -> String) -> RequestRecipe {
        var recipe = self
        recipe.parameters = parameters.map { parameter in
            guard parameter.location == .header else { return parameter }
            return ParameterValue(
                location: .header,
                name: spelled(parameter.name),
                value: parameter.value,
                style: parameter.style
            )
        }
        recipe.slots = slots.map { slot in
            guard case .parameter(.header, let name) = slot.site else { return slot }
            return Slot(site: .parameter(.header, spelled(name)), source: slot.source)
        }
        return recipe
    }

    /// The recipe with the last character of a query parameter percent-encoded; nil where it carries no text of that name.
    func encodingEnd(ofQueryParameter name: String) -> RequestRecipe? {
        guard
            let index = parameters.firstIndex(where: {
                $0.location == .query && $0.name == name && !($0.texts.last ?? "").isEmpty
            })
        else { return nil }
        var recipe = self
        recipe.parameters[index].isEndEncoded = true
        return recipe
    }

    /// The recipe with these bytes as its body.
    package func replacingBody(bytes: [UInt8]) -> RequestRecipe {
        var recipe = withoutSlots(in: .body(JSONPointer()))
        recipe.body = .bytes(bytes)
        return recipe
    }

    /// The recipe without a body.
    package func withoutBody() -> RequestRecipe {
        var recipe = withoutSlots(in: .body(JSONPointer()))
        recipe.body = .none
        return recipe
    }

    private mutating func changeParameter(
        _ location: Parameter.Location,
        _ name: String,
        _ changed: (JSONValue) -> JSONValue
    ) {
        for index in parameters.indices where parameters[index].location == location && parameters[index].name == name {
            parameters[index].value = changed(parameters[index].value)
        }
    }

    private func withoutSlots(in site: Site) -> RequestRecipe {
        var recipe = self
        recipe.slots.removeAll { site.contains($0.site) }
        return recipe
    }
}
