/// A Server Object: a URL with variables in braces.
package struct ServerTemplate: Sendable, Hashable {
    package struct Variable: Sendable, Hashable {
        package let name: String
        package let defaultValue: String
        package let values: [String]

        package init(name: String, defaultValue: String, values: [String]) {
            self.name = name
            self.defaultValue = defaultValue
            self.values = values
        }
    }

    package let url: String
    package let variables: [Variable]
    package let facts: [String]

    package init(url: String, variables: [Variable], facts: [String]) {
        self.url = url
        self.variables = variables
        self.facts = facts
    }
}
