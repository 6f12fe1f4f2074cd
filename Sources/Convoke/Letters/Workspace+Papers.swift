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
            : maker.nameCards(of: found)
        return try await bytes(of: paper, as: format)
    }

    /// The public programme of one day.
    public func programmePaper(on day: LocalDate, in language: LanguageTag, as format: LetterFileFormat) async throws
        -> [UInt8]
    {
        let campaign = try await perform(ReadPublicCampaign())
        return try await bytes(
            of: maker(for: campaign, in: language).programme(of: campaign.events, on: day), as: format)
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
