import Convoke
import Foundation
import HTTPTypes
import Hummingbird

/// Answers the owner's own commands, which came by a socket that nobody else can open.
struct OwnerResponder: HTTPResponder {
    let site: Site
    /// A command may bring a whole campaign or a long sheet.
    private static let most = 67_108_864

    func respond(to request: Request, context: ConnectionContext) async throws -> Response {
        let answer = await answer(to: request)
        var headers = answer.headers
        headers[.contentType] = answer.type
        return Response(status: answer.status, headers: headers, body: ResponseBody(byteBuffer: answer.body.plain))
    }

    private func answer(to request: Request) async -> Answer {
        guard request.method == .post, case .api(let name) = Route(request.uri.path) else {
            return Problem(.notFound, code: "notFound", "Commands ask by POST at /api/v1/.").answer
        }
        guard let body = try? await request.body.collect(upTo: Self.most),
            let json = String(validating: body.readableBytesView, as: UTF8.self)
        else { return Problem(.contentTooLarge, code: "invalid", "This is more than 64 MB, or not UTF-8.").answer }
        do {
            if name == DataElsewhere.backup { return try await backUp(json) }
            let useCase = try UseCaseRegistry.named(name)
            let key = HTTPField.Name("Idempotency-Key").flatMap { request.headers[$0] }
            return try await site.perform(useCase, json, as: nil, request: key.flatMap { RequestID($0) })
        } catch { return Problem(error).answer }
    }

    private func backUp(_ json: String) async throws -> Answer {
        let asked = try CanonicalJSON.value([String: String].self, from: json)
        guard let file = asked["file"], file.hasPrefix("/") else {
            throw GivenRefusal(.invalid, "Name the file to write.")
        }
        try await site.workspace.backUp(to: URL(fileURLWithPath: file))
        return Site.outcome("{}", of: DataElsewhere.backup)
    }
}
