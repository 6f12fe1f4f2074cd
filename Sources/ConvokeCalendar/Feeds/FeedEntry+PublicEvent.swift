import ConvokeModel

extension FeedEntry {
    /// What a calendar tells of an event, in a language; where a text is missing there, in the next one of `fallback`.
    ///
    /// Nothing for an event without a time: it is in a calendar as soon as it has one. `page` is where to read more of it.
    public init?(_ event: PublicEvent, in language: LanguageTag, fallback: [LanguageTag], page: WebAddress?) {
        if case .unannounced = event.when { return nil }
        let words = EventWords(event, languages: [language] + fallback)
        self.init(
            uid: event.uid, sequence: event.sequence, createdAt: event.createdAt, changedAt: event.changedAt,
            when: event.when, recurrence: event.recurrence, status: Status(event.state), summary: words.summary,
            description: words.description(page: page), location: words.location, url: page,
            categories: words.categories, online: event.online.map(words.online))
    }
}

extension FeedEntry.Status {
    init(_ state: EventState) {
        switch state {
        case .announced, .held: self = .confirmed
        case .idea, .draft, .postponed: self = .tentative
        case .cancelled: self = .cancelled
        }
    }
}
