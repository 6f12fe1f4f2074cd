import Convoke

/// A page behind a secret link: what it is about, and buttons for what its holder can do. Nothing happens by opening it.
struct OwnPage: Sendable {
    struct Action: Sendable {
        var value: String
        var label: String
        /// The version of a text that is agreed to.
        var version: Int?
        var number: (value: Int, most: Int, label: String)?
        var isQuiet = false
    }

    var heading: String
    var notice: String?
    var paragraphs: [String] = []
    var facts: [(label: String, value: String)] = []
    var actions: [Action] = []
    var form: PageValue?

    var values: [String: PageValue] {
        [
            "notice": .text(ifAny: notice), "paragraphs": .list(paragraphs.map { .group(["name": .text($0)]) }),
            // Isolated: a name cannot reorder what stands around it.
            "facts": .list(
                facts.map { .group(["label": .text($0.label), "value": .text("\u{2068}\($0.value)\u{2069}")]) }),
            "actions": .list(
                actions.map { action in
                    .group([
                        "value": .text(action.value), "label": .text(action.label),
                        "version": .text(ifAny: action.version.map(String.init)),
                        "number": .text(ifAny: action.number.map { String($0.value) }),
                        "most": .text(ifAny: action.number.map { String($0.most) }),
                        "number-label": .text(ifAny: action.number?.label), "is-quiet": .flag(action.isQuiet),
                    ])
                }), "form": form ?? .nothing,
        ]
    }
}

extension Site {
    /// Writes a page that nobody may keep.
    func own(_ page: OwnPage, _ visit: Visit) async throws -> Answer {
        let site = try await keeper.current().site
        var answer = Answer.html(try render(.own, title: page.heading, page.values, site, visit))
        answer.isPrivate = true
        return answer
    }

    /// The same page after something that was not possible, with word of it.
    func refused(_ page: OwnPage, _ visit: Visit) async throws -> Answer {
        var page = page
        page.notice = templates.words(in: visit.language)[.errorRefused]
        var answer = try await own(page, visit)
        answer.status = .conflict
        return answer
    }

    /// Looks behind a secret link. Unknown, revoked and misspelt ones are one and the same, and guessing is held back.
    func behindLink<Outcome: Sendable>(_ visit: Visit, _ look: () async throws -> Outcome) async throws -> Outcome {
        guard !limits.isSpent(.missedLink, for: visit.visitor) else { throw TooManyMisses() }
        do { return try await look() } catch let refusal as any Refusal where refusal.code == .notFound {
            _ = limits.allows(.missedLink, for: visit.visitor)
            throw NotFound.behindLink("link")
        }
    }

    /// Back to the page of the link, which then shows how things are.
    func back(to path: String, _ visit: Visit) -> Answer { .seeOther("\(path)?lang=\(visit.language)&done=yes") }
}

/// Somebody tried many links that lead nowhere.
struct TooManyMisses: Refusal, Hashable {
    var code: RefusalCode { .busy }
    var sentence: String { "Too many links led nowhere. Try again in a minute." }
}
