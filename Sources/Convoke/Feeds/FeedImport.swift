import ConvokeCalendar
import ConvokeModel

/// How a calendar is brought into a campaign.
public struct FeedImportOptions: Sendable {
    /// What the calendar is called here; events without a UID of one source are told from those of another.
    public var source: Identifier<CalendarFeed>
    public var kind: EventKind
    public var venue: Identifier<Venue>?
    public var language: LanguageTag?

    public init(
        source: Identifier<CalendarFeed>, kind: EventKind = .meeting, venue: Identifier<Venue>? = nil,
        language: LanguageTag? = nil
    ) {
        self.source = source
        self.kind = kind
        self.venue = venue
        self.language = language
    }
}

/// Merges a calendar into a campaign's content: by UID and instance, then by version, then field by field.
struct FeedImport {
    private(set) var content: CampaignContent
    private(set) var kept: KeptCalendar
    private(set) var report = FeedImportReport()
    private let before: CampaignContent
    private let keptBefore: KeptCalendar
    private let options: FeedImportOptions
    private let language: LanguageTag
    private var finder: VenueFinder

    init(_ file: CalendarFile, into content: CampaignContent, kept: KeptCalendar, _ options: FeedImportOptions) {
        self.content = content
        self.kept = kept
        self.options = options
        (before, keptBefore) = (content, kept)
        language = options.language ?? content.campaign.mainLanguage
        let incoming = file.incoming(zone: content.campaign.zone, language: language, source: options.source.text)
        finder = VenueFinder(
            content, language: language, house: options.venue, calendar: incoming.name,
            locations: incoming.entries.compactMap(\.location))
        report.refused = incoming.refused
        for entry in incoming.entries { take(entry) }
        let present = Set(incoming.entries.map(\.identity))
        report.missing = kept.entries.values.filter { !present.contains($0.identity) }.sorted {
            $0.identity < $1.identity
        }
        .map { item($0, $0.eventKey ?? "") }
        self.content.venues = finder.venues
        self.kept.keepZones(of: file)
        self.kept.keepZone(incoming.zone)
        report.venues = finder.touched.map(\.text).sorted()
    }

    private mutating func take(_ entry: IncomingEntry) {
        let uid = entry.identity.uid
        if uid.lowercased().hasSuffix("@" + content.campaign.domain) {
            return refuse(entry, "It comes from this campaign's own calendar.")
        }
        if entry.body?.texts.values.contains(where: { $0.utf8.count > 200_000 }) == true {
            return refuse(entry, "Its description is longer than 200,000 bytes.")
        }
        if let problem = entry.when.problems.first { return refuse(entry, problem.sentence) }
        guard let base = kept.entries[entry.identity], let key = base.eventKey.flatMap({ Identifier<Event>($0) }) else {
            return add(entry)
        }
        guard let written = content.events[key] else {
            return refuse(entry, "The event '\(key)' was deleted here, so it is passed over.")
        }
        if entry.isSameVersion(as: base), !entry.saysTheSame(as: base) {
            report.conflicts.append(
                .init(
                    uid: uid, event: key.text, field: nil,
                    reason:
                        "The calendar says something else than the last time, under the same SEQUENCE and DTSTAMP. Nothing was taken over."
                ))
        } else if entry.isOlder(than: base) || entry.saysTheSame(as: base) {
            report.unchanged.append(item(entry, key.text))
            if !entry.isOlder(than: base) { kept.keep(entry, as: key) }
        } else {
            merge(entry, since: base, into: written, key)
        }
    }

    private mutating func add(_ entry: IncomingEntry) {
        let title = entry.title.text(in: language)
        let name = entry.identity.instance == nil ? title : title + " " + (entry.when.firstDay?.description ?? "")
        let key = Identifier<Event>.slug(of: name, else: "event-\(entry.when.firstDay?.description ?? "new")") {
            content.events[$0] != nil
        }
        var event = Event(
            key: key, kind: entry.categories.lazy.compactMap { EventKind(category: $0) }.first ?? options.kind,
            title: entry.title, when: entry.when, disclosure: .standard(at: content.campaign.risk))
        fields(entry, place: finder.place(for: entry.location)).write(to: &event, language: language)
        content.events[key] = WrittenEvent(
            event: event, seed: EventSeed(state: entry.isCancelled ? .cancelled : .draft))
        report.added.append(item(entry, key.text))
        remark(entry, key)
        kept.keep(entry, as: key)
    }

    private mutating func merge(
        _ entry: IncomingEntry, since base: IncomingEntry, into written: WrittenEvent, _ key: Identifier<Event>
    ) {
        var written = written
        let ours = ImportedFields(written.event)
        var (old, new) = (fields(base, place: ours.place), fields(entry, place: ours.place))
        if entry.location != base.location {
            // What the place was called before is only looked up: nothing is made of it.
            var looked = finder
            old.place = looked.place(for: base.location)
            new.place = finder.place(for: entry.location)
        }
        let merge = FieldMerge(base: old, theirs: new, ours: ours)
        merge.outcome.write(to: &written.event, language: language)
        var changed = merge.changed
        if entry.isCancelled, !base.isCancelled {
            report.cancelled.append(item(entry, key.text))
            if written.seed.state != .cancelled { changed.append("state") }
            written.seed.state = .cancelled
        }
        content.events[key] = written
        for field in merge.conflicts {
            report.conflicts.append(
                .init(
                    uid: entry.identity.uid, event: key.text, field: field,
                    reason: "'\(field)' was changed here and in the calendar; what stands here was kept."))
        }
        if changed.isEmpty, merge.conflicts.isEmpty {
            report.unchanged.append(item(entry, key.text))
        } else if !changed.isEmpty {
            report.changed.append(item(entry, key.text, changed))
        }
        remark(entry, key)
        kept.keep(entry, as: key)
    }

    private func fields(_ entry: IncomingEntry, place: Place?) -> ImportedFields {
        ImportedFields(entry, place: place, tags: entry.categories.filter { EventKind(category: $0) == nil })
    }

    private func item(_ entry: IncomingEntry, _ key: String, _ fields: [String] = []) -> FeedImportReport.Item {
        .init(uid: entry.identity.uid, event: key, title: entry.title.text(in: language), fields: fields)
    }

    private mutating func remark(_ entry: IncomingEntry, _ key: Identifier<Event>) {
        report.remarks += entry.remarks.map { "\(key): \($0)" }
    }

    private mutating func refuse(_ entry: IncomingEntry, _ reason: String) {
        report.refused.append(RefusedEntry(line: entry.line, uid: entry.identity.uid, reason: reason))
    }
}

extension FeedImport {
    /// Takes back every event with which the campaign would not be sound any more; the reason is the first error.
    mutating func takeBackUnsound(_ errors: [Finding]) -> Bool {
        var reasons: [Identifier<Event>: String] = [:]
        for error in errors where error.path.entry.kind == .event {
            guard let key = Identifier<Event>(error.path.entry.key), content.events[key] != before.events[key] else {
                continue
            }
            reasons[key] = reasons[key] ?? error.message
        }
        for (key, reason) in reasons.sorted(by: { $0.key < $1.key }) {
            content.events[key] = before.events[key]
            for entry in kept.entries.values.filter({ $0.eventKey == key.text }).sorted(by: { $0.line < $1.line }) {
                refuse(entry, reason)
            }
            report.added.removeAll { $0.event == key.text }
            report.changed.removeAll { $0.event == key.text }
            report.cancelled.removeAll { $0.event == key.text }
            kept.restore(key, from: keptBefore)
        }
        return !reasons.isEmpty
    }
}
