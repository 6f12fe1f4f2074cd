import ConvokeLetters
import ConvokeModel
import Foundation

extension Workspace {
    /// A paper about an event: what is public of it on a flyer and name cards, what the team knows on a run sheet.
    public func paper(
        _ kind: EventPaper, of event: Identifier<Event>, in language: LanguageTag, as format: LetterFileFormat
    ) async throws -> [UInt8] {
        let campaign = try await perform(ReadPublicCampaign())
        let maker = try maker(for: campaign, in: language)
        if kind == .runSheet {
            let sheet = try await perform(ReadRunSheet(event: event, language: language))
            return try await bytes(of: maker.runSheet(sheet, of: event), as: format)
        }
        guard let found = campaign.events.first(where: { $0.key == event }) else {
            throw NotFound("announced event", event.text, among: campaign.events.map(\.key.text))
        }
        let base = try await perform(KnowLinks()).base
        let paper =
            kind == .flyer
            ? try maker.flyer(of: found, at: WebAddress("\(base)/\(language)/events/\(event)"))
            : maker.nameCards(try await perform(ReadNameCards(event: event)), of: found)
        return try await bytes(of: paper, as: format)
    }

    /// The public programme of some days: by time, or by room.
    public func programmePaper(
        on days: ClosedRange<LocalDate>, called name: LocalizedText? = nil, byRoom: Bool = false,
        in language: LanguageTag, as format: LetterFileFormat
    ) async throws -> [UInt8] {
        let campaign = try await perform(ReadPublicCampaign())
        let paper = try maker(for: campaign, in: language).programme(
            of: campaign.events, on: days, called: name, byRoom: byRoom)
        return try await bytes(of: paper, as: format)
    }

    /// The public programme of a forum's session, from its first day to its last.
    public func programmePaper(
        of session: String, byRoom: Bool, in language: LanguageTag, as format: LetterFileFormat
    ) async throws -> [UInt8] {
        let sessions = try await perform(ListForumSessions())
        guard let found = sessions.first(where: { $0.session == session }) else {
            throw NotFound("session of a forum", session, among: sessions.map(\.session))
        }
        guard let from = found.from, let through = found.through, from <= through else {
            throw GivenRefusal(
                .conflict,
                "The days of '\(session)' are not in forums.yaml, and no event in it has a day. Write 'from' and 'through' there, and apply it."
            )
        }
        guard through.dayNumber - from.dayNumber < 366 else {
            throw GivenRefusal(
                .conflict, "'\(session)' lasts longer than a year. Look at 'from' and 'through' in forums.yaml.")
        }
        return try await programmePaper(
            on: from...through, called: found.name, byRoom: byRoom, in: language, as: format)
    }

    private func maker(for campaign: PublicCampaign, in language: LanguageTag) throws -> PaperMaker {
        let pages = PageTemplates(folders: [folder.appendingPathComponent("templates")] + options.templates)
        return try PaperMaker(
            letterTemplates(), words: pages.words(in: language), campaign: campaign.name, in: language)
    }

    private func bytes(of paper: Paper, as format: LetterFileFormat) async throws -> [UInt8] {
        if let text = format.text { return Array(paper.text(as: text).utf8) }
        if format == .docx { return try DOCXConverter(tools: options.tools).docx(of: paper.word) }
        return try await typesetter.pdf(of: paper.typeset())
    }
}
