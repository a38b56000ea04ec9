import ECMARegex
import JSONPath
import JSONText
import OpenAPIContract

/// Reads a criterion.
struct CriterionReader {
    private static let members: Set<String> = ["context", "condition", "type", "version"]

    let node: ArazzoNode
    /// Its place among the step's criteria, from 0.
    let index: Int

    func criterion() throws(WorkflowFault) -> Criterion {
        try node.check(members: Self.members, as: "a Criterion Object")
        let text = try node.text("condition")
        return Criterion(
            name: try node["x-name"]?.text() ?? "criterion-\(index + 1)",
            facts: node.facts,
            isSetup: try node.flag("x-setup"),
            reference: node.reference.appending("condition"),
            kind: try kind(text),
            context: try node["context"]?.expression(),
            condition: text
        )
    }

    private func kind(_ text: String) throws(WorkflowFault) -> Criterion.Kind {
        guard let condition = node["condition"] else { throw node.fault(.form, "expected a condition, found none") }
        let type = node["type"]?["type"]?.value.stringValue ?? node["type"]?.value.stringValue ?? "simple"
        guard type == "simple" || node["context"] != nil else {
            throw node.fault(.form, "expected a context for a condition of the type \(type), found none")
        }
        switch type {
        case "simple":
            return .simple(try condition.reading { _ throws(ExpressionError) in try Condition(text) })
        case "regex":
            let template = try condition.reading { _ throws(ExpressionError) in try Template(text) }
            do {
                _ = try RegularExpression(template.outline)
            } catch {
                throw condition.fault(.expression, "the pattern does not parse: \(error)")
            }
            return .regex(template)
        case "jsonpath":
            let template = try condition.reading { _ throws(ExpressionError) in try Template(text) }
            do {
                _ = try PathQuery(template.outline)
            } catch {
                throw condition.fault(.expression, "the query does not parse: \(error)")
            }
            return .jsonPath(template)
        default:
            throw node.fault(.form, "conditions of the type \(type) are not judged; write simple, regex or jsonpath")
        }
    }
}
