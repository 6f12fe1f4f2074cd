import Foundation

/// Looks for everything that is wrong with a programme.
public struct ClashSearch {
    var programme: Programme
    private var found: [Clash.Identity: (clash: Clash, times: Int)] = [:]
    /// How many clashes are told at most: a programme with more is one mistake, repeated.
    private let most: Int

    init(_ programme: Programme, most: Int) {
        self.programme = programme
        self.most = most
    }

    /// Every clash of a campaign's events, the gravest first; states and answers are those of the seeds.
    ///
    /// `sameAs` gives the one key of each person who stands there under several.
    public static func clashes(
        in content: CampaignContent, sameAs: [Identifier<Person>: Identifier<Person>] = [:], most: Int = 10_000
    ) -> [Clash] {
        clashes(in: content, sameAs: sameAs, most: most, inHalvesFrom: 2_000)
    }

    /// From so many sittings on it pays to look for people on one processor and for the rest on another.
    static func clashes(
        in content: CampaignContent, sameAs: [Identifier<Person>: Identifier<Person>], most: Int, inHalvesFrom many: Int
    ) -> [Clash] {
        let programme = Programme(content, sameAs: sameAs)
        // No kind of clash is found by both.
        var searches = [ClashSearch](repeating: ClashSearch(programme, most: most), count: 2)
        searches.withUnsafeMutableBufferPointer { searches in
            // Each half has a search of its own.
            nonisolated(unsafe) let searches = searches
            let find: @Sendable (Int) -> Void = { half in
                half == 0 ? searches[0].findAmongPeople() : searches[1].findAllElse()
            }
            if programme.sittings.count < many {
                (0..<2).forEach(find)
            } else {
                DispatchQueue.concurrentPerform(iterations: 2, execute: find)
            }
        }
        let found = searches.flatMap(\.found.values).map { clash, times in
            var clash = clash
            if times > 1 { clash.message += " The same comes back \(times - 1) more time\(times == 2 ? "" : "s")." }
            return clash
        }
        return Array(found.inOrder().prefix(most))
    }

    private mutating func findAllElse() {
        findInPlaces()
        findAmongHosts()
        findInEquipment()
        findInAvailability()
        findInForums()
        findInFilms()
        findInEvents()
    }

    /// Keeps a clash; one that comes back with a series is counted.
    mutating func add(_ clash: Clash) {
        let identity = clash.identity
        if let known = found[identity] {
            let isEarlier = (clash.from ?? .distantFuture) < (known.clash.from ?? .distantFuture)
            var kept = isEarlier ? clash : known.clash
            kept.severity = max(clash.severity, known.clash.severity)
            found[identity] = (kept, known.times + 1)
        } else if found.count < most {
            found[identity] = (clash, 1)
        }
    }

    func key(_ sitting: Sitting) -> Identifier<Event> { programme.items[sitting.event].key }

    /// The severity where everything is settled, and a warning where an event is an idea or says only a day.
    func severity(_ most: ClashSeverity, _ sittings: Sitting...) -> ClashSeverity {
        sittings.allSatisfy { $0.isTimed && !programme.items[$0.event].isIdea } ? most : min(most, .warns)
    }

    /// From when to when two sittings both take place.
    func common(_ first: Sitting, _ second: Sitting) -> (from: Date, to: Date) {
        let start = max(first.start, second.start)
        return (Date(seconds: start), Date(seconds: max(start, min(first.end, second.end))))
    }

    /// `2024-03-05 14:00–15:30 Europe/Zurich`, on the spot of the first event.
    func words(from: Date, to: Date, at sitting: Sitting) -> String {
        let event = programme.items[sitting.event].event
        return TimeWords.span(from, to, in: event.when.zone ?? programme.content.campaign.zone)
    }
}

extension Date {
    init(seconds: Int) { self.init(timeIntervalSince1970: Double(seconds)) }
}

/// Times in sentences.
public enum TimeWords {
    /// `2024-03-05 14:00–15:30 Europe/Zurich`
    public static func span(_ from: Date, _ to: Date, in zone: Zone) -> String {
        let (start, end) = (zone.local(from), zone.local(to))
        let first = "\(start.date) \(start.time)"
        if from == to { return "\(first) \(zone)" }
        return "\(first)–\(start.date == end.date ? end.time : "\(end.date) \(end.time)") \(zone)"
    }
}
