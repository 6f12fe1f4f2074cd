import Convoke
import Foundation
import Hummingbird

extension Site {
    /// The page of an event; where its form is sent, what came of it.
    func event(_ key: Identifier<Event>, _ visit: Visit) async throws -> Answer {
        let snapshot = try await keeper.current()
        guard let event = snapshot.site.events.first(where: { $0.event.key == key }) else {
            throw NotFound("event", key.text)
        }
        if visit.isPost { return try await register(for: event, snapshot.site, visit) }
        let cacheKey = MadeFrom(number: snapshot.number, writes: 0, path: visit.route.path(in: visit.language))
        // A form has a number of its own, so that its page is written anew each time.
        if let registration = event.registration, registration.state == .open, takesForms {
            let form = RegistrationForm(event, registration, visit.language, templates)
            return .html(try page(of: event, form: form.blank(tickets, visit.query["code"]), snapshot.site, visit))
        }
        if let kept = cache[cacheKey] { return kept }
        let text = try page(of: event, form: nil, snapshot.site, visit)
        let answer = Answer(.ok, Bytes(Array(text.utf8), isCompressed: true))
        cache[cacheKey] = answer
        return answer
    }

    func page(
        of site: SiteEvent, form: PageValue?, _ whole: PublicSite, _ visit: Visit, isError: Bool = false
    ) throws -> String {
        let (event, language) = (site.event, visit.language)
        let words = templates.words(in: language)
        func line(_ text: LocalizedText) -> PageValue { .html(PageHTML(line: text, in: language)) }
        func names(_ texts: [LocalizedText]) -> PageValue { .list(texts.map { .group(["name": line($0)]) }) }
        let values: [String: PageValue] = [
            "kind": .text(event.kind.name(in: language)),
            "notice": .text(ifAny: event.notice(words) ?? (event.state == .held ? words[.stateHeld] : nil)),
            "summary": event.summary.map(line) ?? .nothing,
            "body": PageHTML(markdown: event.body, in: language).map { .html($0) } ?? .nothing,
            "facts": .list(facts(of: site, words).map { .group(["label": .text($0.0), "value": $0.1]) }),
            "hosts": names(event.organisers), "co-sponsors": names(event.coSponsors),
            "supporters": names(event.supporters ?? []),
            "participants": .list(
                event.participants.map {
                    .group([
                        "name": line($0.name), "role": .text(words.word("role", $0.role)),
                        "described": $0.describedAs.map(line) ?? .nothing,
                    ])
                }),
            "warnings": names(event.contentWarnings), "documents": .list(event.documents.map { link($0, language) }),
            "links": .list(
                event.links.map { .group(["text": line($0.label), "url": .text($0.address.text)]) }),
            "calendar": event.when.startInstant == nil
                ? .nothing : .text("/\(feedLanguage(whole.campaign, language))/events/\(event.key).ics"),
            "remark": .text(ifAny: remark(site.registration, words)),
            "elsewhere": site.registration?.state == .elsewhere
                ? .text(ifAny: site.registration?.address?.text) : .nothing,
            "form": form ?? .nothing,
        ]
        return try render(
            .event, title: event.title.text(in: language), heading: line(event.title),
            description: event.summary?.text(in: language), structured: try structured(event, whole.campaign, visit),
            values, whole, visit, isError: isError)
    }

    /// The event as other programs read it: nothing that the page does not tell.
    private func structured(_ event: PublicEvent, _ campaign: PublicCampaign, _ visit: Visit) throws -> String? {
        try event.structuredData(
            in: visit.language, fallback: campaign.languages, domain: campaign.domain,
            page: WebAddress(base + visit.route.path(in: visit.language)))
    }

    private func facts(of site: SiteEvent, _ words: PageWords) -> [(String, PageValue)] {
        let (event, language) = (site.event, words.language)
        func names(_ tags: [LanguageTag]) -> String {
            tags.map { language.locale.localizedString(forIdentifier: $0.text) ?? $0.text }.formatted(
                .list(type: .and).locale(language.locale))
        }
        var facts: [(String, PageValue)] = [
            (words[.when], .text(event.when.line(in: language) ?? words[.whenUnannounced]))
        ]
        if let place = event.place {
            facts.append((words[.where], .text("\u{2068}\(place.line(in: language))\u{2069}")))
        } else if event.online == nil, let state = site.registration?.state, state != .elsewhere, event.state != .held {
            facts.append((words[.where], .text(words[.whereLater])))
        }
        if let online = event.online { facts.append((words[.online], .text(online.address.text))) }
        if !event.languages.isEmpty { facts.append((words[.spoken], .text(names(event.languages)))) }
        if !event.interpretation.isEmpty { facts.append((words[.interpretation], .text(names(event.interpretation)))) }
        let access = accessWords(event.accessibility, words)
        if !access.isEmpty {
            facts.append((words[.access], .text(access.formatted(.list(type: .and).locale(language.locale)))))
        }
        switch event.entry {
        case .open: break
        case .list(let day): facts.append((words[.entry], .text(entry(words[.entryList], day, words))))
        case .badge(_, let day): facts.append((words[.entry], .text(entry(words[.entryBadge], day, words))))
        }
        if let recording = event.recording {
            facts.append((words[.recording], .text(words.word("recording", recording))))
        }
        if event.chathamHouseRule { facts.append((words[.recording], .text(words[.chathamHouse]))) }
        return facts
    }

    private func entry(_ rule: String, _ day: LocalDate?, _ words: PageWords) -> String {
        day.map { "\(rule) \(words[.entryBy, ["day": $0.spelled(in: words.language)]])" } ?? rule
    }

    private func accessWords(_ access: Accessibility, _ words: PageWords) -> [String] {
        var all: [String] = []
        if access.stepFree == true { all.append(words[.stepFree]) }
        if access.hearingLoop == true { all.append(words[.hearingLoop]) }
        if access.captions == true { all.append(words[.captions]) }
        if !access.signLanguages.isEmpty { all.append(words[.signLanguage]) }
        if let note = access.note?.text(in: words.language), !note.isEmpty { all.append(note) }
        return all
    }

    func link(_ document: CitedDocument, _ language: LanguageTag) -> PageValue {
        let text = [document.symbol, document.title?.text(in: language), document.year.map(String.init)]
            .compactMap { $0 }.joined(separator: ", ")
        return .group([
            "text": .text("\u{2068}\(text.isEmpty ? document.address?.text ?? "" : text)\u{2069}"),
            "url": .text(ifAny: document.address?.text),
        ])
    }

    private func remark(_ registration: SiteRegistration?, _ words: PageWords) -> String? {
        guard let registration else { return nil }
        switch registration.state {
        case .open: return nil
        case .closed: return words[.registerClosed]
        case .elsewhere: return words[.registerElsewhere]
        case .notYet(let time):
            return words[.registerNotYet, ["time": time.line(in: words.language, zone: registration.zone.name)]]
        }
    }
}
