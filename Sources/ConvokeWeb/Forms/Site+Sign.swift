import Convoke
import Hummingbird

extension Site {
    /// Takes what the form of a statement sent. New, known and unwelcome addresses get the same answer.
    func sign(_ subject: SigningSubject, _ whole: PublicSite, _ visit: Visit) async throws -> Answer {
        let form = SigningForm(subject, visit.language, templates)
        guard limits.allows(.form, for: visit.visitor) else { return await tooMany(visit) }
        let thanks = Route.thanks(.signature, visit.language).path(in: visit.language)
        guard visit.form["website"].isEmpty else { return .seeOther(thanks) }
        let (request, problems) = form.read(visit.form)
        var errors = problems
        let first = form.shown.fields.first?.id ?? "name"
        var id: RequestID?
        switch tickets.check(visit.form["ticket"], for: form.name) {
        case .good(let request): id = request
        case .tooQuick: errors.append((first, form.words[.errorQuick]))
        case .unknown: errors.append((first, form.words[.errorExpired]))
        }
        func again(_ errors: [(field: String, text: String)]) throws -> Answer {
            let text = try page(
                of: subject, form: form.again(tickets, visit.form, errors), whole, visit, isError: true)
            var answer = Answer.html(text, .unprocessableContent)
            answer.isPrivate = true
            return answer
        }
        guard errors.isEmpty, let id, let request else { return try again(errors) }
        do {
            _ = try await act(request, request: id)
            return .seeOther(thanks)
        } catch let refusal as any Refusal where refusal.code == .invalid || refusal.code == .conflict {
            return try again([(first, form.words[.errorRefused])])
        }
    }
}
