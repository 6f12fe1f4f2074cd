import ConvokeModel
import Foundation

/// What a person set for all campaigns on their machine: `$XDG_CONFIG_HOME/convoke/config.yaml`.
public struct Settings: Hashable, Sendable {
    /// The name under which the person acts.
    public var name: String?
    /// The folder that keeps the keys of sealed data, where it is not the usual one; always absolute.
    public var keys: String?
    /// The URL of the PostgreSQL database that keeps the data, where no file does, and that of a replica for what is only read.
    public var database: String?
    public var replica: String?

    public init(name: String? = nil, keys: String? = nil, database: String? = nil, replica: String? = nil) {
        self.name = name
        self.keys = keys
        self.database = database
        self.replica = replica
    }

    /// What these settings say, and where they are silent, the others.
    public func over(_ others: Settings) -> Settings {
        Settings(
            name: name ?? others.name, keys: keys ?? others.keys, database: database ?? others.database,
            replica: replica ?? others.replica)
    }

    /// Reads the settings as strictly as campaign files; none where there is no such file.
    public static func read(from file: URL) throws -> Settings {
        // Such files are often links into a folder kept elsewhere, which is fine: the person put them there.
        let real = file.resolvingSymlinksInPath()
        let bytes: [UInt8]
        do throws(GuardedFile.Failure) {
            bytes = try GuardedFile(root: real.deletingLastPathComponent()).bytes(of: real.lastPathComponent)
        } catch .missing {
            return Settings()
        } catch {
            throw refusal([error.problem(with: file.path)])
        }
        let source: SourceText
        do throws(SourceText.Fault) {
            source = try SourceText(file: file.path, bytes: bytes)
        } catch {
            throw refusal([error.problem(in: file.path)])
        }
        return try read(Page(source, language: .english))
    }

    private static func read(_ page: Page) throws -> Settings {
        let root = YamlComposer.compose(page) ?? YamlNode(spot: .start, value: .map([]))
        var settings = Settings()
        if let fields = Value(node: root, name: "the settings", page: page).fields(.settings, at: .start) {
            settings.name = fields["name"]?.text()
            settings.keys = fields["keys"]?.folder()
            settings.database = fields["database"]?.text()
            settings.replica = fields["replica"]?.text()
        }
        guard page.problems.isEmpty else { throw refusal(page.problems.sorted()) }
        return settings
    }

    private static func refusal(_ problems: [Problem]) -> FilesRefusal {
        FilesRefusal(.findings, problems.map { $0.text(source: nil) }.joined(separator: "\n"))
    }
}

extension Record {
    static let settings = Record(
        "settings",
        [
            Field("name", .text, "the name under which you act"),
            Field("keys", .text, "the folder that keeps the keys of sealed data"),
            Field("database", .text, "the URL of the PostgreSQL database that keeps the data, where no file does"),
            Field("replica", .text, "the URL of a replica of it, for what is only read"),
        ])
}

extension Value {
    /// An absolute path; `~/` is the person's home.
    fileprivate func folder() -> String? {
        guard let text = text("a folder") else { return nil }
        if text.hasPrefix("/") { return text }
        if text.hasPrefix("~/") {
            return FileManager.default.homeDirectoryForCurrentUser.appending(path: text.dropFirst(2)).path
        }
        refuse(
            "bad-value", "\(text.quoted) depends on where the command is run.",
            hint: "Write the whole path, from / or ~/ on.")
        return nil
    }
}
