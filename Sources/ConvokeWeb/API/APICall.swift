import Convoke
import HTTPTypes
import Hummingbird

/// A call of the API as it came in.
struct APICall: Sendable {
    var name: String
    var method: HTTPRequest.Method
    var headers: HTTPFields
    var query: Fields
    /// The body as JSON text; nothing where there was none.
    var body: String?
    var visitor: String?
}

extension Site {
    /// Every use case under its name: POST acts, GET reads. Who has no token is a stranger.
    func answer(_ call: APICall) async -> Answer {
        do {
            if call.name == "openapi.json" {
                guard call.method != .post else { return Self.wrongMethod("GET, HEAD") }
                return Answer(
                    .ok, type: "application/json", Bytes(Array(OpenAPI.text(base: base).utf8), isCompressed: true))
            }
            let actor: Actor
            switch try await self.actor(of: call) {
            case .known(let known): actor = known
            case .refused(let problem): return problem.answer
            }
            let useCase = try UseCaseRegistry.named(call.name)
            // Before anything that was sent is read.
            guard actor.isAllowed(useCase.permission) else {
                throw Forbidden(useCase: useCase.name, permission: useCase.permission)
            }
            // A read may be asked by POST, too: what is secret does not belong into an address.
            guard useCase.isRead || call.method == .post else { return Self.wrongMethod("POST") }
            if actor.role == nil, !useCase.isRead, !limits.allows(.form, for: call.visitor) {
                return Problem(.tooManyRequests, code: "busy", "Too many requests. Try again in a minute.").answer
            }
            let request = call.headers[Self.idempotencyKey].flatMap { RequestID($0) }
            return try await perform(useCase, try json(of: call), as: actor, request: request)
        } catch { return Problem(error).answer }
    }

    /// Performs a use case by name; the workspace's own actor where none is named.
    func perform(_ useCase: RegisteredUseCase, _ json: String, as actor: Actor?, request: RequestID?) async throws
        -> Answer
    {
        let outcome = try await useCase.perform(workspace, json, actor, request)
        if !useCase.isRead { keeper.noteWrite() }
        return Self.outcome(outcome, of: useCase.name)
    }

    static func outcome(_ json: String, of name: String) -> Answer {
        var answer = Answer(
            .ok, type: "application/json",
            Bytes(Array("{\"schema\":\"convoke.\(name)/1\",\"data\":\(json)}\n".utf8)))
        answer.isPrivate = true
        return answer
    }

    /// Who holds the token of an `Authorization` header; nothing where there is none that is good.
    func member(_ header: String?) async throws -> Actor? {
        let parts = (header ?? "").split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return try await workspace.member(holding: String(parts[1]))
    }

    private enum Asker { case known(Actor), refused(Problem) }

    private func actor(of call: APICall) async throws -> Asker {
        guard let header = call.headers[.authorization] else { return .known(.anyone) }
        guard !limits.isSpent(.missedLink, for: call.visitor) else {
            return .refused(Problem(.tooManyRequests, code: "busy", "Too many wrong tokens. Try again in a minute."))
        }
        if let actor = try await member(header) { return .known(actor) }
        _ = limits.allows(.missedLink, for: call.visitor)
        return .refused(
            Problem(
                .unauthorized, code: "forbidden",
                "This token is not known, was taken back, or is past its time. Ask the owner of the campaign for a new one."
            ))
    }

    /// What is asked: the body; else `ask` of the address as JSON; else the address's fields as texts.
    private func json(of call: APICall) throws -> String {
        if let body = call.body { return body.isEmpty ? "{}" : body }
        let ask = call.query["ask"]
        return ask.isEmpty ? try CanonicalJSON.text(of: call.query.all) : ask
    }

    private static func wrongMethod(_ allowed: String) -> Answer {
        var answer = Problem(
            .methodNotAllowed, code: "invalid", "Ask this by \(allowed)."
        ).answer
        answer.headers[.allow] = allowed
        return answer
    }

    private static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .ifMatch
}
