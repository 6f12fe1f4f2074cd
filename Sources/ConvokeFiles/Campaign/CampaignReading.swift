import ConvokeModel

/// What came out of reading a campaign's files: as much of the campaign as could be read, and everything that is wrong.
public struct CampaignReading: Sendable {
    /// Nothing only where `campaign.yaml` cannot be used. Entries whose values could not be read are left out; while
    /// `problems` holds an error, the content is for checking and not for applying.
    public internal(set) var content: CampaignContent?
    /// Sorted by file, line and column.
    public internal(set) var problems: [Problem] = []
    /// Entries that stand in the files and are left out of `content`: a reference to one of them is not unknown.
    public internal(set) var unreadable: Set<Entry> = []
    /// Kinds of which whole files could not be read, so that not even the keys are sure.
    public internal(set) var unreadableKinds: Set<EntryKind> = []

    var sources: [Entry: EntrySource] = [:]
    var texts: [String: SourceText] = [:]

    /// Whether anything found is an error.
    public var hasErrors: Bool { problems.contains { $0.severity == .error } }

    /// Findings as problems with the place of their field, or of what is around it.
    public func problems(for findings: [Finding]) -> [Problem] {
        findings.map { finding in
            let (file, line, column) = place(of: finding.path)
            return Problem(
                file: file, line: line, column: column, severity: finding.severity, code: finding.code,
                message: finding.message, hint: finding.hint)
        }.sorted()
    }

    private func place(of path: FieldPath) -> (file: String, line: Int, column: Int) {
        let isCampaign = path.entry.kind == .campaign
        guard let source = sources[path.entry] ?? (isCampaign ? sources.first { $0.key.kind == .campaign }?.value : nil)
        else {
            return (path.entry.usualFile, 1, 1)
        }
        let place = source.place(of: path.fields)
        return (place.file.file, place.spot.line, place.file.column(of: place.spot))
    }

    /// The line that a problem is in, at most 200 characters of it; nothing where it may hold what nobody should see.
    public func sourceLine(for problem: Problem) -> String? {
        guard !Self.withheld.contains(problem.code), let text = texts[problem.file], problem.line <= text.lineCount
        else {
            return nil
        }
        // A character has a handful of bytes at most, so an endless line is never decoded whole.
        let line = String(decoding: text.line(problem.line).prefix(4_000), as: UTF8.self).prefix(200)
        return problem.column > line.count + 1 ? nil : String(line)
    }

    private static let withheld: Set<String> = ["private-name-in-file", "personal-column", "private-in-public-text"]
}

extension Entry {
    fileprivate var usualFile: String {
        switch kind {
        case .campaign: "campaign.yaml"
        case .organisation: "organisations.yaml"
        case .person: "people.yaml"
        case .venue: "venues.yaml"
        case .film: "films.yaml"
        case .forum: "forums.yaml"
        case .event: "events/\(key).md"
        case .statement: "statements/\(key).md"
        }
    }
}
