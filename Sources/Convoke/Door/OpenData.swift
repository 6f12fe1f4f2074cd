import ConvokeModel
import ConvokeStore

/// The data of a workspace, opened as far as it was needed so far.
actor OpenData {
    nonisolated let files: CampaignFiles
    private let options: Workspace.Options
    private var reader: StoredCampaignReader?
    private var opening: Task<CampaignStore, any Error>?
    private var store: CampaignStore?

    init(_ files: CampaignFiles, _ options: Workspace.Options) {
        self.files = files
        self.options = options
    }

    /// The data to write. Callers that come while it is being opened wait for the same opening.
    func owning() async throws -> CampaignStore {
        guard options.elsewhere == nil else { throw DataIsElsewhere() }
        if let store { return store }
        let task =
            opening
            ?? Task { [files, options] in
                let store = try await CampaignStore(
                    files, keys: .init(parent: options.keys), surroundings: options.surroundings,
                    purpose: options.purpose,
                    waiting: options.wait)
                try await store.completeRetention(as: options.actor)
                try await store.completeSpans(as: options.actor)
                return store
            }
        opening = task
        do {
            let opened = try await task.value
            store = opened
            return opened
        } catch {
            opening = nil
            throw error
        }
    }

    func read<Outcome: Sendable>(_ work: @escaping @Sendable (CampaignReader) throws -> Outcome) async throws -> Outcome
    {
        if let store { return try await store.read(work) }
        return try await opened().read(work)
    }

    /// The data to read, beside whoever writes it.
    func opened() async throws -> StoredCampaignReader {
        guard options.elsewhere?.reach != .everything else { throw DataIsElsewhere() }
        if let reader { return reader }
        let opened = try await StoredCampaignReader(
            files, keys: .init(parent: options.keys), surroundings: options.surroundings)
        // Another caller may have been quicker while this one waited.
        if let reader {
            try opened.close()
            return reader
        }
        reader = opened
        return opened
    }

    var notices: [String] { store?.notices ?? [] }

    func close() throws {
        defer { (reader, store, opening) = (nil, nil, nil) }
        try reader?.close()
        try store?.close()
    }
}
