import Convoke
import Hummingbird

/// A page for a member of the team: lists with what can be done about each line.
struct TeamPage: Sendable {
    struct Action: Sendable {
        var act: String
        var subject: String
        var label: String
        var isQuiet = false
    }

    struct Row: Sendable {
        var title: String
        var url: String?
        var details: [String] = []
        var actions: [Action] = []
    }

    struct Part: Sendable {
        var id: String
        var heading: String
        /// What is said where there is no line.
        var empty: String
        var rows: [Row] = []
        /// A mail as its reader will see it.
        var text: String?
        var figure: BarFigure?
        /// A symbol that we drew.
        var html: PageHTML?

        fileprivate var isEmpty: Bool { rows.isEmpty && text == nil && figure == nil }
    }

    var route: Route.TeamRoute
    var heading: String
    var notice: String?
    var parts: [Part] = []
    var form: PageValue?

    /// `formKey` goes into every form; a page before anybody is signed in has none.
    func values(_ words: PageWords, member: TeamMember?, formKey: String?) -> [String: PageValue] {
        let language = words.language
        let tabs: [(Route.TeamRoute, PageWord)] = [
            (.today, .teamToday), (.queues, .teamQueues), (.statements, .teamStatements), (.outbox, .teamOutbox),
            (.journal, .teamJournal), (.people, .teamPeople), (.account, .teamAccount),
        ]
        return [
            "notice": .text(ifAny: notice), "who": .text(ifAny: member.map { "\u{2068}\($0.name)\u{2069}" }),
            "key": .text(ifAny: formKey), "out": .text(Route.team(.out, language).path(in: language)),
            "tabs": .list(
                member.map { member in
                    tabs.filter { member.role.isAllowed($0.0.permission) }.map {
                        .group([
                            "name": .text(words[$0.1]), "url": .text(Route.team($0.0, language).path(in: language)),
                            "is-current": .flag($0.0 == route),
                        ])
                    }
                } ?? []),
            "parts": .list(
                parts.map { part in
                    .group([
                        "id": .text(part.id), "heading": .text(part.heading),
                        "none": part.isEmpty ? .text(part.empty) : .nothing,
                        "figure": (part.html ?? part.figure.map { PageHTML($0) }).map { .html($0) } ?? .nothing,
                        "text": part.text.map { .html(PageHTML(plainText: $0)) } ?? .nothing,
                        "rows": .list(part.rows.map { row($0, formKey) }),
                    ])
                }),
            "form": form ?? .nothing,
        ]
    }

    /// A line has at most two buttons, of which the second is the quieter.
    private func row(_ row: Row, _ formKey: String?) -> PageValue {
        let (first, second) = (row.actions.first, row.actions.dropFirst().first)
        // Isolated: a name cannot reorder what stands around it.
        let details = row.details.filter { !$0.isEmpty }.map { "\u{2068}\($0)\u{2069}" }
        return .group([
            "title": .text("\u{2068}\(row.title)\u{2069}"), "url": .text(ifAny: row.url),
            "detail": .text(ifAny: details.isEmpty ? nil : details.joined(separator: " · ")),
            "act": .text(ifAny: first?.act), "label": .text(first?.label ?? ""),
            "is-quiet": .flag(first?.isQuiet == true), "other-act": .text(ifAny: second?.act),
            "other-label": .text(second?.label ?? ""), "subject": .text(first?.subject ?? ""),
            "key": .text(formKey ?? ""),
        ])
    }
}
