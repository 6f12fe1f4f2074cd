import ConvokeModel
import Foundation

/// A letter that is ready to be made into DOCX.
public struct WordLetter: Hashable, Sendable {
    let document: Document
    /// The document whose styles it takes.
    let reference: Data?
    let logos: [LetterLogo]
    let name: String
}

/// Makes DOCX with pandoc, which is given a tree, our reference document and the logos. The tree has no pictures but those, by
/// names that we give them, so that nothing in it makes pandoc read another file; Debian's pandoc cannot reach its own data
/// in a sandbox.
public struct DOCXConverter: Sendable {
    private let tools: LetterTools
    private let patience: Double

    public init(tools: LetterTools, patience: Double = 30) {
        self.tools = tools
        self.patience = patience
    }

    /// The letter's bytes; the same for the same letter, reference document and version of pandoc.
    public func docx(of letter: WordLetter) throws -> [UInt8] {
        guard let pandoc = tools.command("pandoc") else { throw LetterTools.pandocMissing }
        let folder = FileManager.default.temporaryDirectory.appending(path: "convoke-letters-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        var run = ToolRun(program: pandoc, arguments: [], folder: folder, patience: patience)
        let version = try Self.treeVersion(&run)
        let tree = PandocTree(letter.document).json(version: version)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try encoder.encode(tree).write(to: folder.appending(path: "letter.json"))
        // Word needs another program's help with SVG.
        for logo in letter.logos where logo.form == .png { try logo.bytes.write(to: folder.appending(path: logo.name)) }
        run.arguments = ["--from=json", "--to=docx", "--output=-", "letter.json"]
        if let reference = letter.reference {
            try reference.write(to: folder.appending(path: "reference.docx"))
            run.arguments.append("--reference-doc=reference.docx")
        }
        let day = letter.document.date?.dayNumber ?? 10_957
        run.environment = ["SOURCE_DATE_EPOCH": String(day * 86_400)]
        let outcome = try run.run()
        guard outcome.end == .exited(0), !outcome.output.isEmpty else {
            let isKilled = outcome.end == .killed(signal: SIGKILL)
            let reason = isKilled ? "It gave nothing within \(Int(patience)) seconds." : outcome.errors
            throw TemplateProblems([
                TemplateProblem(
                    file: letter.name, code: .badLayout,
                    message: "pandoc could not make it: \(String(reason.prefix(300)).asPrinted)")
            ])
        }
        return [UInt8](outcome.output)
    }

    /// The version of the tree that this pandoc reads, from its own words.
    private static func treeVersion(_ run: inout ToolRun) throws -> [Int] {
        struct Tree: Decodable {
            var version: [Int]
            enum CodingKeys: String, CodingKey { case version = "pandoc-api-version" }
        }
        run.arguments = ["--from=markdown", "--to=json", "/dev/null"]
        let outcome = try run.run()
        guard let tree = try? JSONDecoder().decode(Tree.self, from: outcome.output) else {
            throw GivenRefusal(
                .toolMissing, "\(run.program.path) gives no version of its own. Install pandoc 2.17 or later.")
        }
        return tree.version
    }
}
