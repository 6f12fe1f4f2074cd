import ArgumentParser
import Convoke
import Foundation

struct EventCoSponsors: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "co-sponsors", abstract: "List an event's co-sponsors as a forum's secretariat asks for them.",
        discussion: """
            Example:
              convoke event co-sponsors dissidents --to co-sponsors.csv
            Organisations and State missions stand apart; who said yes after the list was closed is named as supporting. The list
            closes by itself after the day in 'co-sponsors-by', or with 'event freeze'.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "The language of the names.") var language: LanguageTag?
    @Option(help: "Write a sheet to this file instead.") var to: String?

    func run() async throws {
        let file = to.map { URL(fileURLWithPath: $0) }
        if let file { try NewFile.requireNone(at: file) }
        let sheet = try await common.withWorkspace { try await $0.perform(ListCoSponsors(event: event)) }
        let language = language ?? sheet.title.languages.first ?? .english
        guard let file else {
            return try common.print(sheet, schema: "event.co-sponsors") { $0.text(in: language) }
        }
        try NewFile.write("\u{FEFF}" + sheet.sheet(in: language), to: file)
        try common.print(["file": file.path], schema: "event.co-sponsors") { _ in "The list is in \(file.path)." }
    }
}

struct EventFreeze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "freeze", abstract: "Close the list of an event's co-sponsors, or open it again.",
        discussion: """
            Example:
              convoke event freeze dissidents
            Who says yes later is named as supporting. Who withdraws leaves the list all the same. --undo opens it again.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Flag(help: "Open the list again.") var undo = false

    func run() async throws {
        let sheet = try await common.withWorkspace {
            try await $0.perform(FreezeCoSponsors(event: event, isFrozen: !undo))
        }
        try common.print(sheet, schema: "event.co-sponsors") { $0.text(in: $0.title.languages.first ?? .english) }
    }
}

extension CoSponsorSheet {
    fileprivate func text(in language: LanguageTag) -> String {
        let state =
            closedOn.map { "The list was closed on \($0)." } ?? until.map { "The list closes after \($0)." }
            ?? "The list is open."
        let parts: [(title: String, lines: [Line])] = [
            ("Organisations", organisations), ("State missions", missions), ("Supporting", supporting),
            ("Not answered", open), ("Withdrawn from the list", withdrawn),
        ]
        let sections = parts.filter { !$0.lines.isEmpty }.map { part in
            "\(part.title): \(part.lines.count)\n"
                + part.lines.map { "  \($0.name.text(in: language))" }.joined(separator: "\n")
        }
        return ([title.text(in: language), state] + sections).joined(separator: "\n")
    }
}
