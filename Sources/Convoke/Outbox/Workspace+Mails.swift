import ConvokeCalendar
import ConvokeLetters
import ConvokeModel
import Foundation

extension Workspace {
    /// A mail of the outbox with its words. Rendered outside of any transaction. With the address that it will come from its
    /// calendar part is the one that is sent; without, one to look at.
    public func mail(_ id: Identifier<MailDraft>, from sender: MailAddress? = nil) async throws -> RenderedMail {
        try rendered(await perform(ShowMail(mail: id)), from: sender, with: mailTemplates())
    }

    /// Writes the mails of the outbox, or about one event or statement, as files that mail programs open and send; gives their
    /// names. All are made before the first is written. The files name people: only their owner can read them.
    public func exportOutbox(
        to folder: URL, from sender: MailAddress, event: Identifier<Event>? = nil,
        statement: Identifier<JointStatement>? = nil
    ) async throws -> [String] {
        let templates = try mailTemplates()
        let contents = try await perform(ReadOutbox(event: event, statement: statement))
        let now = options.surroundings.now()
        var files: [(name: String, data: Data)] = []
        for (index, content) in contents.enumerated() {
            let content = try await whole(content)
            let mail = try rendered(content, from: sender, with: templates)
            let number = String(repeating: "0", count: max(0, 5 - "\(index + 1)".count)) + "\(index + 1)"
            let message = InternetMessage(
                mail, with: content.attachment, from: sender, domain: content.domain, at: now)
            files.append(("\(number)-\(mail.kind.word)-\(mail.id).eml", Data(message.bytes)))
        }
        try MailFolder(folder).write(files)
        return files.map(\.name)
    }

    /// With the letter that goes with it, where one does.
    func whole(_ content: MailContent) async throws -> MailContent {
        content.kind == .statement(.letter) ? try await perform(ShowMail(mail: content.id)) : content
    }

    /// What each kind of mail is called, by its subject in a language.
    public func mailKinds(in language: LanguageTag) throws -> [MailKind: String] {
        let templates = try mailTemplates()
        return Dictionary(
            uniqueKeysWithValues: MailKind.allCases.compactMap { kind in
                templates.subject(of: kind, in: language).map { (kind, $0) }
            })
    }

    func rendered(_ content: MailContent, from sender: MailAddress?, with templates: MailTemplates) throws
        -> RenderedMail
    {
        var mail = try templates.render(content)
        mail.attachment = content.attachment?.name
        let fallback = content.languages
        guard let event = content.calendarEvent,
            let entry = FeedEntry(event, in: mail.language, fallback: fallback, page: nil)
        else { return mail }
        let name = content.campaign.reading(in: [mail.language] + fallback)?.text ?? ""
        let bytes: [UInt8]
        if let sender {
            let method: CalendarMethod =
                content.isCalledOff ? .cancel : content.isProposalDeclined ? .declineCounter : .request
            mail.calendarMethod = method.name
            bytes =
                GuestInvitation(
                    method, entry, from: (name, sender), to: mail.recipient, domain: content.domain,
                    at: options.surroundings.now()
                ).bytes
        } else {
            bytes =
                CalendarFeed(
                    name: name, description: nil, language: mail.language, domain: content.domain, entries: [entry]
                ).bytes()
        }
        mail.calendar = String(decoding: bytes, as: UTF8.self)
        return mail
    }

    /// The templates that mails are made with: the campaign's own before those that ship.
    public func mailTemplates() throws -> MailTemplates {
        guard !options.templates.isEmpty else {
            throw GivenRefusal(
                .toolMissing,
                "Convoke's templates are not found. Install them with 'make install', or name their folder in CONVOKE_TEMPLATES."
            )
        }
        return try MailTemplates(folders: [folder.appendingPathComponent("templates")] + options.templates)
    }
}
