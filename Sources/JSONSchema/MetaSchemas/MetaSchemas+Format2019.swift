extension MetaSchemas {
    /// The meta-schema `https://json-schema.org/draft/2019-09/meta/format`.
    static let format2019 = #"""
        {
            "$schema": "https://json-schema.org/draft/2019-09/schema",
            "$id": "https://json-schema.org/draft/2019-09/meta/format",
            "$vocabulary": {
                "https://json-schema.org/draft/2019-09/vocab/format": true
            },
            "$recursiveAnchor": true,

            "title": "Format vocabulary meta-schema",
            "type": ["object", "boolean"],
            "properties": {
                "format": { "type": "string" }
            }
        }
        """#
}
