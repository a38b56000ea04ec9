import JSONText

extension LintRule {
    static let fileUnreferenced = LintRule(
        id: "file-unreferenced",
        summary: "every file is referred to, directly or not, by openapi.json"
    ) { subject in
        let name = subject.files.name
        let start = NodeReference(file: name + "/openapi.json", pointer: JSONPointer())
        let reached = Set(subject.reachable(from: [start]).map(\.reference.file))
        // Facts, workflows and overlays stand for themselves.
        return subject.files.documents.keys.sorted().filter { path in
            !reached.contains(path) && path != name + "/facts.json" && !path.hasSuffix(".arazzo.json")
                && !path.hasSuffix(".overlay.json")
        }.map { path in
            Fault(
                NodeReference(file: path, pointer: JSONPointer()),
                "expected a reference to this file, found none on the way from openapi.json"
            )
        }
    }
}
