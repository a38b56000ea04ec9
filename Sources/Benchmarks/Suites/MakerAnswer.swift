/// The answer of a server that has stored something, and the schema that it satisfies.
enum MakerAnswer {
    static let text = """
        {"code": "ABC802", "message": "ABC Maker created successfully", "data": {
         "maker_id": "591b0a1c-61d9-4edb-bb18-1f00112233aa", "maker_name": "Bigbasket Grocery", "maker_number": "48123",
         "display_name": "Bigbasket Grocery Display Name", "maker_description": "Bigbasket Grocery Description",
         "partner_name": "Bigbasket Partner", "partner_email": "person@maker.example", "contact_name": "John Mathew",
         "contact_email": "person@maker.example", "website_url": "https://maker.example",
         "image_id": "https://maker.example/736x/1a/c3/da/1ac3da04dbb9.jpg",
         "thumbnail_imageid": "https://maker.example/736x/e0/30/81/e030814ddf27.jpg",
         "status": "REGISTRATIONINPROGRESS", "org_number": "48123"}, "error": {}}
        """

    /// The same with a fault in the last member but one.
    static let faultyText = text.replacing("\"org_number\": \"48123\"", with: "\"org_number\": 48123")

    static let schemas: [(name: String, text: String)] = [
        (
            "maker-created.json",
            #"""
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Create a Maker: success",
            "x-outcome": {"name": "success", "kind": "success"}, "$ref": "success-envelope.json", "properties":
            {"code": {"const": "ABC802"}, "message": {"const": "ABC Maker created successfully"}, "data":
            {"description": "The request repeated, with what the server adds.", "type": "object", "required":
            ["maker_id", "maker_number", "org_number", "maker_name", "display_name", "maker_description",
            "partner_name", "partner_email", "contact_name", "contact_email", "website_url", "status"],
            "properties": {"maker_id": {"type": "string", "format": "uuid", "x-unique": true}, "maker_number":
            {"type": "string", "pattern": "^[0-9]+$", "x-unique": true, "x-certainty": {"unique": "silent"}},
            "org_number": {"type": "string", "pattern": "^[0-9]+$"}, "maker_name": {"type": "string", "x-echo":
            "$request.body#/maker_name"}, "display_name": {"type": "string", "x-echo":
            "$request.body#/display_name"}, "maker_description": {"type": "string", "x-echo":
            "$request.body#/maker_description"}, "partner_name": {"type": "string", "x-echo":
            "$request.body#/partner_name"}, "partner_email": {"type": "string", "x-echo":
            "$request.body#/partner_email"}, "contact_name": {"type": "string", "x-echo":
            "$request.body#/contact_name"}, "contact_email": {"type": "string", "x-echo":
            "$request.body#/contact_email"}, "website_url": {"type": "string", "x-echo":
            "$request.body#/website_url"}, "image_id": {"type": ["string", "null"], "x-echo":
            "$request.body#/image_id"}, "thumbnail_imageid": {"type": ["string", "null"], "x-echo":
            "$request.body#/thumbnail_imageid"}, "status": {"type": "string"}}}}}
            """#
        ),
        (
            "success-envelope.json",
            #"""
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Envelope of a success", "$ref":
            "envelope.json", "properties": {"error": {"description": "An empty object.", "maxProperties": 0}}}
            """#
        ),
        (
            "envelope.json",
            #"""
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Envelope", "description":
            "Every answer of the ABC operations. Further members pass: no document forbids them.", "type": "object",
            "required": ["code", "message", "data", "error"], "properties": {"code": {"type": "string"}, "message":
            {"type": "string"}, "data": {"description": "What was created or found; an empty array in a failure."},
            "error": {"type": "object"}}}
            """#
        ),
    ]
}
