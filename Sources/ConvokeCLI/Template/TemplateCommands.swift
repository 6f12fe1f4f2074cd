import ArgumentParser
import Convoke
import Foundation

struct TemplateCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "Look at, check and make the templates of letters.",
        subcommands: [
            TemplateList.self, TemplateLint.self, TemplateVariables.self, TemplateNew.self, TemplatePreview.self,
        ])
}

extension CommonOptions {
    /// The templates of the campaign at hand before those that ship; those alone where there is no campaign.
    func letterTemplates() throws -> LetterTemplates {
        if let workspace = try? workspace() { return try workspace.letterTemplates() }
        return try Workspace(at: FileManager.default.temporaryDirectory).letterTemplates()
    }
}

struct TemplateList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the kinds of letters.",
        discussion: """
            Example:
              convoke template list
              annex           Annex of signatories   Templates/letters/annex/letter.md.mustache
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try common.print(try common.letterTemplates().listing, schema: "template.list") { listing in
            Table(headings: ["KIND", "NAME", "FILE"], rows: listing.map { [$0.kind, $0.name, $0.file] }).text()
        }
    }
}

struct TemplateLint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Find every mistake in templates, phrases, styles and layouts.",
        discussion: """
            Example:
              convoke template lint
              convoke template lint templates --format json
            Exit code 5 where there is a mistake; what only lacks a translation is a warning.
            """)

    enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp("A folder of templates; the campaign's and ours unless told.", valueName: "dir"))
    var folder: String?
    @Option(help: "text or json.") var format: Form = .text

    func run() async throws {
        let templates =
            try folder.map { try LetterTemplates(folders: [try Self.existing($0)]) } ?? common.letterTemplates()
        let problems = templates.lint()
        var options = common
        options.json = common.json || format == .json
        try options.print(problems, schema: "template.lint") { problems in
            problems.isEmpty ? "No mistakes." : problems.map(\.description).joined(separator: "\n")
        }
        if problems.contains(where: { $0.severity == .error }) { throw ExitCode(ExitCodes.findings) }
    }

    private static func existing(_ path: String) throws -> URL {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw GivenRefusal(.notFound, "There is no folder \(path). Name one that has letters/ or strings/ in it.")
        }
        return URL(fileURLWithPath: path)
    }
}

struct TemplateVariables: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "variables", abstract: "List the names that templates of letters can print or ask for.",
        discussion: """
            Example:
              convoke template variables
              addressees          list
              addressees.name     text
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try common.print(LetterTemplates.variables, schema: "template.variables") { variables in
            Table(headings: ["NAME", "WHAT"], rows: variables.map { [$0.name, $0.what] }).text()
        }
    }
}

struct TemplateNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Start a kind of letter of the campaign's own from one that ships.",
        discussion: """
            Example:
              convoke template new open-letter --from formal-letter
            With the name of a kind that ships, the copy goes before it for this campaign.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The kind's name: small letters, digits and hyphens.") var kind: String
    @Option(help: "The kind to copy.") var from: String = "statement"

    func validate() throws {
        guard kind.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, kind != "shared" else {
            throw ValidationError("'\(kind)' is no name of a kind: take small letters, digits and hyphens.")
        }
    }

    func run() async throws {
        let workspace = try common.workspace()
        let folder = workspace.folder.appendingPathComponent("templates/letters/\(kind)")
        let manager = FileManager.default
        guard !manager.fileExists(atPath: folder.path) else {
            throw GivenRefusal(.conflict, "\(folder.path) exists already. Change it, or take another name.")
        }
        let sources = ([workspace.folder.appendingPathComponent("templates")] + workspace.options.templates)
            .map { $0.appendingPathComponent("letters/\(from)") }
        guard let source = sources.first(where: { manager.fileExists(atPath: $0.path) }) else {
            throw NotFound("kind of letter", from, among: try workspace.letterTemplates().kindNames)
        }
        try manager.createDirectory(at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
        try manager.copyItem(at: source, to: folder)
        let files = try manager.contentsOfDirectory(atPath: folder.path).sorted()
        try common.print(["folder": [folder.path], "files": files], schema: "template.new") { _ in
            "\(folder.path): \(files.joined(separator: ", ")). See it with 'convoke template preview STATEMENT --kind \(kind)'."
        }
    }
}
