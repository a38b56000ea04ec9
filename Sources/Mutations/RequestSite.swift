import JSONText
import OpenAPIContract

/// A place of a request that a schema speaks about.
struct RequestSite {
    /// As it stands in ids: `body/calls/*/start-time`, `query/agent_number`.
    let path: String
    let schema: SchemaView
    /// Whether it must be there.
    let isRequired: Bool
    /// The schemas around it, the outermost first.
    let around: [SchemaView]
    /// What the parameter says of how sure its keywords are; empty in bodies.
    let certainty: [String: Certainty]
    /// Whether its values are texts whatever they say: those of parameters.
    let isText: Bool

    /// Whether the documents are sure of a keyword or pseudo-keyword.
    func isSure(of keyword: String) -> Bool {
        (certainty["value"] ?? .documented) == .documented
            && (certainty[keyword] ?? schema.certainty(of: keyword)) == .documented
    }

    static func all(of operation: Operation) -> [RequestSite] {
        let parameters = operation.parameters.filter { $0.location != .path }.map { parameter in
            RequestSite(
                path: "\(parameter.location.rawValue)/\(parameter.name)",
                schema: parameter.schema,
                isRequired: parameter.isRequired,
                around: [],
                certainty: parameter.certainty,
                isText: true
            )
        }
        guard let body = operation.requestBody else { return parameters }
        return parameters
            + SchemaPlaces.all(below: body.schema).map { place in
                RequestSite(
                    path: "body\(place.pointer)",
                    schema: place.schema,
                    isRequired: place.isRequired,
                    around: place.around,
                    certainty: [:],
                    isText: false
                )
            }
    }
}
