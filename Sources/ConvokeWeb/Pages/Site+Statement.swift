import Convoke
import Foundation
import Hummingbird

extension Site {
    /// The page of a statement; where its form is sent, what came of it.
    func statement(_ key: Identifier<JointStatement>, _ visit: Visit) async throws -> Answer {
        let snapshot = try await keeper.current()
        guard snapshot.site.statements.contains(where: { $0.key == key }) else {
            throw NotFound("statement", key.text)
        }
        let cacheKey = MadeFrom(
            number: snapshot.number, writes: snapshot.writes, path: visit.route.path(in: visit.language))
        if !visit.isPost, let kept = cache[cacheKey] { return kept }
        let subject = try await subject(key, visit, cacheKey)
        let takesNames = takesForms && (subject.signing == .open || subject.signing == .late)
        if visit.isPost {
            guard takesNames else { throw SignatureRefusal.deadlinePassed }
            return try await sign(subject, snapshot.site, visit)
        }
        guard !takesNames else {
            let form = SigningForm(subject, visit.language, templates).blank(tickets)
            return .html(try self.page(of: subject, form: form, snapshot.site, visit))
        }
        let text = try self.page(of: subject, form: nil, snapshot.site, visit)
        let answer = Answer(.ok, Bytes(Array(text.utf8), isCompressed: true))
        cache[cacheKey] = answer
        return answer
    }

    /// What is said of a statement: to count thousands of signatures would take longer than all else of its page, on which only
    /// the form is made for each visitor.
    private func subject(_ key: Identifier<JointStatement>, _ visit: Visit, _ madeFrom: MadeFrom) async throws
        -> SigningSubject
    {
        if !visit.isPost, let kept = statements[madeFrom] { return kept }
        let page = try await read(ReadStatementPage(statement: key, language: visit.language))
        let subject = SigningSubject(page, action: visit.route.path(in: visit.language), readingLink: nil)
        statements[madeFrom] = subject
        return subject
    }

    func page(
        of subject: SigningSubject, form: PageValue?, _ whole: PublicSite, _ visit: Visit, note: String? = nil,
        isError: Bool = false
    ) throws -> String {
        let (letter, language) = (subject.letter, visit.language)
        let words = templates.words(in: language)
        func line(_ text: LocalizedText) -> PageValue { .html(PageHTML(line: text, in: language)) }
        var facts: [(String, String)] = []
        if let place = letter.place?.text(in: language), !place.isEmpty { facts.append((words[.where], place)) }
        if let date = letter.date { facts.append((words[.when], date.spelled(in: language))) }
        if let contact = letter.contact { facts.append((words[.contact], contact)) }
        let count = letter.signatories.count
        let title = letter.titleLine()
        let others = PageTemplates.languages.filter { $0 != language && letter.languages.contains($0) }
        let values: [String: PageValue] = [
            "note": .text(ifAny: note), "letter": .html(try PageHTML(statement: letter)),
            "facts": .list(facts.map { .group(["label": .text($0.0), "value": .text("\u{2068}\($0.1)\u{2069}")]) }),
            // Nobody wants to be the first under a nought.
            "count": count > 0 ? .text(words[.signedBy, ["count": String(count)]]) : .nothing,
            "names": letter.signatories.groups.isEmpty ? .nothing : .html(letters.names(of: letter)),
            "texts": .list(
                others.map { .group(["text": .text($0.ownName), "url": .text(visit.route.path(in: $0))]) }),
            "digest": .text(ifAny: subject.sha256), "remark": .text(ifAny: remark(subject, words)),
            "form": form ?? .nothing,
        ]
        return try render(
            .statement, title: title, heading: .text("\u{2068}\(title)\u{2069}"), values, whole, visit, isError: isError
        )
    }

    private func remark(_ subject: SigningSubject, _ words: PageWords) -> String? {
        switch subject.signing {
        case .open, .late: nil
        case .paused: words[.signPaused]
        case .closed: words[.signClosed]
        }
    }
}

/// A statement that can be read and perhaps signed, publicly or by a reading link.
struct SigningSubject: Sendable {
    var key: Identifier<JointStatement>
    var letter: LetterContent
    var sha256: String?
    var signing: StatementSigning
    var signatories: SignatoryPolicy
    var deadline: Deadline?
    /// Where its form is sent.
    var action: String
    var readingLink: String?

    init(_ page: StatementPage, action: String, readingLink: String?) {
        key = page.letter.key
        letter = page.letter
        sha256 = page.sha256
        signing = page.signing
        signatories = page.signatories
        deadline = page.deadline
        self.action = action
        self.readingLink = readingLink
    }

    init(_ reading: StatementReading, in site: PublicSite, language: LanguageTag, action: String, readingLink: String) {
        key = reading.key
        letter = LetterContent(
            key: reading.key, language: language, languages: reading.text.languages, text: reading.text,
            campaign: site.campaign.name, publisher: site.publisher,
            signatories: reading.list ?? SignatoryList(groups: []), isFinal: reading.list != nil)
        sha256 = reading.sha256
        signing = reading.canBeSigned ? .open : .closed
        signatories = reading.signatories
        self.action = action
        self.readingLink = readingLink
    }
}
