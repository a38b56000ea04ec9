import JSONText

extension LintRule {
    static let headerPromise = LintRule(
        id: "header-promise",
        summary: "no header of a response has a promise that is judged of bodies alone"
    ) { subject in
        (subject.contract?.operations ?? []).flatMap(\.outcomes).flatMap(\.variants).flatMap(\.headers)
            .flatMap { header -> [Fault] in
                guard let value = subject.files.documents[header.reference.file]?.root[header.reference.pointer] else {
                    return []
                }
                let nodes = DocumentNode.nodes(of: value, file: header.reference.file).map {
                    $0.moved(below: header.reference.pointer)
                }
                return nodes.flatMap { node in
                    promises.filter { node.members[$0] != nil }.map { key in
                        Fault(
                            node.reference.appending(key),
                            "expected keywords of JSON Schema in the header \(header.name), found \(key), "
                                + "which is judged of bodies alone"
                        )
                    }
                }
            }
    }

    private static let promises = ["x-echo", "x-unique", "x-template", "x-relative-time"]
}
