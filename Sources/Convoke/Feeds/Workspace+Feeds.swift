import ConvokeCalendar
import ConvokeModel
import ConvokeStore

extension Workspace {
    /// A public calendar with its entity tag. Where nothing has changed since the last time, nothing is made: neither a fragment
    /// nor the whole.
    public func servedFeed(_ name: String, in language: LanguageTag? = nil, within reach: FeedReach = FeedReach())
        async throws -> ServedFeed
    {
        let (campaign, change) = try await publicCampaign()
        let language = language ?? campaign.languages.first ?? .english
        let window = reach.window(at: options.surroundings.now())
        return try served(name, in: language, of: campaign, asOf: change, within: window)
    }

    /// The public campaign, and the number of the last change of any of its entries.
    func publicCampaign() async throws -> (campaign: PublicCampaign, change: Int?) {
        let (clock, memory) = (clock, feedMemory)
        return try await data.read { reader in
            // What is public is read as a stranger, whoever asks.
            reader.actor = .anyone
            reader.hasClockJumped = clock.hasJumped
            let change = try reader.lastChange()
            if var campaign = memory.campaign(asOf: change) {
                campaign.statements = try reader.publicStatements()
                return (campaign, change)
            }
            let campaign = try ReadPublicCampaign().read(from: reader)
            memory.keep(campaign, asOf: change)
            return (campaign, change)
        }
    }

    func served(
        _ name: String, in language: LanguageTag, of campaign: PublicCampaign, asOf change: Int?,
        within window: FeedWindow? = nil
    ) throws -> ServedFeed {
        if window == nil, let feed = FeedName(name),
            let served = feedMemory.feed(feed, in: language, of: campaign, asOf: change)
        {
            return served
        }
        let served = ServedFeed(
            try campaign.feed(name, in: language, within: window) { [feedMemory] in
                feedMemory.fragments(of: $0, in: language, campaign)
            })
        if window == nil, let feed = FeedName(name) {
            feedMemory.keep(served, feed, in: language, of: campaign, asOf: change)
        }
        return served
    }

    /// How many fragments of calendars were made so far.
    public var renderedFragments: Int { feedMemory.rendered }
}
