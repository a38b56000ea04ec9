/// Writes indented XML.
struct XMLWriter {
    private var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    var bytes: [UInt8] { Array(text.utf8) }

    mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
        indent()
        text += "<\(name)\(written(attributes))>\n"
        depth += 1
    }

    mutating func close(_ name: String) {
        depth -= 1
        indent()
        text += "</\(name)>\n"
    }

    mutating func leaf(_ name: String, _ attributes: [(String, String)], text content: String? = nil) {
        indent()
        if let content {
            text += "<\(name)\(written(attributes))>\(XMLText.content(content))</\(name)>\n"
        } else {
            text += "<\(name)\(written(attributes))/>\n"
        }
    }

    private mutating func indent() {
        text += String(repeating: " ", count: 2 * depth)
    }

    private func written(_ attributes: [(String, String)]) -> String {
        attributes.map { " \($0.0)=\"\(XMLText.attribute($0.1))\"" }.joined()
    }
}
