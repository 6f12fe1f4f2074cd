import ArgumentParser
import Convoke

struct DeadlineList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List deadlines by time.",
        discussion: """
            Example:
              convoke deadline list human-rights-council
            Those of a forum follow from its 'rules' (below templates/forums) and the first day of each session in forums.yaml,
            so they move with the session; screenings and panels bring some of their own. Each rule says where it stands and
            when that was last checked: look there before you rely on it.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "Only of this forum, forum/session, event or statement.") var subject: String?
    @Flag(help: "Also what is done, waived or long missed.") var all = false
    @Option(help: "The language of titles.") var language: LanguageTag?

    func run() async throws {
        let deadlines = try await common.withWorkspace {
            try await $0.deadlines(ListDeadlines(subject: subject, all: all, language: language))
        }
        try common.print(deadlines, schema: "deadline.list") { $0.table }
        common.warnOfStale(deadlines)
    }
}

struct DeadlineNext: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "Show the deadlines that come next.",
        discussion: """
            Example:
              convoke deadline next --count 3
            What was missed in the last month stands first: perhaps something can still be done.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "Only of this forum, forum/session, event or statement.") var subject: String?
    @Option(help: "How many to show.") var count = 5
    @Option(help: "The language of titles.") var language: LanguageTag?

    func validate() throws {
        guard (1...1_000).contains(count) else { throw ValidationError("--count takes 1 to 1000.") }
    }

    func run() async throws {
        let due = try await common.withWorkspace {
            try await $0.deadlines(ListDeadlines(subject: subject, language: language))
        }
        let missed = due.filter { $0.state == .missed }
        let next = missed + due.filter { $0.state != .missed }.prefix(count)
        try common.print(next, schema: "deadline.next") { $0.table }
        common.warnOfStale(next)
    }
}

extension CommonOptions {
    fileprivate func warnOfStale(_ deadlines: [DeadlineListing]) {
        let stale = Set(deadlines.filter(\.isStale).compactMap(\.source)).map(\.text).sorted()
        guard !stale.isEmpty else { return }
        remark(
            "Nobody has checked these sources for a year; look whether they still say so: \(stale.joined(separator: ", "))"
        )
    }
}

extension [DeadlineListing] {
    fileprivate var table: String {
        guard !isEmpty else { return "No deadlines." }
        return Table(
            headings: ["DUE", "STATE", "WHAT", "FOR", "KEY", "BY"],
            rows: map { deadline in
                [
                    WhenListing(.timed(start: deadline.at, end: nil, zone: deadline.zone, fold: nil), in: .english)
                        .line,
                    deadline.state.word, deadline.title + (deadline.reason.map { " (\($0))" } ?? ""), deadline.subject,
                    deadline.key, deadline.force?.word ?? "ourselves",
                ]
            },
            flexible: [2]
        ).text()
    }
}
