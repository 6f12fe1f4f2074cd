extension Event {
    /// The event without somebody's names in what is written of it. Keys stay: they are not shown to the public.
    public func without(_ names: NameRemoval) -> Event {
        var event = self
        event.title = title.without(names)
        event.summary = summary?.without(names)
        event.body = body?.without(names)
        if case .unannounced(let note?) = when { event.when = .unannounced(note: note.without(names)) }
        event.agenda = agenda.map { item in
            var item = item
            item.title = item.title.without(names)
            item.cue = item.cue?.without(names)
            return item
        }
        event.participants = participants.map { participant in
            var participant = participant
            participant.describedAs = participant.describedAs?.without(names)
            return participant
        }
        event.accessibility.note = accessibility.note?.without(names)
        event.contentWarnings = contentWarnings.map { $0.without(names) }
        event.tags = tags.map { names($0) }
        event.online?.label = online?.label?.without(names)
        event.documents = documents.map { $0.without(names) }
        // An address cannot be cut and still lead anywhere.
        event.links = links.filter { !names.finds(in: $0.address.text) }.map {
            Link(label: $0.label.without(names), address: $0.address)
        }
        return event
    }
}

extension CitedDocument {
    fileprivate func without(_ names: NameRemoval) -> CitedDocument {
        CitedDocument(
            symbol: symbol.map { names($0) }, title: title?.without(names), year: year,
            address: address.flatMap { names.finds(in: $0.text) ? nil : $0 })
    }
}

extension ProgrammeRelease {
    /// The release without somebody's names in its titles.
    public func without(_ names: NameRemoval) -> ProgrammeRelease {
        var release = self
        for index in release.events.indices {
            release.events[index].title = release.events[index].title.without(names)
            if case .unannounced(let note?) = release.events[index].when {
                release.events[index].when = .unannounced(note: note.without(names))
            }
        }
        return release
    }
}
