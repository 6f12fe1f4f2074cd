import ConvokeModel
import Foundation

extension Workspace {
    /// Makes everything that goes out: calendars and letters.
    public func build() async throws -> BuiltFiles {
        var built = try await buildFeeds(in: "feeds/")
        let templates = try letterTemplates()
        let campaign = try await perform(ReadPublicCampaign())
        for statement in campaign.statements {
            for language in statement.title.languages where campaign.languages.contains(language) {
                let content = try await perform(ReadLetter(statement: statement.key, language: language))
                for format in [LetterFormat.html, .text] {
                    let text = try templates.render(content, kind: "statement", format: format)
                    built.add("letters/\(statement.key).\(language).\(format.fileExtension)", Array(text.utf8))
                }
            }
        }
        return built
    }

    /// Makes the campaign's calendar and one for each kind, in each of its languages; with `all` also those of tags,
    /// organisations, venues and languages.
    public func buildFeeds(in prefix: String = "", all: Bool = false, within reach: FeedReach = FeedReach())
        async throws -> BuiltFiles
    {
        let (campaign, change) = try await publicCampaign()
        let window = reach.window(at: options.surroundings.now())
        var built = BuiltFiles()
        for name in all ? campaign.allFeedNames : campaign.feedNames {
            for language in campaign.languages {
                let feed = try served(name, in: language, of: campaign, asOf: change, within: window)
                built.add("\(prefix)\(name).\(language).ics", feed.bytes)
            }
        }
        return built
    }

    /// One calendar in one language: `campaign`, a kind of event such as `screening`, or another of `feed list`.
    public func feed(
        _ name: String, in language: LanguageTag? = nil, as audience: FeedAudience = .public,
        within reach: FeedReach = FeedReach()
    )
        async throws -> [UInt8]
    {
        switch audience {
        case .public: return try await servedFeed(name, in: language, within: reach).bytes
        case .team:
            let window = reach.window(at: options.surroundings.now())
            let campaign = try await perform(ReadTeamCampaign(rules: forumRulesFolder().rules))
            return try campaign.feed(name, in: language ?? campaign.open.languages.first ?? .english, within: window)
        }
    }
}

extension LetterFormat {
    var fileExtension: String { self == .html ? "html" : "txt" }
}
