import ConvokeCalendar
import ConvokeModel

extension PublicCampaign {
    /// The calendars that there are: `campaign` for everything, and one for each kind of event that occurs.
    public var feedNames: [String] { ["campaign"] + Set(events.map(\.kind.word)).sorted() }

    /// One calendar in one language, as bytes: the same campaign gives the same bytes.
    public func feed(_ name: String, in language: LanguageTag) throws -> [UInt8] {
        guard languages.contains(language) else {
            throw NotFound("calendar in the language", language.text, among: languages.map(\.text))
        }
        let title = self.name.text(in: language)
        let fallback = languages.filter { $0 != language }
        if name == "campaign" {
            let entries =
                entries(events, language, fallback)
                + statements.compactMap {
                    FeedEntry($0, in: language, fallback: fallback, page: nil)
                }
            return calendar(title, entries, language)
        }
        guard let kind = EventKind(word: name) else { throw NotFound("calendar", name, among: feedNames) }
        let entries = entries(events.filter { $0.kind == kind }, language, fallback)
        return calendar("\(title): \(kind.name(in: language))", entries, language)
    }

    private func entries(_ events: [PublicEvent], _ language: LanguageTag, _ fallback: [LanguageTag]) -> [FeedEntry] {
        events.compactMap { FeedEntry($0, in: language, fallback: fallback, page: nil) }
    }

    private func calendar(_ name: String, _ entries: [FeedEntry], _ language: LanguageTag) -> [UInt8] {
        CalendarFeed(
            name: name, description: summary?.text(in: language), language: language, domain: domain, entries: entries
        ).bytes()
    }
}
