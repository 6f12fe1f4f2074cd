import Convoke
import Hummingbird

extension Site {
    /// What happened to events and statements, for people and with links for news readers.
    func changes(_ visit: Visit) async throws -> Answer {
        let (snapshot, language) = (try await keeper.current(), visit.language)
        let key = MadeFrom(number: snapshot.number, writes: snapshot.writes, path: "changes \(language)")
        if let kept = cache[key] { return kept }
        let told = try await read(ReadChanges()).changes
        let (campaign, words) = (snapshot.site.campaign, templates.words(in: language))
        var pages: [Identifier<CalendarEntry>: String] = [:]
        for event in campaign.events { pages[event.uid] = "/\(language)/events/\(event.key)" }
        for statement in campaign.statements { pages[statement.uid] = "/\(language)/statements/\(statement.key)" }
        let text = try render(
            .changes, title: words[.changes], description: words[.changesLead],
            [
                "changes": .list(
                    told.map { change in
                        .group([
                            "title": .html(PageHTML(line: change.title, in: language)),
                            "url": .text(pages[change.uid] ?? "/\(language)/"),
                            "kind": .text(words.word("change", change.kind)),
                            "told": .text(snapshot.site.zone.local(change.at).date.spelled(in: language)),
                            "when": .text(ifAny: change.when?.line(in: language)),
                        ])
                    }),
                "feeds": .list(
                    Route.NewsFormat.allCases.map { format in
                        .group([
                            "text": .text(format.name),
                            "url": .text("\(newsPath(campaign, language)).\(format.rawValue)"),
                            "type": .text(format.type),
                        ])
                    }),
            ], snapshot.site, visit)
        let answer = Answer(.ok, Bytes(Array(text.utf8), isCompressed: true))
        cache[key] = answer
        return answer
    }

    /// The same for a news reader.
    func news(_ format: Route.NewsFormat, in language: LanguageTag) async throws -> Answer {
        let snapshot = try await keeper.current()
        let key = MadeFrom(
            number: snapshot.number, writes: snapshot.writes, path: "news \(format.rawValue) \(language)")
        if let kept = cache[key] { return kept }
        let feed = try await read(ReadChanges()).feed(in: language)
        let text = format == .atom ? feed.atom : try feed.json
        let answer = Answer(.ok, type: format.type, Bytes(Array(text.utf8), isCompressed: true))
        cache[key] = answer
        return answer
    }

    /// Where news readers find what changed, without the ending.
    func newsPath(_ campaign: PublicCampaign, _ language: LanguageTag) -> String {
        "/feeds/changes.\(feedLanguage(campaign, language))"
    }
}

extension Route.NewsFormat {
    var type: String {
        switch self {
        case .atom: "application/atom+xml; charset=utf-8"
        case .json: "application/feed+json; charset=utf-8"
        }
    }

    var name: String {
        switch self {
        case .atom: "Atom"
        case .json: "JSON Feed"
        }
    }
}
