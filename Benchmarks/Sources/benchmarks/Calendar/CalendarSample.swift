import Convoke
import Foundation

/// Ten thousand events of a calendar, made by rule, with texts in four scripts: about 7 MB.
enum CalendarSample {
    static let count = 10_000

    static func feed() throws -> CalendarFeed {
        guard let domain = Zone("Europe/Zurich"), let arabic = LanguageTag("ar"), let russian = LanguageTag("ru"),
            let chinese = LanguageTag("zh"), let page = WebAddress("https://large-campaign.example/events/programme")
        else { throw Program.Failed(description: "The sample calendar cannot be made.") }
        let texts: [(LanguageTag, String, String)] = [
            (
                .english, "Who defends the defenders, and who pays for it",
                "People who had to leave tell how they go on; bring questions, doubts and names of others."
            ),
            (
                arabic, "من يدافع عن المدافعين عن حقوق الإنسان",
                "حوار مفتوح مع من اضطروا إلى المغادرة، عن الحياة والعمل في المنفى."
            ),
            (
                russian, "Кто защищает правозащитников в изгнании",
                "Разговор с теми, кому пришлось уехать: как жить и работать дальше."
            ),
            (chinese, "谁来保护流亡中的人权捍卫者", "与被迫离开家园的人们对话：如何继续生活与工作，如何互相支持。"),
        ]
        let start = LocalDateTime(wallSeconds: 1_772_532_000)
        let made = Date(timeIntervalSince1970: 1_767_225_600)
        let entries = (0..<count).map { number in
            let (language, title, text) = texts[number % texts.count]
            let begin = LocalDateTime(wallSeconds: start.wallSeconds + number * 5_400)
            let end = LocalDateTime(wallSeconds: begin.wallSeconds + 5_400)
            return FeedEntry(
                uid: Identifier("uid\(String(number, radix: 36))x7k2m9q4w")
                    ?? Identifier(random: { [UInt8](repeating: 7, count: $0) }),
                sequence: number % 4, createdAt: made, changedAt: made + Double(number),
                when: .timed(start: begin, end: end, zone: domain, fold: nil),
                summary: .init(text: "\(title) \(number)", language: language),
                description: .init(
                    text: "\(text)\n\nhttps://large-campaign.example/events/\(number)", language: language),
                location: .init(text: "Room XXV, Palais des Nations, 1211 Geneva 10", language: .english), url: page,
                categories: ["Side event", "exile", "UN, Geneva"])
        }
        return CalendarFeed(
            name: "Large campaign", description: nil, language: .english, domain: "large-campaign.example",
            entries: entries)
    }

    /// A campaign with as many announced events.
    static func content() throws -> CampaignContent {
        guard let name = Identifier<Campaign>("calendar"), let zone = Zone("Europe/Zurich") else {
            throw Program.Failed(description: "The campaign cannot be made.")
        }
        var content = CampaignContent(
            campaign: Campaign(
                key: name, name: LocalizedText("Calendar", in: .english), languages: [.english], zone: zone,
                domain: "calendar.example"))
        for number in 0..<count {
            let key = try SeatedCampaign.key("event-\(number)")
            let start = LocalDateTime(wallSeconds: 1_772_532_000 + number * 5_400)
            var event = Event(
                key: key, kind: .sideEvent, title: LocalizedText("Who defends the defenders? \(number)", in: .english),
                when: .timed(start: start, end: nil, zone: .utc, fold: nil))
            event.summary = LocalizedText("People who had to leave tell how they go on.", in: .english)
            event.tags = ["exile", "UN, Geneva"]
            content.events[key] = WrittenEvent(event: event, seed: EventSeed(state: .announced))
        }
        return content
    }
}
