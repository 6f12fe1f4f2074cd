import ConvokeModel
import Foundation

/// Changes a campaign's files from one content to another: new entries get files, changed ones keep all that did not change.
///
/// Nothing is written before the outcome has been read back and found to be what was wanted.
public struct CampaignEdit {
    private let folder: URL
    private let wanted: CampaignContent
    /// The text of each file that is new or different, by its path.
    private var texts: [String: String] = [:]
    /// What the changed files held when they were read.
    private var before: [String: Data] = [:]

    /// `more` are further files to write beside, such as calendars that came in.
    public init(_ folder: URL, from old: CampaignContent, to new: CampaignContent, more: [String: String] = [:]) throws
    {
        self.folder = folder
        wanted = new
        let olds = CampaignWriter.files(of: old)
        for (path, text) in CampaignWriter.files(of: new) where olds[path] != text {
            texts[path] = text
            guard let data = try? Data(contentsOf: folder.appending(path: path)) else { continue }
            before[path] = data
            texts[path] = FilePatch(from: olds[path] ?? "", to: text).applied(to: String(decoding: data, as: UTF8.self))
        }
        for (path, text) in more {
            let data = try? Data(contentsOf: folder.appending(path: path))
            if data == Data(text.utf8) { continue }
            texts[path] = text
            before[path] = data
        }
    }

    /// The paths that `write` writes.
    public var paths: [String] { texts.keys.sorted() }

    public func write() throws {
        guard !texts.isEmpty else { return }
        try requireOutcome()
        for (path, data) in before where (try? Data(contentsOf: folder.appending(path: path))) != data {
            throw FilesRefusal(.conflict, "\(path) was changed while this ran; nothing was written. Run it again.")
        }
        var written: [String] = []
        do {
            for path in before.keys.sorted() {
                try Data((texts[path] ?? "").utf8).write(to: folder.appending(path: path), options: .atomic)
                written.append(path)
            }
            try NewFiles(texts.filter { before[$0.key] == nil }).write(to: folder)
        } catch {
            for path in written { try? before[path]?.write(to: folder.appending(path: path), options: .atomic) }
            if let refusal = error as? FilesRefusal { throw refusal }
            throw FilesRefusal(
                .invalid,
                "The files in \(folder.path) could not be written: \(error.localizedDescription). Nothing was changed.")
        }
    }

    /// Tries the change on a copy. What somebody wrote in a form that this cannot change by itself is theirs to change.
    private func requireOutcome() throws {
        let files = FileManager.default
        // The folder's name may be the campaign's key, so the copy has the same.
        let workshop = files.temporaryDirectory.appending(path: "convoke-edit-\(UUID().uuidString)")
        let copy = workshop.appending(path: folder.standardizedFileURL.lastPathComponent)
        defer { try? files.removeItem(at: workshop) }
        try files.createDirectory(at: copy, withIntermediateDirectories: true)
        for name in Self.names where files.fileExists(atPath: folder.appending(path: name).path) {
            try files.copyItem(
                at: folder.appending(path: name).resolvingSymlinksInPath(), to: copy.appending(path: name))
        }
        for (path, text) in texts {
            let target = copy.appending(path: path)
            try files.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: target)
        }
        let reading = CampaignFolder(copy).read()
        guard !reading.hasErrors, reading.content == wanted else {
            let place =
                reading.problems.first { $0.severity == .error }.map { " \($0.file):\($0.line): \($0.message)" } ?? ""
            throw FilesRefusal(
                .conflict,
                "The files could not be changed without changing more than was asked for, so nothing was written.\(place) Make the change by hand, or write the fields in their usual form first."
            )
        }
    }

    private static let names = [
        "campaign.yaml", "organisations.yaml", "people.yaml", "venues.yaml", "films.yaml", "forums.yaml", "events",
        "statements",
    ]
}
