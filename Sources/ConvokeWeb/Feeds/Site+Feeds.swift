import Convoke
import Hummingbird

extension Site {
    /// A calendar under the name that `build` writes it by.
    func feed(_ name: String, in language: LanguageTag) async throws -> Answer {
        let snapshot = try await keeper.current()
        let key = MadeFrom(number: snapshot.number, writes: 0, path: "feed \(name) \(language)")
        if let kept = cache[key] { return kept }
        let answer = Self.calendar(
            try await workspace.servedFeed(name, in: language).bytes, named: "\(name).\(language)")
        cache[key] = answer
        return answer
    }

    /// One event as a file for a calendar.
    func calendar(of event: Identifier<Event>, in language: LanguageTag) async throws -> Answer {
        let snapshot = try await keeper.current()
        let key = MadeFrom(number: snapshot.number, writes: 0, path: "event \(event) \(language)")
        if let kept = cache[key] { return kept }
        let bytes = try snapshot.site.campaign.calendar(of: event, in: feedLanguage(snapshot.site.campaign, language))
        let answer = Self.calendar(bytes, named: event.text)
        cache[key] = answer
        return answer
    }

    private static func calendar(_ bytes: [UInt8], named name: String) -> Answer {
        var answer = Answer(.ok, type: "text/calendar; charset=utf-8", Bytes(bytes, isCompressed: true))
        answer.headers[.contentDisposition] = "inline; filename=\"\(name).ics\""
        return answer
    }
}
