import JSONText
import OpenAPIContract

/// Holds the parameters that a case changes against their schemas, as `RequestGate` holds the body.
struct ParameterGate {
    let context: OperationContext

    /// Why no server need answer as the case expects; nil where nothing speaks against it.
    func reason(against found: Case, sending recipe: RequestRecipe) -> String? {
        switch found.expectation {
        case .accept:
            let faulty = recipe.parameters.first { parameter in
                guard let site = site(of: parameter.location, parameter.name),
                    !isAltered(recipe, at: site.site), parameter.value != site.value
                else { return false }
                return !site.isMet(by: parameter.value, context.contract)
            }
            return faulty.map {
                "another constraint of \($0.name) stands against it, so that no server need accept it"
            }
        case .reject:
            // Whether a parameter must be there is not for its schema to say.
            guard found.isAboutSchema, !isPresence(found),
                let (location, name) = Self.parameter(of: found.site),
                let site = site(of: location, name), !isAltered(recipe, at: site.site),
                let sent = recipe.parameters.first(where: { $0.location == location && $0.name == name }),
                site.isMet(by: sent.value, context.contract)
            else { return nil }
            return "the rest of the schema of \(name) lets it through, so that no server need refuse it"
        case .outcome, .tolerate: return nil
        }
    }

    private func isPresence(_ found: Case) -> Bool {
        if case .parameter = found.site { found.constraint == "required" } else { false }
    }

    private static func parameter(of site: Site) -> (Parameter.Location, String)? {
        switch site {
        case .parameter(let location, let name), .part(let location, let name, _): (location, name)
        case .request, .method, .path, .body, .response: nil
        }
    }

    private func site(of location: Parameter.Location, _ name: String) -> RequestSite? {
        context.sites.first { $0.site == .parameter(location, name) }
    }

    /// Whether the value is only made when the request is sent.
    private func isAltered(_ recipe: RequestRecipe, at site: Site) -> Bool {
        recipe.slots.contains { slot in
            guard site.contains(slot.site), case .altered = slot.source else { return false }
            return true
        }
    }
}
