import ConvokeModel
import Foundation

extension EventWords {
    /// All that a subscriber may want to know, as plain text; the page comes last, because many calendars show no URL.
    func description(page: WebAddress?) -> LocalizedText.Reading? {
        let summary = event.summary.flatMap(reading)
        let body = event.body.flatMap(reading).map {
            LocalizedText.Reading(text: plainText(fromMarkdown: $0.text), language: $0.language)
        }
        let paragraphs: [[String]] = [
            [stateSentence].compactMap { $0 },
            [summary?.text].compactMap { $0 },
            [body?.text].compactMap { $0 },
            [endSentence].compactMap { $0 },
            hosts, participants, languagesAndAccess, rules, whereElse, documents, links,
            [page?.shown].compactMap { $0 },
        ]
        let text = paragraphs.map { $0.filter { !$0.isEmpty }.joined(separator: "\n") }
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
        guard !text.isEmpty else { return nil }
        return .init(text: text, language: (summary ?? body)?.language ?? phrases.language)
    }

    private var stateSentence: String? {
        switch event.state {
        case .cancelled: phrases.cancelledSentence
        case .postponed: phrases.postponedSentence
        case .idea, .draft, .announced, .held: nil
        }
    }

    private var endSentence: String? {
        guard case .timed(_, nil, _, _) = event.when else { return nil }
        return phrases.endUnknown
    }

    private var hosts: [String] {
        [
            list(phrases.organisers, event.organisers), list(phrases.coSponsors, event.coSponsors),
            list(phrases.supporters, event.supporters ?? []),
        ].compactMap { $0 }
    }

    /// `Moderator: Ada Pinto, Article 19 (by video)`
    private var participants: [String] {
        event.participants.compactMap { participant in
            guard let name = isolated(participant.name) else { return nil }
            let described = participant.describedAs.flatMap(isolated).map { phrases.comma + $0 } ?? ""
            let presence = phrases.presences[participant.presence].map { " (\($0))" } ?? ""
            return (phrases.roles[participant.role] ?? "") + name + described + presence
        }
    }

    private var rules: [String] {
        var lines = [entrySentence]
        if let recording = event.recording, let sentence = phrases.recording[recording] { lines.append(sentence) }
        if event.chathamHouseRule { lines.append(phrases.chathamHouseRule) }
        if let warnings = list(phrases.contentWarnings, event.contentWarnings) { lines.append(warnings) }
        return lines.compactMap { $0 }
    }

    private var entrySentence: String? {
        switch event.entry {
        case .open: nil
        case .list(let day): sentence(phrases.list, by: day)
        case .badge(let address, let day): sentence(phrases.badge, by: day) + (address.map { " \($0.shown)" } ?? "")
        }
    }

    private func sentence(_ sentence: (always: String, by: String), by day: LocalDate?) -> String {
        day.map { sentence.by.replacing("%", with: $0.longText(in: phrases.language)) } ?? sentence.always
    }

    private var whereElse: [String] {
        guard let online = event.online else { return [] }
        let label = online.label.flatMap(isolated).map { " (\($0))" } ?? ""
        return [phrases.online + online.address.shown + label]
    }

    private var documents: [String] {
        let lines = event.documents.compactMap { document -> String? in
            let title = document.title.flatMap(isolated)
            let parts = [document.symbol, title, document.year.map(String.init), document.address?.shown]
            let line = parts.compactMap { $0 }.joined(separator: phrases.comma)
            return line.isEmpty ? nil : "- " + line
        }
        return lines.isEmpty ? [] : [phrases.documents] + lines
    }

    private var links: [String] {
        let lines = event.links.map { link in
            "- " + (isolated(link.label).map { "\($0) (\(link.address.shown))" } ?? link.address.shown)
        }
        return lines.isEmpty ? [] : [phrases.links] + lines
    }

    /// A label and names behind it; nothing where there are none.
    private func list(_ label: String, _ texts: [LocalizedText]) -> String? {
        let shown = texts.compactMap(isolated)
        return shown.isEmpty ? nil : label + shown.joined(separator: phrases.comma)
    }
}

extension WebAddress {
    /// The address as people read it: one of mail without its scheme.
    var shown: String { text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text }
}

extension LocalDate {
    /// `10 September 2026`, as the language writes it.
    func longText(in language: LanguageTag) -> String {
        let noon = Date(timeIntervalSince1970: Double(dayNumber) * 86_400 + 43_200)
        let style = Date.FormatStyle(
            date: .long, time: .omitted, locale: language.locale, calendar: Foundation.Calendar(identifier: .gregorian),
            timeZone: .gmt)
        return noon.formatted(style)
    }
}
