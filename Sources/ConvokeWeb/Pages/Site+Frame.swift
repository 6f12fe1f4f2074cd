import Convoke
import Foundation
import Hummingbird

extension Site {
    /// Writes a page with what every page has around its content.
    func render(
        _ page: PageName, title: String, heading: PageValue? = nil, description: String? = nil,
        structured: String? = nil,
        _ values: [String: PageValue], _ site: PublicSite, _ visit: Visit, isError: Bool = false
    ) throws -> String {
        let language = visit.language
        let words = templates.words(in: language)
        let campaign = site.campaign
        let name = campaign.name.text(in: language)
        let isPrivate = visit.route.isPrivate || isError
        var values = values
        values["lang"] = .text(language.text)
        values["dir"] = .text(language.isRightToLeft ? "rtl" : "ltr")
        values["title"] = .text(
            (isError && visit.isPost ? "\(words[.error]): " : "") + (title == name ? name : "\(title) – \(name)"))
        values["heading"] = heading ?? .text(title)
        values["campaign"] = .html(PageHTML(line: campaign.name, in: language))
        values["site-name"] = .text(name)
        values["root"] = .text("/\(language)/")
        values["publisher"] = .text(ifAny: site.publisher.map { words[.publishedBy, ["name": $0.text(in: language)]] })
        values["description"] = isPrivate ? .nothing : .text(ifAny: description)
        values["is-private"] = .flag(isPrivate)
        values["feed"] = isPrivate ? .nothing : .text("/feeds/campaign.\(feedLanguage(campaign, language)).ics")
        values["address"] =
            isPrivate ? .nothing : .text(ifAny: visit.route.hasPage ? base + visit.route.path(in: language) : nil)
        values["news"] = .text(newsPath(campaign, language))
        // Data, not script: browsers run nothing of it, so that the policy need not allow any.
        values["structured"] = isPrivate ? .nothing : structured.map { .html(PageHTML(structuredData: $0)) } ?? .nothing
        values["languages"] = .list(
            PageTemplates.languages.map { tag in
                let path = visit.route.path(in: tag)
                return .group([
                    "code": .text(tag.text), "name": .text(tag.ownName),
                    "dir": .text(tag.isRightToLeft ? "rtl" : "ltr"),
                    "url": .text(path), "address": .text(base + path), "is-current": .flag(tag == language),
                ])
            })
        return try templates.render(page, values, in: language)
    }

    /// The language of calendars for a page: its own where the campaign is published in it, else the campaign's first.
    func feedLanguage(_ campaign: PublicCampaign, _ language: LanguageTag) -> LanguageTag {
        campaign.languages.contains(language) ? language : campaign.languages.first ?? .english
    }

    /// A few sentences under a heading.
    func message(
        _ heading: String, _ paragraphs: [String], _ visit: Visit, status: HTTPResponse.Status = .ok
    ) async throws -> Answer {
        let site = try await keeper.current().site
        let text = try render(
            .message, title: heading, ["paragraphs": .list(paragraphs.map { .group(["name": .text($0)]) })], site, visit
        )
        var answer = Answer.html(text, status)
        answer.isPrivate = visit.route.isPrivate
        return answer
    }

    /// What somebody reads when it did not work. The same for everything that is not there, whatever was asked.
    func failurePage(_ status: HTTPResponse.Status, _ language: LanguageTag) async -> Answer {
        let words = templates.words(in: language)
        let (heading, text): (PageWord, PageWord) =
            switch status {
            case .notFound: (.notFoundTitle, .notFoundText)
            case .serviceUnavailable, .tooManyRequests: (.failedTitle, .busyText)
            case .badRequest, .forbidden: (.failedTitle, .badRequestText)
            case .conflict, .unprocessableContent: (.failedTitle, .errorRefused)
            default: (.failedTitle, .failedText)
            }
        // No address that was asked for comes back in it.
        let visit = Visit(
            route: .thanks(.place, language), isPost: false, headers: [:], query: Fields([:]), language: language)
        if let site = try? await keeper.current().site,
            let page = try? render(
                .message, title: words[heading], ["paragraphs": .list([.group(["name": .text(words[text])])])], site,
                visit.asFront, isError: true)
        {
            return .html(page, status)
        }
        return .text("\(words[heading])\n\(words[text])\n", status)
    }
}

extension Visit {
    /// The same visit as one to the start page, for pages whose own address must not be told.
    var asFront: Visit {
        var visit = self
        visit.route = .front
        return visit
    }
}

extension LanguageTag {
    /// What the language calls itself, with a capital.
    var ownName: String {
        let name = locale.localizedString(forIdentifier: text) ?? text
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
