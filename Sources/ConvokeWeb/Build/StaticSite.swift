import Convoke
import Hummingbird

/// The public pages as files for any web space: what the server shows, without what people send.
public struct StaticSite: Sendable {
    private let site: Site

    public init(_ workspace: Workspace) async throws {
        let templates = try workspace.pageTemplates()
        let problems = templates.lint().filter { $0.severity == .error }
        guard problems.isEmpty else { throw TemplateProblems(problems) }
        site = Site(
            workspace, templates: templates, letters: try workspace.letterTemplates(),
            base: try await workspace.perform(KnowLinks(), as: .anyone).base, hosts: [], takesForms: false)
    }

    /// Every page, style sheet and feed under its path; pages as `index.html` in a folder of their name, so that the
    /// addresses are the server's.
    public func files() async throws -> [String: [UInt8]] {
        let whole = try await site.keeper.current().site
        var routes: [Route] = [.style, .robots]
        for language in PageTemplates.languages {
            routes += Route.StaticPage.allCases.map { .page($0, language) }
            routes += whole.events.map { .event($0.event.key, language) }
            routes += whole.statements.map { .statement($0.key, language) }
        }
        for language in whole.campaign.languages {
            routes += whole.events.filter { $0.event.when.startInstant != nil }.map {
                .eventCalendar($0.event.key, language)
            }
            routes += Route.NewsFormat.allCases.map { .news($0, language) }
        }
        var files: [String: [UInt8]] = [:]
        for route in routes { files[Self.file(of: route)] = try await bytes(of: route, in: whole.campaign) }
        // Whoever opens the site without a language gets the campaign's first that pages are written in.
        let first = PageTemplateLanguage.preferred(nil, in: whole.campaign.languages)
        files["index.html"] = files[Self.file(of: .page(.home, first))]
        return files
    }

    private func bytes(of route: Route, in campaign: PublicCampaign) async throws -> [UInt8] {
        let visit = Visit(
            route: route, isPost: false, headers: [:], query: Fields([:]), language: route.language ?? .english)
        return Array(try await site.answer(visit).body.plain.readableBytesView)
    }

    private static func file(of route: Route) -> String {
        switch route {
        case .style: return "style.css"
        case .robots: return "robots.txt"
        case .eventCalendar(let key, let language): return "\(language)/events/\(key).ics"
        case .news(let format, let language): return "feeds/changes.\(language).\(format.rawValue)"
        default:
            let path = route.path(in: route.language ?? .english).dropFirst()
            return path.hasSuffix("/") ? "\(path)index.html" : "\(path)/index.html"
        }
    }
}
