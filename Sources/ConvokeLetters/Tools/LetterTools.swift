import ConvokeModel
import Foundation

/// Where the programs are that letters are set with: folders that may hold Typst, and the places of commands.
public struct LetterTools: Hashable, Sendable {
    /// Looked through in order: `python/bin/python3`, an environment with Typst in it, or `python`, a folder of packages.
    public var folders: [URL]
    /// Where commands such as pandoc are looked for.
    public var path: [String]

    public init(folders: [URL], path: String = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin") {
        self.folders = folders
        self.path = path.split(separator: ":").map(String.init)
    }

    /// A Python with Typst, and the folder of packages to look in where it is not the Python's own.
    struct Typst: Hashable, Sendable {
        var python: URL
        var packages: URL?
    }

    var typst: Typst? {
        for folder in folders {
            let environment = folder.appending(path: "python/bin/python3")
            if isProgram(environment), hasTypst(folder.appending(path: "python/lib"), below: true) {
                return Typst(python: environment)
            }
            let packages = folder.appending(path: "python")
            if hasTypst(packages, below: false), let python = command("python3") {
                return Typst(python: python, packages: packages)
            }
        }
        return nil
    }

    /// `lib/python3.11/site-packages/typst`, or `typst` itself.
    private func hasTypst(_ folder: URL, below: Bool) -> Bool {
        let manager = FileManager.default
        guard below else { return manager.fileExists(atPath: folder.appending(path: "typst").path) }
        let versions = (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
        return versions.contains {
            manager.fileExists(atPath: folder.appending(path: "\($0)/site-packages/typst").path)
        }
    }

    /// The pandoc that DOCX is made with.
    public var pandoc: URL? { command("pandoc") }

    /// The families that letters in a language are set in, each with the Debian package that has it.
    public static func fonts(for language: LanguageTag) -> [(family: String, package: String)] {
        // A language's name for itself is written in its script.
        let name = language.locale.localizedString(forIdentifier: language.text) ?? ""
        return LetterScript.needed(by: name).map { ($0.family, $0.package) }
    }

    /// A command of the path.
    func command(_ name: String) -> URL? {
        path.lazy.map { URL(fileURLWithPath: $0).appending(path: name) }.first { isProgram($0) }
    }

    private func isProgram(_ file: URL) -> Bool { FileManager.default.isExecutableFile(atPath: file.path) }

    static let typstMissing = GivenRefusal(
        .toolMissing,
        "PDF is set by Typst, which is not installed. Run 'scripts/setup --letters' in Convoke's checkout (and 'make install' where Convoke is installed); html, text and markdown need nothing."
    )
    static let pandocMissing = GivenRefusal(
        .toolMissing,
        "DOCX is made by pandoc, which is not installed. On Debian run 'apt-get install pandoc', or 'scripts/setup --letters' in Convoke's checkout; html, text and markdown need nothing."
    )
}
