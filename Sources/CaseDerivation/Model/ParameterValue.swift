import HTTPMessages
package import JSONText
package import OpenAPIContract

extension RequestRecipe {
    /// One parameter with its value, whatever its style makes of it in the request.
    package struct ParameterValue: Sendable, Hashable {
        package let location: Parameter.Location
        package let name: String
        package var value: JSONValue
        package let style: ParameterStyle
        /// Whether the last character is percent-encoded where it need not be.
        var isEndEncoded = false

        package init(location: Parameter.Location, name: String, value: JSONValue, style: ParameterStyle) {
            self.location = location
            self.name = name
            self.value = value
            self.style = style
        }

        /// A parameter whose value is a text that is written as it is.
        package init(location: Parameter.Location, name: String, value: String) {
            self.init(location: location, name: name, value: .string(value), style: .plain)
        }

        /// What is written for it, before percent-encoding but in a cookie of JSON, whose marks no cookie holds; a list may stand for several fields, or for none.
        package var texts: [String] { written.map(\.text) }

        var written: [WrittenParameter] {
            let pairs = ParameterText.pairs(of: value, named: name, in: style)
            return pairs.enumerated().map { index, pair in
                WrittenParameter(
                    location: location,
                    name: pair.name,
                    text: location == .cookie && style == .json ? PercentEncoding.encode(pair.text) : pair.text,
                    isEndEncoded: isEndEncoded && index == pairs.count - 1
                )
            }
        }
    }

    /// A name and the text that stands for it in a request, before percent-encoding.
    struct WrittenParameter: Sendable, Hashable {
        let location: Parameter.Location
        let name: String
        let text: String
        /// Whether the last character is percent-encoded where it need not be.
        let isEndEncoded: Bool
    }
}
