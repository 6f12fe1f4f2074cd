import Convoke
import Hummingbird

extension Site {
    /// A statement as the holder of a reading link sees it before others may, with its form where it can be signed.
    func reading(_ link: String, _ visit: Visit) async throws -> Answer {
        let view = try await behindLink(visit) { try await read(ReadByLink(link: link, language: visit.language)) }
        let site = try await keeper.current().site
        let words = templates.words(in: visit.language)
        let subject = SigningSubject(
            view, in: site, language: visit.language, action: "/read/\(link)?lang=\(visit.language)", readingLink: link)
        if visit.isPost {
            guard subject.signing == .open else { throw SignatureRefusal.deadlinePassed }
            return try await sign(subject, site, visit)
        }
        let note =
            view.embargo.map {
                words[.readingNote, ["time": site.zone.line($0.until, in: visit.language)]]
            } ?? words[.readingPrivate]
        let form = subject.signing == .open ? SigningForm(subject, visit.language, templates).blank(tickets) : nil
        var answer = Answer.html(try page(of: subject, form: form, site, visit, note: note))
        answer.isPrivate = true
        return answer
    }
}
