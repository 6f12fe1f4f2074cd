import ArgumentParser
import Convoke
import Foundation

struct EventShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show all that the team knows of an event.",
        discussion: """
            Example:
              convoke event show dissidents
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "The language of titles and texts.") var language: LanguageTag?

    func run() async throws {
        let details = try await common.withWorkspace {
            try await $0.perform(ShowEvent(event: event, language: language))
        }
        try common.print(details, schema: "event.show") { $0.text }
    }
}

extension EventDetails {
    /// The event for people, a line for each thing that is known.
    var text: String {
        var lines = [
            "\(listing.title)  (\(listing.kind.spoken), \(listing.state.spoken))", "when          \(listing.when.line)",
        ]
        func add(_ label: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            lines.append(label.padding(toLength: 14, withPad: " ", startingAt: 0) + value)
        }
        add("place", listing.place)
        for host in organisers { add("organiser", host.line) }
        for host in coSponsors { add("co-sponsor", host.line) }
        for part in participants { add(part.role.spoken, part.line) }
        add("languages", languages.joined(separator: ", "))
        add("interpreted", interpretation.joined(separator: ", "))
        add("film", film)
        add("registration", registration == "none" ? nil : registration + (places.map { ", \($0) places" } ?? ""))
        for document in documents { add("document", document) }
        for link in links { add("link", link) }
        if let summary { lines += ["", summary] }
        if let body { lines += ["", body.trimmingCharacters(in: .whitespacesAndNewlines)] }
        return lines.joined(separator: "\n")
    }
}

extension EventDetails.Host {
    fileprivate var line: String { name + (answer == "confirmed" ? "" : " (\(answer.spoken))") }
}

extension EventDetails.Part {
    fileprivate var line: String {
        let how = [presence == "inPerson" ? nil : presence.spoken, answer == "confirmed" ? nil : answer.spoken]
            .compactMap { $0 }
        return ([name ?? person] + [describedAs].compactMap { $0 }).joined(separator: ", ")
            + (how.isEmpty ? "" : " (\(how.joined(separator: ", ")))")
    }
}
