import ConvokeCalendar
import ConvokeModel

/// The fields of an event that a calendar may set, each with what it is called in files.
struct ImportedFields: Hashable {
    var title: LocalizedText
    var body: LocalizedText?
    var when: When
    var recurrence: Recurrence?
    var place: Place?
    var online: WebAddress?
    var page: WebAddress?
    var tags: [String]

    init(_ entry: IncomingEntry, place: Place?, tags: [String]) {
        title = entry.title
        body = entry.body
        when = entry.when
        recurrence = entry.recurrence
        self.place = place
        online = entry.online
        page = entry.page
        self.tags = tags
    }

    init(_ event: Event) {
        title = event.title
        body = event.body
        when = event.when
        recurrence = event.recurrence
        place = event.place
        online = event.online?.address
        page = event.links.first?.address
        tags = event.tags
    }

    func write(to event: inout Event, language: LanguageTag) {
        event.title = title
        event.body = body
        event.when = when
        event.recurrence = recurrence
        event.place = place
        if event.online?.address != online { event.online = online.map { OnlineLink(address: $0) } }
        if event.links.first?.address != page {
            if !event.links.isEmpty { event.links.removeFirst() }
            if let page {
                event.links.insert(Link(label: LocalizedText(page.host, in: language), address: page), at: 0)
            }
        }
        event.tags = tags
    }
}

/// What came of merging one event field by field.
struct FieldMerge {
    private(set) var outcome: ImportedFields
    private(set) var changed: [String] = []
    private(set) var conflicts: [String] = []

    /// Takes what the calendar changed since the last time. What was changed here stays, and is a conflict where the calendar
    /// changed the same field to something else.
    init(base: ImportedFields, theirs: ImportedFields, ours: ImportedFields) {
        outcome = ours
        merge("title", \.title, base, theirs, ours)
        merge("body", \.body, base, theirs, ours)
        merge("when", \.when, base, theirs, ours)
        merge("repeats", \.recurrence, base, theirs, ours)
        merge("place", \.place, base, theirs, ours)
        merge("online", \.online, base, theirs, ours)
        merge("links", \.page, base, theirs, ours)
        merge("tags", \.tags, base, theirs, ours)
    }

    private mutating func merge<Value: Hashable>(
        _ name: String, _ field: WritableKeyPath<ImportedFields, Value>, _ base: ImportedFields,
        _ theirs: ImportedFields,
        _ ours: ImportedFields
    ) {
        let (old, new, here) = (base[keyPath: field], theirs[keyPath: field], ours[keyPath: field])
        guard new != old, new != here else { return }
        if here == old {
            outcome[keyPath: field] = new
            changed.append(name)
        } else {
            conflicts.append(name)
        }
    }
}

extension WebAddress {
    /// What a link is called where nobody gave it a name.
    var host: String {
        let rest = text.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
        return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" })
    }
}
