import ConvokeModel
import ConvokeStore

/// Fixes what is public of the programme under a name, so that it can be told what changed since.
public struct ReleaseProgramme: UseCase {
    public static let name = "programme.release"
    public static let permission = Permission.organiser

    public var release: Identifier<ProgrammeRelease>
    /// Whether nobody is written to.
    public var isQuiet: Bool?
    public init(release: Identifier<ProgrammeRelease>, isQuiet: Bool? = nil) {
        (self.release, self.isQuiet) = (release, isQuiet)
    }

    public func perform(in transaction: CampaignTransaction) throws -> ProgrammeDifference {
        let releases = try transaction.releases()
        guard !releases.contains(where: { $0.name == release }) else { throw ReleaseRefusal.nameTaken(release) }
        let events = try transaction.releasableEvents()
        let changes = ProgrammeChange.all(from: releases.last?.events ?? [], to: events)
        if let last = releases.last, changes.isEmpty { throw ReleaseRefusal.nothingChanged(since: last.name) }
        try transaction.add(
            ProgrammeRelease(
                number: (releases.last?.number ?? 0) + 1, name: release, madeOn: transaction.today, events: events))
        try transaction.record(Self.name, Entry(.campaign, transaction.campaign().key.text), detail: release.text)
        var difference = ProgrammeDifference(from: releases.last?.name, to: release, changes: changes)
        if let last = releases.last, isQuiet != true {
            difference.mails = try transaction.tellAffected(of: changes, since: last.madeOn)
        }
        return difference
    }
}

/// Takes the last release back, as if it had not been made; what is public stays as it is, and mails about it that wait are
/// discarded.
public struct UndoRelease: UseCase {
    public static let name = "programme.undo"
    public static let permission = Permission.organiser

    public init() {}

    public func perform(in transaction: CampaignTransaction) throws -> ReleaseListing {
        guard let last = try transaction.releases().last else { throw ReleaseRefusal.noRelease }
        try transaction.remove(last)
        try transaction.discardNews(since: last.madeOn)
        try transaction.record(Self.name, Entry(.campaign, transaction.campaign().key.text), detail: last.name.text)
        return ReleaseListing(last)
    }
}

/// Lists the releases of the programme.
public struct ListReleases: ReadUseCase {
    public static let name = "programme.history"
    public static let permission = Permission.reader

    public init() {}

    public func read(from reader: CampaignReader) throws -> [ReleaseListing] {
        try reader.releases().map(ReleaseListing.init)
    }
}

/// Tells what changed from one release to another, or to what is public now.
public struct CompareReleases: ReadUseCase {
    public static let name = "programme.diff"
    public static let permission = Permission.reader

    /// The last release where nothing is said.
    public var from: Identifier<ProgrammeRelease>?
    /// What is public now where nothing is said.
    public var to: Identifier<ProgrammeRelease>?

    public init(from: Identifier<ProgrammeRelease>? = nil, to: Identifier<ProgrammeRelease>? = nil) {
        self.from = from
        self.to = to
    }

    public func read(from reader: CampaignReader) throws -> ProgrammeDifference {
        let releases = try reader.releases()
        guard let last = releases.last else { throw ReleaseRefusal.noRelease }
        func named(_ name: Identifier<ProgrammeRelease>) throws -> ProgrammeRelease {
            guard let found = releases.first(where: { $0.name == name }) else {
                throw NotFound("release", name.text, among: releases.map(\.name.text))
            }
            return found
        }
        let old = try from.map(named) ?? last
        let new = try to.map { try named($0).events } ?? reader.releasableEvents()
        return ProgrammeDifference(from: old.name, to: to, changes: ProgrammeChange.all(from: old.events, to: new))
    }
}

/// What changed between two releases; without a second name, up to now.
public struct ProgrammeDifference: Codable, Hashable, Sendable {
    public var from: Identifier<ProgrammeRelease>?
    public var to: Identifier<ProgrammeRelease>?
    public var changes: [ProgrammeChange]
    /// Mails that a release put into the outbox.
    public var mails: Int?
}

/// A release in one line.
public struct ReleaseListing: Codable, Hashable, Sendable {
    public var number: Int
    public var name: Identifier<ProgrammeRelease>
    public var madeOn: LocalDate
    public var events: Int

    init(_ release: ProgrammeRelease) {
        number = release.number
        name = release.name
        madeOn = release.madeOn
        events = release.events.count
    }
}

extension CampaignReader {
    /// What everybody may see of the campaign's events, as a release keeps it.
    fileprivate func releasableEvents() throws -> [ReleasedEvent] {
        try ReadPublicCampaign().read(from: self).events.map(ReleasedEvent.init)
    }
}
