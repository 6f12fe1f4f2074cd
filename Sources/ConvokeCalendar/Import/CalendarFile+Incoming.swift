import ConvokeModel

extension CalendarFile {
    /// What came of reading a calendar for a campaign.
    public struct Incoming: Sendable {
        public var entries: [IncomingEntry] = []
        public var refused: [RefusedEntry] = []
        /// The calendar's own name.
        public var name: String?
        /// The zone that it says it is in.
        public var zone: Zone?
    }

    /// The events of the calendar, in the order of the file. Times in UTC are shown in the calendar's zone, and those that
    /// name no zone are taken for times in it; without one of its own it is in `zone`.
    ///
    /// `source` tells events without a UID of one calendar from those of another.
    public func incoming(zone: Zone, language: LanguageTag, source: String) -> Incoming {
        var incoming = Incoming()
        let named = calendars.lazy.compactMap { $0["X-WR-TIMEZONE"] }.first.flatMap {
            CalendarZones.zone(named: $0.text)
        }
        incoming.name = calendars.lazy.compactMap { $0["X-WR-CALNAME"] ?? $0["NAME"] }.first?.text.singleLine
        incoming.zone = named
        var reader = IncomingReader(calendars, zone: named ?? zone, language: language, source: source)
        for event in calendars.flatMap({ $0.components("VEVENT") }) {
            switch reader.read(event) {
            case .success(let entry): incoming.entries.append(entry)
            case .failure(let refused): incoming.refused.append(refused.entry)
            }
        }
        incoming.keepNewest()
        return incoming
    }
}

extension CalendarFile.Incoming {
    /// Of several versions of one entry in a file the newest counts.
    fileprivate mutating func keepNewest() {
        var places: [IncomingEntry.Identity: Int] = [:]
        var kept: [IncomingEntry] = []
        for entry in entries {
            guard let place = places[entry.identity] else {
                places[entry.identity] = kept.count
                kept.append(entry)
                continue
            }
            let isOlder = entry.isOlder(than: kept[place])
            let loser = isOlder ? entry : kept[place]
            if !isOlder { kept[place] = entry }
            refused.append(
                RefusedEntry(
                    line: loser.line, uid: loser.identity.uid,
                    reason: "The file holds this event twice; the newer one was taken."))
        }
        entries = kept
    }
}

extension String {
    /// The text without controls and without blank lines around it, as campaign files can hold it; nothing where none is left.
    var plainBlock: String? {
        let scalars = unicodeScalars.filter { scalar in
            switch scalar.value {
            case 9, 10: true
            case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: false
            default: true
            }
        }
        var lines = String(String.UnicodeScalarView(scalars)).split(separator: "\n", omittingEmptySubsequences: false)[
            ...]
        while let first = lines.first, first.allSatisfy({ $0 == " " || $0 == "\t" }) { lines = lines.dropFirst() }
        var text = lines.joined(separator: "\n")
        while let last = text.last, last == " " || last == "\t" || last == "\n" { text.removeLast() }
        return text.isEmpty ? nil : text
    }

    /// The text in one line that can be printed, at most 500 characters; nothing where none is left.
    var singleLine: String? {
        let words = unicodeScalars.split {
            $0.properties.isWhitespace || $0.properties.generalCategory == .control
                || [0xFEFF, 0xFFFE, 0xFFFF].contains($0.value)
        }
        let line = String(words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ").prefix(500))
        return line.isEmpty ? nil : line
    }
}
