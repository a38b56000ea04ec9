import JSONText

/// Follows the segments of a query from node to node.
///
/// Source: RFC 9535 section 2.5
struct Evaluator {
    /// A value and the number of the way to it.
    typealias Node = (value: JSONValue, end: Int)

    let root: JSONValue
    private var trail = Trail()

    init(root: JSONValue) {
        self.root = root
    }

    mutating func nodes(of segments: [Segment]) -> [PathNode] {
        follow(segments, from: root).map { PathNode(value: $0.value, trail: trail, end: $0.end) }
    }

    /// The nodes that segments select, starting at a value.
    mutating func follow(_ segments: [Segment], from start: JSONValue) -> [Node] {
        var nodes: [Node] = [(start, Trail.root)]
        for segment in segments {
            var selected: [Node] = []
            for node in nodes {
                switch segment.kind {
                case .child: select(segment.selectors, among: node, into: &selected)
                case .descendant: selectBelow(node, segment.selectors, into: &selected)
                }
            }
            nodes = selected
        }
        return nodes
    }

    /// Applies the selectors to a node and all below it, parents first.
    ///
    /// Source: RFC 9535 section 2.5.2.2
    private mutating func selectBelow(_ node: Node, _ selectors: [Selector], into selected: inout [Node]) {
        var waiting = [node]
        while let next = waiting.popLast() {
            select(selectors, among: next, into: &selected)
            waiting.append(contentsOf: children(of: next).reversed())
        }
    }

    private mutating func select(_ selectors: [Selector], among node: Node, into selected: inout [Node]) {
        for selector in selectors {
            switch (selector, node.value) {
            case (.name(let name), .object(let object)):
                guard let value = object[name] else { continue }
                selected.append((value, trail.add(.name(name), behind: node.end)))
            case (.wildcard, _):
                selected += children(of: node)
            case (.index(let index), .array(let items)):
                let index = index < 0 ? items.count + index : index
                guard items.indices.contains(index) else { continue }
                selected.append(item(index, of: items, at: node.end))
            case (.slice(let slice), .array(let items)):
                for index in slice.indices(count: items.count) {
                    selected.append(item(index, of: items, at: node.end))
                }
            case (.filter(let expression), _):
                let judge = FilterJudge(root: root)
                selected += children(of: node).filter { judge.holds(expression, of: $0.value) }
            default: continue
            }
        }
    }

    private mutating func children(of node: Node) -> [Node] {
        switch node.value {
        case .array(let items):
            return items.indices.map { item($0, of: items, at: node.end) }
        case .object(let object):
            let duplicates = Set(object.duplicateNames.map { ExactText($0) })
            var seen: Set<ExactText> = []
            return object.members.compactMap { member in
                if !duplicates.isEmpty, duplicates.contains(ExactText(member.name)) {
                    guard seen.insert(ExactText(member.name)).inserted else { return nil }
                }
                guard let value = object[member.name] else { return nil }
                return (value, trail.add(.name(member.name), behind: node.end))
            }
        default: return []
        }
    }

    private mutating func item(_ index: Int, of items: [JSONValue], at end: Int) -> Node {
        (items[index], trail.add(.index(index), behind: end))
    }
}
