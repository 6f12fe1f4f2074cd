import ConvokeModel
import Foundation

/// Reads the files of one campaign, in the order in which they need each other.
struct CampaignReader {
    let guarded: GuardedFile
    let folder: String
    var surroundings = Surroundings()
    var reading = CampaignReading()

    init(_ guarded: GuardedFile, folder: String) {
        self.guarded = guarded
        self.folder = folder
    }

    mutating func read() -> CampaignReading {
        let campaign = readCampaign()
        // Where the campaign cannot be used the other files are read all the same, for their problems.
        let venues = entries("venues.yaml", .venue) { Venue($0, key: $1, at: $2) }
        surroundings.venueZones = venues.compactMapValues(\.zone)
        let organisations = entries("organisations.yaml", .organisation) { Organisation($0, key: $1, at: $2) }
        let people = entries("people.yaml", .person) { Person($0, key: $1, at: $2) }
        let films = entries("films.yaml", .film) { Film($0, key: $1, at: $2) }
        let forums = entries("forums.yaml", .forum) { Forum($0, key: $1, at: $2) }
        let events = read(folder: "events", .event, Identifier<Event>.self) { files, reader in reader.event(files) }
        let statements = read(folder: "statements", .statement, Identifier<JointStatement>.self) { files, reader in
            reader.statement(files)
        }
        noteStrangeFiles()
        if let campaign {
            var content = CampaignContent(campaign: campaign)
            content.organisations = organisations
            content.people = people
            content.venues = venues
            content.films = films
            content.forums = forums
            content.events = events
            content.statements = statements
            reading.content = content
        }
        reading.problems.sort()
        return reading
    }

    private mutating func readCampaign() -> Campaign? {
        let file = "campaign.yaml"
        guard let page = page(file, isExpected: true) else { return nil }
        defer { finish(page) }
        guard let root = YamlComposer.compose(page) else {
            refuseEmpty(page)
            return nil
        }
        let languages = root.pairs.first { $0.key == "languages" }?.value
        if case .list(let items) = languages?.value, case .text(let first, _) = items.first?.value,
            let tag = LanguageTag(first)
        {
            page.language = tag
            surroundings.languages = [tag]
        }
        let campaign = Value(node: root, name: "campaign.yaml", page: page).fields(.campaign, at: .start)
            .flatMap { Campaign($0, folder: folder, &surroundings) }
        let entry = Entry(.campaign, campaign?.key.text ?? folder)
        reading.sources[entry] = EntrySource(.init(file: page.source, pairs: root.pairs))
        if page.breakages > 0 { reading.unreadable.insert(entry) }
        return campaign
    }

    /// A file's text, or nothing where there is none or it cannot be read.
    mutating func page(_ file: String, isExpected: Bool = false) -> Page? {
        do throws(GuardedFile.Failure) {
            let bytes = try guarded.bytes(of: file)
            do throws(SourceText.Fault) {
                let source = try SourceText(file: file, bytes: bytes)
                reading.texts[file] = source
                return Page(source, language: surroundings.mainLanguage)
            } catch {
                reading.problems.append(error.problem(in: file))
                salvage(bytes, of: file)
            }
        } catch .missing where file == "campaign.yaml" {
            reading.problems.append(
                Problem(
                    file: file, line: 1, column: 1, severity: .error, code: "no-campaign",
                    message: "There is no campaign.yaml in this folder.",
                    hint: "Go to the campaign's folder, or make one with 'convoke init'."))
        } catch .missing where !isExpected {
            return nil
        } catch {
            reading.problems.append(error.problem(with: file))
            if let kind = Self.kinds[file] { reading.unreadableKinds.insert(kind) }
        }
        return nil
    }

    mutating func finish(_ page: Page) { reading.problems += page.problems }

    func refuseEmpty(_ page: Page) {
        guard page.problems.isEmpty else { return }
        page.error(
            "empty-file", "The file says nothing.", hint: "Write at least one field, or delete the file.", at: .start)
    }

    static let kinds: [String: EntryKind] = [
        "organisations.yaml": .organisation, "people.yaml": .person, "venues.yaml": .venue, "films.yaml": .film,
        "forums.yaml": .forum,
    ]
}

extension SourceText.Fault {
    func problem(in file: String) -> Problem {
        Problem(file: file, line: spot.line, column: spot.column, severity: .error, code: code, message: message)
    }
}
