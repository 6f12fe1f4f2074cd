import Foundation

/// A large campaign, made by rule: the same files each time.
struct GeneratedCampaign {
    static let events = 1_000
    static let organisations = 500
    static let people = 800
    static let venues = 60
    static let films = 20
    static let statements = 3
    static let signatories = 60

    let folder: URL

    var summary: String {
        """
        \(Self.events) events and \(Self.statements) joint statements (\(Self.signatories) signatories each) in two languages, \
        \(Self.organisations) organisations, \(Self.people) people, \(Self.venues) venues
        """
    }

    /// The key of an event by its number; each has been announced.
    static func eventKey(_ number: Int) -> String { String(format: "event-%04d", number) }

    /// Writes the files into a new folder.
    init(writtenTo folder: URL) throws {
        self.folder = folder
        let manager = FileManager.default
        for name in ["events", "statements"] {
            try manager.createDirectory(at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        for (path, text) in Self.files {
            try Data(text.utf8).write(to: folder.appendingPathComponent(path))
        }
    }

    private static var files: [(path: String, text: String)] {
        var files = [
            ("campaign.yaml", campaignFile), ("organisations.yaml", organisationsFile), ("people.yaml", peopleFile),
            ("venues.yaml", venuesFile), ("films.yaml", filmsFile),
        ]
        for number in 0..<events {
            let path = "events/\(eventKey(number))"
            files += [(path + ".md", event(number)), (path + ".es.md", eventInSpanish(number))]
        }
        for number in 0..<statements {
            let path = "statements/statement-\(number)"
            files += [
                (path + ".md", statement(number)), (path + ".es.md", statementInSpanish(number)),
                (path + ".signatories.csv", signatories(of: number)),
            ]
        }
        return files
    }
}
