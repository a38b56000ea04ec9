/// A contract with two operations that store something and answer with `MakerAnswer`.
enum MakerContract {
    /// Its files by their paths.
    static let files: [String: String] = Dictionary(
        uniqueKeysWithValues: MakerAnswer.schemas.map { ("contracts/maker/\($0.name)", $0.text) }
            + [("contracts/maker/openapi.json", document)]
    )

    private static let document = """
        {"openapi": "3.1.1", "info": {"title": "Makers", "version": "1.0"}, "servers": [{"url": "http://localhost"}],
        "paths": {"/v1/{sid}/makers": {"post": \(operation("create-maker"))},
        "/v1/{sid}/drafts": {"post": \(operation("create-draft"))}}}
        """

    private static func operation(_ id: String) -> String {
        #"""
        {"operationId": "\#(id)", "summary": "Create", "x-side-effect": "creates", "parameters":
        [{"name": "sid", "in": "path", "required": true, "schema": {"type": "string"}}], "requestBody":
        {"required": true, "content": {"application/json": {"schema": \#(request)}}}, "responses":
        {"201": {"description": "created", "content": {"application/json": {"schema": {"$ref":
        "maker-created.json"}, "examples": {"success": {"value": \#(MakerAnswer.text)}}}}},
        "400": {"description": "refused", "content": {"application/json": {"schema": {"x-outcome":
        {"name": "refused", "kind": "failure"}, "type": "object", "required": ["code", "message"], "properties":
        {"code": {"const": "ABC400"}, "message": {"type": "string"}}}}}}}}
        """#
    }

    private static let request = #"""
        {"type": "object", "required": ["maker_name", "display_name", "maker_description", "partner_name",
        "partner_email", "contact_name", "contact_email", "website_url", "image_id", "thumbnail_imageid"],
        "properties": {"maker_name": {"type": "string", "minLength": 1, "maxLength": 100, "x-unique": true},
        "display_name": {"type": "string", "maxLength": 100}, "maker_description": {"type": "string",
        "maxLength": 500}, "partner_name": {"type": "string"}, "partner_email": {"type": "string",
        "format": "email"}, "contact_name": {"type": "string"}, "contact_email": {"type": "string",
        "format": "email"}, "website_url": {"type": "string", "format": "uri"}, "image_id": {"type": "string",
        "format": "uri"}, "thumbnail_imageid": {"type": "string", "format": "uri"}}}
        """#
}
