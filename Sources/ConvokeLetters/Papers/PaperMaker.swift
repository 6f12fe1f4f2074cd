import ConvokeModel

/// Makes papers in one language, with the phrases of letters and the words of pages.
public struct PaperMaker: Sendable {
    let language: LanguageTag
    let campaign: LocalizedText
    let phrases: Phrases
    let words: PageWords
    private let dress: PaperDress

    /// Throws `TemplateProblems` where style or layouts have mistakes.
    public init(_ templates: LetterTemplates, words: PageWords, campaign: LocalizedText, in language: LanguageTag)
        throws
    {
        guard templates.dress.problems.isEmpty else { throw TemplateProblems(templates.dress.problems) }
        self.language = language
        self.campaign = campaign
        self.words = words
        dress = templates.dress
        phrases = Phrases(templates.phrases, language: language)
    }

    func paper(_ title: LocalizedText.Reading, _ blocks: [Block], isNumbered: Bool, on day: LocalDate?, _ name: String)
        -> Paper
    {
        Paper(
            document: Document(
                language: language, title: title.text.asPrinted, titleLanguage: title.language, blocks: blocks,
                date: day),
            dress: dress, numbering: isNumbered ? phrases.numbering : [], author: text(campaign).plain, name: name)
    }

    var letterhead: Block {
        let logos: [Block] = dress.logos.isEmpty ? [] : [.logos(dress.logos.naming(text(campaign).plain))]
        return .part(.letterhead, logos + [.paragraph(text(campaign))])
    }

    func text(_ text: LocalizedText?) -> [Inline] { text?.reading(in: language)?.inlines(in: language) ?? [] }

    func reading(_ text: LocalizedText) -> LocalizedText.Reading {
        text.reading(in: language) ?? LocalizedText.Reading(text: "", language: language)
    }

    /// A fact with its name in front; nothing where there is none.
    func fact(_ label: String, _ value: [Inline]) -> [Block] {
        value.plain.isEmpty ? [] : [.paragraph([.strong([.text("\(label): ")])] + value)]
    }

    /// "Ana Ruiz, lawyer"
    func person(_ name: LocalizedText, _ describedAs: LocalizedText?) -> [Inline] {
        let name: [Inline] = [.name(reading(name).text.asPrinted)]
        guard let describedAs, !describedAs.isEmpty else { return name }
        return phrases.inlines(
            .nameAndTitle, ["name": name, "title": [.name(reading(describedAs).text.asPrinted)]])
    }

    func languages(_ tags: [LanguageTag]) -> [Inline] {
        let names = tags.map { language.locale.localizedString(forIdentifier: $0.text) ?? $0.text }
        return names.isEmpty ? [] : [.text(names.formatted(.list(type: .and).locale(language.locale)))]
    }

    /// Day and time on the spot, with the zone.
    func time(_ when: When) -> [Inline] {
        func day(_ date: LocalDate) -> Inline { .date(date.spelled(in: language), date) }
        switch when {
        case .unannounced: return [.text(words[.whenUnannounced])]
        case .allDay(let from, let through, _):
            return from == through ? [day(from)] : [day(from), .text(" – "), day(through)]
        case .timed(let start, let end, let zone, _):
            let until = end.map { $0.date == start.date ? "–\($0.time)" : " – \($0)" } ?? ""
            return [
                day(start.date), .text(", "), .name("\(start.time)\(until)"), .text(" ("), .name(zone.name), .text(")"),
            ]
        }
    }

    func recording(_ rule: RecordingRule?, chathamHouseRule: Bool) -> [Block] {
        (rule.map { fact(words[.recording], [.text(words.word("recording", $0))]) } ?? [])
            + (chathamHouseRule ? [.paragraph([.text(words[.chathamHouse])])] : [])
    }
}
