import ConvokeCalendar
import ConvokeModel

extension Workspace {
    /// One event as a calendar file of its own, to be downloaded, with the identifier that it has in feeds.
    public func calendar(
        of event: Identifier<Event>, in language: LanguageTag? = nil, as audience: FeedAudience = .public
    )
        async throws -> [UInt8]
    {
        switch audience {
        case .public:
            let campaign = try await perform(ReadPublicCampaign())
            return try campaign.calendar(of: event, in: language)
        case .team:
            let campaign = try await perform(ReadTeamCampaign(rules: forumRulesFolder().rules))
            return try campaign.calendar(of: event, in: language)
        }
    }
}

extension PublicCampaign {
    /// One event as a calendar file of its own.
    public func calendar(of key: Identifier<Event>, in language: LanguageTag?) throws -> [UInt8] {
        guard let event = events.first(where: { $0.key == key }) else {
            throw NotFound("public event", key.text, among: events.map(\.key.text))
        }
        let language = try known(language)
        return try calendar(FeedEntry(event, in: language, fallback: languages, page: nil), of: key, language)
    }

    /// The language that was asked for, or the first.
    fileprivate func known(_ language: LanguageTag?) throws -> LanguageTag {
        guard let language else { return languages.first ?? .english }
        guard languages.contains(language) else {
            throw NotFound("calendar in the language", language.text, among: languages.map(\.text))
        }
        return language
    }

    fileprivate func calendar(_ entry: FeedEntry?, of key: Identifier<Event>, _ language: LanguageTag) throws -> [UInt8]
    {
        guard let entry else {
            throw GivenRefusal(
                .conflict, "The event '\(key)' has no time yet, so there is nothing to put into a calendar.")
        }
        return calendar(.campaign, [entry], language)
    }
}

extension TeamCampaign {
    fileprivate func calendar(of key: Identifier<Event>, in language: LanguageTag?) throws -> [UInt8] {
        guard let event = events.first(where: { $0.shown.key == key }) else {
            throw NotFound("event", key.text, among: events.map(\.shown.key.text))
        }
        let language = try open.known(language)
        return try open.calendar(FeedEntry(event, in: language, fallback: open.languages), of: key, language)
    }
}
