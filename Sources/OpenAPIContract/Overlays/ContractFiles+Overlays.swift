import JSONText

extension ContractFiles {
    /// The overlays of the contract's folder `readings`, by name.
    ///
    /// - Throws: `ContractError` at the first fault of one.
    func readings() throws(ContractError) -> [Overlay] {
        var readings: [Overlay] = []
        for path in readingPaths {
            if let reading = try reading(at: path) { readings.append(reading) }
        }
        return readings
    }

    /// The files of the folder `readings` that hold overlays, sorted.
    var readingPaths: [String] {
        documents.keys.filter { $0.hasPrefix(name + "/readings/") && $0.hasSuffix(Self.overlaySuffix) }.sorted()
    }

    /// The overlay of a file; nil where there is no such file.
    func reading(at path: String) throws(ContractError) -> Overlay? {
        guard let document = documents[path] else { return nil }
        let file = path.split(separator: "/").last ?? ""
        let overlay = try OverlayReader(document: document).overlay(
            named: String(file.dropLast(Self.overlaySuffix.count))
        )
        if let extends = overlay.extends {
            let target = ReferenceResolution.resolve(extends, from: path)
            guard target == NodeReference(file: name + "/openapi.json", pointer: JSONPointer()) else {
                throw ContractError(
                    .faultyOverlay,
                    at: document.memberLocation(of: JSONPointer(tokens: ["extends"])),
                    reason: "expected the contract's own description, found \(JSONValue.string(extends).serialized())",
                    nextStep: "write \"../openapi.json\""
                )
            }
        }
        return overlay
    }

    /// The files with overlays applied to them in their order, and the actions whose target selects nothing.
    func applying(_ overlays: [Overlay]) throws(ContractError) -> (files: ContractFiles, unmatched: [ContractError]) {
        var application = OverlayApplication(entry: name + "/openapi.json", documents: documents, origins: origins)
        for overlay in overlays { try application.apply(overlay) }
        var copy = self
        copy.documents = application.documents
        copy.origins = application.origins
        copy.applied += overlays
        return (copy, application.unmatched)
    }

    static let overlaySuffix = ".overlay.json"
}
