import Convoke
import Hummingbird

extension Site {
    /// The answer for a route.
    func answer(_ visit: Visit) async throws -> Answer {
        switch visit.route {
        case .health: return .text("ok\n")
        case .robots: return .text(robots)
        case .style:
            return Answer(.ok, type: "text/css; charset=utf-8", Bytes(Array(templates.style.utf8), isCompressed: true))
        case .front:
            let campaign = try await keeper.current().site.campaign
            let language = PageTemplateLanguage.preferred(visit.headers[.acceptLanguage], in: campaign.languages)
            var answer = Answer.seeOther("/\(language)/")
            answer.isPrivate = false
            answer.headers[.vary] = "Accept-Language"
            return answer
        case .page(let page, let language): return try await answer(page, language, visit)
        case .event(let key, _): return try await event(key, visit)
        case .eventCalendar(let key, let language): return try await calendar(of: key, in: language)
        case .statement(let key, _): return try await statement(key, visit)
        case .counter(let key, _): return try await counter(of: key, visit)
        case .embed(let key, _): return try await embed(key, visit)
        case .thanks(let what, let language):
            let words = templates.words(in: language)
            return try await message(
                words[.thanksTitle], [what == .place ? words[.thanksPlace] : words[.thanksSignature]], visit)
        case .feed(let name, let language): return try await feed(name, in: language)
        case .news(let format, let language): return try await news(format, in: language)
        case .team(let page, _): return try await team(page, visit)
        case .join(let token): return try await join(token, visit)
        case .place(let link): return try await place(link, visit)
        case .placeProof(let link, let proof): return try await placeProof(link, proof, visit)
        case .signature(let link): return try await signature(link, visit)
        case .part(let link): return try await part(link, visit)
        // Calls of the API take another way: they have no form and no page.
        case .api: throw NotFound.behindLink("page")
        case .reading(let link): return try await reading(link, visit)
        }
    }

    /// Secret links are no pages to find; nor is what a form answers.
    private var robots: String {
        """
        User-agent: *
        Disallow: /places/
        Disallow: /signatures/
        Disallow: /parts/
        Disallow: /read/
        Disallow: /team/
        Disallow: /api/

        """
    }

    private func answer(_ page: Route.StaticPage, _ language: LanguageTag, _ visit: Visit) async throws -> Answer {
        if page == .changes { return try await changes(visit) }
        let snapshot = try await keeper.current()
        let path = "\(page.rawValue) \(language) \(visit.query["kind"]) \(visit.query["spoken"])"
        let key = MadeFrom(number: snapshot.number, writes: 0, path: path)
        // What somebody chose to ask for is no reason to keep it.
        let isPlain = visit.query["kind"].isEmpty && visit.query["spoken"].isEmpty
        if isPlain, let kept = cache[key] { return kept }
        let text: String
        switch page {
        case .home: text = try home(snapshot.site, visit)
        case .programme: text = try programme(snapshot.site, visit)
        case .calendars: text = try calendars(snapshot.site, visit)
        case .changes: throw NotFound.behindLink("page")
        case .privacy: text = try privacy(snapshot.site, visit)
        case .accessibility:
            let title = templates.words(in: language)[.accessibility]
            text = try render(.accessibility, title: title, [:], snapshot.site, visit)
        }
        let answer = Answer(.ok, Bytes(Array(text.utf8), isCompressed: true))
        if isPlain { cache[key] = answer }
        return answer
    }
}
