import Convoke
import Hummingbird

extension Site {
    /// Takes what the form of an event sent.
    func register(for event: SiteEvent, _ whole: PublicSite, _ visit: Visit) async throws -> Answer {
        guard limits.allows(.form, for: visit.visitor) else { return await tooMany(visit) }
        guard let registration = event.registration, registration.state == .open else { throw AttendanceRefusal.closed }
        let form = RegistrationForm(event, registration, visit.language, templates)
        let thanks = Route.thanks(.place, visit.language).path(in: visit.language)
        // A field that people do not see: whoever fills it in is told the same as everybody.
        guard visit.form["website"].isEmpty else { return .seeOther(thanks) }
        let (request, problems) = form.read(visit.form)
        var errors = problems
        var id: RequestID?
        switch tickets.check(visit.form["ticket"], for: form.name) {
        case .good(let request): id = request
        case .tooQuick: errors.append(("name", form.words[.errorQuick]))
        case .unknown: errors.append(("name", form.words[.errorExpired]))
        }
        func again(_ errors: [(field: String, text: String)]) throws -> Answer {
            let text = try page(
                of: event, form: form.again(tickets, visit.form, errors), whole, visit, isError: true)
            var answer = Answer.html(text, .unprocessableContent)
            answer.isPrivate = true
            return answer
        }
        guard errors.isEmpty, let id else { return try again(errors) }
        do {
            let receipt = try await act(request, request: id)
            return .seeOther(receipt.link.map { "/places/\($0)?lang=\(visit.language)" } ?? thanks)
        } catch is InvitationRefusal {
            return try again([("code", form.words[.errorCode])])
        } catch let refusal as any Refusal where refusal.code == .invalid || refusal.code == .conflict {
            return try again([("name", form.words[.errorRefused])])
        }
    }

    func tooMany(_ visit: Visit) async -> Answer {
        var answer = await failurePage(.tooManyRequests, visit.language)
        answer.isPrivate = true
        answer.headers[.retryAfter] = "60"
        return answer
    }
}
