import Convoke
import Foundation

/// The description of the API (OpenAPI 3.1), made from the same declarations that answer it.
enum OpenAPI {
    static func text(base: String) -> String {
        let document: [String: Any] = [
            "openapi": "3.1.0",
            "info": ["title": "Convoke", "version": "1", "summary": "Every use case of a campaign under its name."],
            "servers": [["url": "\(base)/api/v1"]],
            "paths": Dictionary(uniqueKeysWithValues: UseCaseRegistry.all.map { ("/\($0.name)", path($0)) }),
            "components": [
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
                "schemas": [
                    "Problem": [
                        "type": "object", "required": ["type", "title", "status", "detail", "code"],
                        "properties": [
                            "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
                            "detail": ["type": "string"], "code": ["type": "string"],
                        ],
                    ]
                ],
            ],
        ]
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        let data = try? JSONSerialization.data(withJSONObject: document, options: options)
        return data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "{}\n"
    }

    private static func path(_ useCase: RegisteredUseCase) -> [String: Any] {
        let (schema, _) = useCase.schema()
        var post = operation(useCase, id: useCase.name)
        post["requestBody"] = [
            "content": ["application/json": ["schema": schema.json]], "required": schema.isNeeded,
        ]
        if !useCase.isRead {
            post["parameters"] = [
                [
                    "name": "Idempotency-Key", "in": "header", "required": false,
                    "schema": ["type": "string", "minLength": 8, "maxLength": 100],
                ]
            ]
            return ["post": post]
        }
        var get = operation(useCase, id: "\(useCase.name).get")
        get["parameters"] = [
            [
                "name": "ask", "in": "query", "required": false,
                "content": ["application/json": ["schema": schema.json]],
            ]
        ]
        return ["get": get, "post": post]
    }

    private static func operation(_ useCase: RegisteredUseCase, id: String) -> [String: Any] {
        let problem: [String: Any] = [
            "description": "Why it was not done.",
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
        ]
        let data: [String: Any] = [
            "type": "object", "required": ["schema", "data"],
            "properties": ["schema": ["const": "convoke.\(useCase.name)/1"], "data": [:] as [String: Any]],
        ]
        var responses: [String: Any] = [
            "200": [
                "description": useCase.isRead ? "What was read." : "Done, and durable.",
                "content": ["application/json": ["schema": data]],
            ]
        ]
        for status in ["400", "401", "403", "404", "405", "409", "413", "415", "422", "429", "500", "503"] {
            responses[status] = problem
        }
        return [
            "operationId": id, "summary": "Takes the role '\(useCase.permission.word)'.", "responses": responses,
            "security": useCase.permission == .anyone ? [[:], ["token": []]] : [["token": [] as [String]]],
        ]
    }
}

extension RequestSchema {
    /// Whether nothing at all is too little.
    fileprivate var isNeeded: Bool {
        if case .object(let fields) = self { fields.contains(where: \.isRequired) } else { true }
    }
}
