import ArgumentParser
import Convoke
import Foundation

struct ProgrammeMonth: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "month", abstract: "Show a month of the programme as a calendar.",
        discussion: """
            Example:
              convoke programme month 2026-03
            This month unless told. What clashes is marked with '!'. Without --public it is for the team only.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The month, such as 2026-03.") var month: String?
    @Option(help: "The language of titles.") var language: LanguageTag?
    @Flag(name: .customLong("public"), help: "Only what everybody may see.") var isPublic = false

    func validate() throws {
        guard month.map({ LocalDate($0 + "-01") != nil }) ?? true else {
            throw ValidationError("A month is written such as 2026-03.")
        }
    }

    func run() async throws {
        let today = Zone.utc.local(Date()).date
        let first = month.flatMap { LocalDate($0 + "-01") } ?? today.adding(days: 1 - today.day)
        let last = first.adding(days: LocalDate.days(in: first.month, of: first.year) - 1)
        var days = GridDays()
        (days.from, days.through, days.language, days.isPublic) = (first, last, language, isPublic)
        let wanted = days
        let grid = try await common.withWorkspace { try await wanted.grid(of: $0) }
        try common.print(grid, schema: "programme.month") {
            MonthText($0, first: first, width: Terminal.width ?? 100).text
        }
    }
}

/// A month on its way to a terminal.
private struct MonthText {
    private let grid: ProgrammeGrid
    private let first: LocalDate
    private let wide: Int
    private let isMirrored: Bool

    init(_ grid: ProgrammeGrid, first: LocalDate, width: Int) {
        self.grid = grid
        self.first = first
        wide = min(24, max(5, (max(width, 44) - 8) / 7))
        isMirrored = grid.language.isRightToLeft
    }

    var text: String {
        let style = Date.FormatStyle(locale: grid.language.plainLocale, timeZone: .gmt)
        func spelled(_ day: LocalDate, _ style: Date.FormatStyle) -> String {
            Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400).formatted(style)
        }
        let offset = (first.weekday - firstWeekday + 7) % 7
        let start = first.adding(days: -offset)
        var lines = [spelled(first, style.month(.wide).year())]
        lines.append(line((0..<7).map { spelled(start.adding(days: $0), style.weekday(.abbreviated)) }))
        var monday = start
        while monday.month == first.month || monday < first {
            let cells = (0..<7).map { cell(of: monday.adding(days: $0)) }
            for row in 0..<(cells.map(\.count).max() ?? 1) {
                lines.append(line(cells.map { row < $0.count ? $0[row] : "" }))
            }
            monday = monday.adding(days: 7)
        }
        return lines.joined(separator: "\n")
    }

    /// The number of the day, and up to three titles.
    private func cell(of day: LocalDate) -> [String] {
        guard day.month == first.month, day.year == first.year else { return [""] }
        var titles: [String] = []
        for shown in grid.days where shown.date == day {
            titles += shown.allDay.map { ($0.isClash ? "! " : "") + $0.title }
            titles += shown.rooms.flatMap(\.lanes).joined().sorted { ($0.from, $0.key) < ($1.from, $1.key) }
                .map { ($0.isClash ? "! " : "") + "\($0.from.asTimeOfDay) \($0.title)" }
        }
        let more = titles.count > 3 ? ["+\(titles.count - 2)"] : []
        return ["\(day.day)"] + titles.prefix(more.isEmpty ? 3 : 2).map(cut) + more
    }

    private func cut(_ text: String) -> String {
        guard text.displayWidth > wide else { return text }
        var short = ""
        for character in text where short.displayWidth + character.displayWidth < wide { short.append(character) }
        return short + "…"
    }

    private func line(_ cells: [String]) -> String {
        let padded = cells.map { cell in
            let text = cut(cell)
            let blanks = String(repeating: " ", count: max(0, wide - text.displayWidth))
            return isMirrored ? blanks + text : text + blanks
        }
        let line = (isMirrored ? padded.reversed() : padded).joined(separator: " ")
        return isMirrored ? line : String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// 1 is Monday: the day on which weeks begin where the language is spoken.
    private var firstWeekday: Int {
        switch grid.language.plainLocale.firstDayOfWeek {
        case .sunday: 7
        case .saturday: 6
        default: 1
        }
    }
}
