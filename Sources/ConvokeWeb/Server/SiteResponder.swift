import Convoke
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers every request of the site: looks at host, address, method and size first, then lets the route make its answer,
/// and puts the headers on whatever came of it.
struct SiteResponder: HTTPResponder {
    let site: Site
    let isBehindProxy: Bool
    let metrics: Metrics
    var log: RequestLog?
    /// What a form may have at most, and the seconds in which it has to be here.
    static let most = (body: 65_536, seconds: 30)

    func respond(to request: Request, context: ConnectionContext) async throws -> Response {
        let start = ContinuousClock.now
        let response = await response(to: request, context)
        let (whole, parts) = start.duration(to: .now).components
        let seconds = Double(whole) + Double(parts) * 1e-18
        let kind = Route(request.uri.path)?.kind ?? "none"
        metrics.note(kind, response.status, seconds: seconds)
        log?.note(kind, response.status, seconds: seconds, at: site.workspace.options.surroundings.now())
        return response
    }

    private func response(to request: Request, _ context: ConnectionContext) async -> Response {
        let isHead = request.method == .head
        do {
            return finished(try await answer(to: request, context), request, isHead: isHead)
        } catch is BodyRefusal {
            // What is left of the body is not waited for.
            var response = finished(
                .text("The form is too large or came too slowly. Write less, or try again.\n", .contentTooLarge),
                request, isHead: isHead)
            response.headers[.connection] = "close"
            return response
        } catch { return finished(await failure(.internalServerError, .english), request, isHead: isHead) }
    }

    private func answer(to request: Request, _ context: ConnectionContext) async throws -> Answer {
        guard let host = request.head.authority, site.hosts.contains(host.lowercased()) else {
            return .text(
                "This server does not answer for that host. Check the address; whoever runs it names it with --base-url.\n",
                .misdirectedRequest)
        }
        let path = request.uri.path
        let language = PageTemplateLanguage.preferred(request.headers[.acceptLanguage], in: [])
        let isAPI = path.hasPrefix("/api/")
        guard let route = Route(path) else {
            guard isAPI else { return await failure(.notFound, language) }
            return Problem(.notFound, code: "notFound", "The API is at /api/v1/ and the name of a use case.").answer
        }
        let isPost = request.method == .post
        guard request.method == .get || request.method == .head || isPost && route.takesForms else {
            var answer =
                isAPI
                ? Problem(.methodNotAllowed, code: "invalid", "Ask this by GET or POST.").answer
                : Answer.text("This address cannot be asked in that way. Open it as a page.\n", .methodNotAllowed)
            answer.headers[.allow] = route.takesForms ? "GET, HEAD, POST" : "GET, HEAD"
            return answer
        }
        guard let query = Fields(encoded: request.uri.query ?? "") else {
            guard isAPI else { return await failure(.badRequest, language) }
            return Problem(
                .badRequest, code: "invalid",
                "The question behind '?' is not UTF-8, or asks one thing twice. Correct it."
            ).answer
        }
        if case .api(let name) = route { return try await api(name, request, context, query) }
        var visit = Visit(
            route: route, isPost: isPost, headers: request.headers, query: query, visitor: visitor(request, context),
            language: route.language.flatMap { PageTemplateLanguage($0.text)?.tag } ?? PageTemplateLanguage(
                query["lang"])?.tag
                ?? language)
        if isPost {
            // Browsers say where a form was; ours are only on our own pages.
            if let name = HTTPField.Name("Sec-Fetch-Site"), let from = request.headers[name],
                from != "same-origin", from != "none"
            {
                return await failure(.forbidden, visit.language)
            }
            guard let form = try await form(of: request) else { return await failure(.badRequest, visit.language) }
            visit.form = form
        }
        do { return try await site.answer(visit) } catch {
            return await failure(HTTPResponse.Status(for: error), visit.language, isPrivate: route.isPrivate || isPost)
        }
    }

    /// A call of the API. A stranger's body is as small as a form's; the team's may hold a whole campaign.
    private func api(
        _ name: String, _ request: Request, _ context: ConnectionContext, _ query: Fields
    ) async throws -> Answer {
        var call = APICall(
            name: name, method: request.method, headers: request.headers, query: query,
            visitor: visitor(request, context))
        if request.method == .post {
            let type = request.headers[.contentType]?.lowercased() ?? "application/json"
            guard type.hasPrefix("application/json") else {
                return Problem(.unsupportedMediaType, code: "invalid", "Send JSON, as 'application/json'.").answer
            }
            let isKnown = (try? await site.member(request.headers[.authorization])) != nil
            do { call.body = try await text(of: request, most: isKnown ? 8_388_608 : Self.most.body) } catch {
                var answer = Problem(
                    .contentTooLarge, code: "invalid",
                    "The body is too large or came too slowly. Send at most 64 KB, or 8 MB with a token."
                ).answer
                answer.headers[.connection] = "close"
                return answer
            }
            guard call.body != nil else {
                return Problem(.badRequest, code: "invalid", "The body is not UTF-8. Send JSON in UTF-8.").answer
            }
        }
        return await site.answer(call)
    }

    private func form(of request: Request) async throws -> Fields? {
        guard request.headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true else {
            return nil
        }
        return try await text(of: request, most: Self.most.body).flatMap { Fields(encoded: $0) }
    }

    /// The body; nothing where it is no UTF-8.
    private func text(of request: Request, most: Int) async throws -> String? {
        let seconds = Self.most.seconds
        return try await withThrowingTaskGroup(of: ByteBuffer?.self) { group in
            group.addTask {
                do { return try await request.body.collect(upTo: most) } catch { throw BodyRefusal() }
            }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let buffer = first else { throw BodyRefusal() }
            return String(validating: buffer.readableBytesView, as: UTF8.self)
        }
    }

    /// Who asks, for the limits alone. A loopback peer without a proxy of ours may be many people, such as an onion service.
    private func visitor(_ request: Request, _ context: ConnectionContext) -> String? {
        if isBehindProxy {
            let name = HTTPField.Name("X-Forwarded-For")
            return name.flatMap { request.headers[$0] }?.split(separator: ",").last.map { String($0.prefix(60)) }
        }
        guard let address = context.channel.remoteAddress?.ipAddress, address != "127.0.0.1", address != "::1" else {
            return nil
        }
        return address
    }

    private func failure(_ status: HTTPResponse.Status, _ language: LanguageTag, isPrivate: Bool = false) async
        -> Answer
    {
        var answer = await site.failurePage(status, language)
        answer.isPrivate = isPrivate
        if status == .serviceUnavailable || status == .tooManyRequests { answer.headers[.retryAfter] = "60" }
        return answer
    }

    private func finished(_ answer: Answer, _ request: Request, isHead: Bool) -> Response {
        var headers = answer.headers
        SecurityHeaders.set(
            in: &headers, isPrivate: answer.isPrivate, isSecure: site.base.hasPrefix("https:"), use: answer.use)
        headers[.contentType] = answer.type
        var body = answer.body.plain
        if let gzip = answer.body.gzip {
            headers[.vary] = "Accept-Encoding"
            if request.headers.acceptsGzip {
                headers[.contentEncoding] = "gzip"
                body = gzip
            }
        }
        if !answer.body.tag.isEmpty, answer.status == .ok {
            // A compressed answer has other bytes, and a strong tag is of bytes.
            let tag = "\"\(answer.body.tag)\(headers[.contentEncoding] == nil ? "" : "-gzip")\""
            headers[.eTag] = tag
            if request.headers.mayKeep(tag) {
                headers[.contentType] = nil
                headers[.contentEncoding] = nil
                return Response(status: .notModified, headers: headers)
            }
        }
        guard !isHead else {
            headers[.contentLength] = String(body.readableBytes)
            return Response(status: answer.status, headers: headers, body: ResponseBody { try await $0.finish(nil) })
        }
        return Response(status: answer.status, headers: headers, body: ResponseBody(byteBuffer: body))
    }
}

/// A form that is too large, or comes too slowly.
struct BodyRefusal: Error {}

extension HTTPFields {
    /// Whether the asker takes gzip (RFC 9110, 12.5.3).
    fileprivate var acceptsGzip: Bool {
        (self[.acceptEncoding] ?? "").split(separator: ",").contains { part in
            let pieces = part.filter { $0 != " " }.lowercased().split(separator: ";")
            return (pieces.first == "gzip" || pieces.first == "*")
                && !pieces.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" }
        }
    }

    /// Whether what the asker has is what we would send.
    fileprivate func mayKeep(_ tag: String) -> Bool {
        (self[.ifNoneMatch] ?? "").split(separator: ",").contains { part in
            let known = part.trimmingPrefix { $0 == " " }
            return known == "*" || known == tag || known == "W/\(tag)"
        }
    }
}

extension HTTPResponse.Status {
    /// The status for what went wrong: one table.
    init(for error: any Error) {
        guard let refusal = error as? any Refusal else {
            self = .internalServerError
            return
        }
        self =
            switch refusal.code {
            case .notFound: .notFound
            case .conflict: .conflict
            case .forbidden: .forbidden
            case .invalid: .unprocessableContent
            case .busy: .serviceUnavailable
            case .findings, .toolMissing: .internalServerError
            }
    }
}
