import ConvokeLetters
import ConvokeModel
import ConvokeStore
import Foundation

/// A campaign at hand: its folder of files and its data. The only way in to both.
///
///     let workspace = Workspace(at: folder)
///     for entry in try await workspace.perform(ListEvents()) { print(entry.title) }
///     try await workspace.close()
///
/// The data is opened when it is first needed: to read without waiting for anybody, to write under the owner's lock, which
/// is held until `close`.
public final class Workspace: Sendable {
    public let folder: URL
    public let options: Options
    let data: OpenData
    let clock: ClockWatch
    let feedMemory = FeedMemory()
    /// Sets letters as PDF; starts nothing before the first.
    public let typesetter: PDFTypesetter

    public struct Options: Sendable {
        /// Who acts, unless a call says otherwise. A local workspace is its owner's.
        public var actor: Actor
        /// The folder that holds every workspace's keys.
        public var keys: URL
        /// Folders with templates, the first before the next; a campaign's own come before all.
        public var templates: [URL]
        /// Folders with the tools that make PDF and DOCX.
        public var tools: LetterTools
        /// How many seconds a writer waits for another to finish.
        public var wait: Double
        /// What those who wait are told of us: `convoke apply`.
        public var purpose: String
        public var surroundings: Surroundings
        /// Who holds the data, where it is not this process that may.
        public var elsewhere: DataElsewhere?
        /// The database server that keeps the data, where no file does.
        public var database: DatabaseServer?
        /// How much work a passphrase is to whoever guesses it: the logarithm of scrypt's rounds.
        public var passphraseEffort = PassphraseHash.usualEffort

        public init(
            actor: Actor = Actor(name: "owner", role: .owner), keys: URL = Places.keys,
            templates: [URL] = Places.templates, tools: LetterTools = LetterTools(folders: Places.tools),
            wait: Double = 30, purpose: String = "a program", surroundings: Surroundings = .real
        ) {
            self.actor = actor
            self.keys = keys
            self.templates = templates
            self.tools = tools
            self.wait = wait
            self.purpose = purpose
            self.surroundings = surroundings
        }
    }

    /// The campaign in a folder. Nothing is opened or made yet.
    public init(at folder: URL, options: Options = Options()) {
        self.folder = folder
        self.options = options
        clock = ClockWatch(options.surroundings)
        typesetter = PDFTypesetter(tools: options.tools)
        data = OpenData(
            CampaignFiles(folder: folder.appendingPathComponent(".convoke"), server: options.database), options)
    }

    /// Does what is asked and answers when it is durable. The same request id asked again gives the same outcome once.
    public func perform<U: UseCase>(_ useCase: U, as actor: Actor? = nil, request: RequestID? = nil) async throws
        -> U.Outcome
    {
        let actor = actor ?? options.actor
        guard actor.isAllowed(U.permission) else { throw Forbidden(useCase: U.name, permission: U.permission) }
        if let elsewhere = options.elsewhere {
            return try await elsewhere.outcome(U.Outcome.self, of: U.name, useCase, request: request)
        }
        let store = try await data.owning()
        guard let request, U.keepsOutcome else {
            return try await store.writeAndPurge(as: actor, in: useCase.lane, watching: clock) {
                try useCase.perform(in: $0)
            }
        }
        let body = Array(try CanonicalJSON.text(of: useCase).utf8)
        func once() async throws -> U.Outcome {
            try await performOnce(useCase, body, in: store, as: actor, request: request)
        }
        // The request id tells whether it was kept.
        do { return try await once() } catch is OutcomeUnknown { return try await once() }
    }

    private func performOnce<U: UseCase>(
        _ useCase: U, _ body: [UInt8], in store: CampaignStore, as actor: Actor, request: RequestID
    ) async throws -> U.Outcome {
        try await store.writeAndPurge(as: actor, in: useCase.lane, watching: clock) { transaction in
            if let kept = try transaction.outcome(of: request, useCase: U.name, body: body) {
                return try CanonicalJSON.value(U.Outcome.self, from: String(decoding: kept, as: UTF8.self))
            }
            let outcome = try useCase.perform(in: transaction)
            try transaction.keep(
                Data(CanonicalJSON.text(of: outcome).utf8), of: request, useCase: U.name, body: body)
            return outcome
        }
    }

    /// Reads what is asked, without waiting for writers.
    public func perform<U: ReadUseCase>(_ useCase: U, as actor: Actor? = nil) async throws -> U.Outcome {
        let actor = actor ?? options.actor
        guard actor.isAllowed(U.permission) else { throw Forbidden(useCase: U.name, permission: U.permission) }
        if let elsewhere = options.elsewhere, elsewhere.reach == .everything {
            return try await elsewhere.outcome(U.Outcome.self, of: U.name, useCase)
        }
        let clock = clock
        return try await data.read {
            $0.actor = actor
            $0.hasClockJumped = clock.hasJumped
            return try useCase.read(from: $0)
        }
    }

    /// Removes every guest of an event for good, in older backups too; gives the number of entries.
    public func purgeGuests(of event: Identifier<Event>, as actor: Actor? = nil) async throws -> Int {
        try await perform(PurgeGuests(event: event), as: actor)
    }

    /// Whether there is data: whether `apply` or another writing command has run before.
    public var hasData: Bool {
        get async throws {
            if options.elsewhere?.reach == .everything { return true }
            do {
                _ = try await data.opened()
                return true
            } catch is NoData { return false } catch is OlderFormat { return true }
        }
    }

    /// Whether there is a file with data, whole or damaged, or something in its place.
    public var hasDataFile: Bool { data.files.exists }

    /// What opening the data had to do that its owner should know.
    public var notices: [String] { get async { await data.notices } }

    /// Copies the data to a new file. The keys are not in it.
    public func backUp(to file: URL) async throws {
        guard let elsewhere = options.elsewhere else { return try await data.owning().backUp(to: file) }
        guard elsewhere.reach == .writes else { throw DataIsElsewhere() }
        _ = try await elsewhere.outcome(Done.self, of: DataElsewhere.backup, ["file": file.standardizedFileURL.path])
    }

    /// Copies the data to a database server that holds none of it yet.
    public func copy(to server: DatabaseServer) async throws -> CampaignCopy.Report {
        try await copy(to: CampaignFiles(folder: data.files.folder, server: server))
    }

    /// Copies the data to a file in another campaign's folder, which must not be there yet.
    public func copy(to folder: URL) async throws -> CampaignCopy.Report {
        try await copy(to: CampaignFiles(folder: folder.appendingPathComponent(".convoke")))
    }

    private func copy(to target: CampaignFiles) async throws -> CampaignCopy.Report {
        try await close()
        return try await CampaignCopy.copy(
            from: data.files, to: target, keys: .init(parent: options.keys), surroundings: options.surroundings,
            waiting: options.wait)
    }

    /// Puts a backup in the place of the data. What was there is kept; its path is given back.
    public func restore(_ backup: URL) async throws -> URL? {
        try await close()
        return try await Backup.restore(
            backup, to: data.files, keys: .init(parent: options.keys), surroundings: options.surroundings,
            waiting: options.wait)
    }

    /// Lets go of the data, of the owner's lock and of the tools.
    public func close() async throws {
        await typesetter.close()
        // Another file may lie in its place when it is opened again.
        feedMemory.forget()
        try await data.close()
    }
}
