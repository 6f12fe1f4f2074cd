import ConvokeModel
import Foundation

/// Sets letters as PDF/UA with one resident Typst, started when the first letter comes.
///
/// What is wrong with a letter leaves the worker alive. One that answers nothing for the given time is killed, and the
/// next letter starts another.
public actor PDFTypesetter {
    private let tools: LetterTools
    private let patience: Double
    private var worker: TypstWorker?
    private var folder: URL?
    private var folders: [[String: Data]: URL] = [:]

    public init(tools: LetterTools, patience: Double = 30) {
        self.tools = tools
        self.patience = patience
    }

    /// The letter's bytes; the same for the same letter, layout, fonts and version of Typst.
    public func pdf(of letter: TypesetLetter) throws -> [UInt8] {
        let worker = try startedWorker()
        for script in letter.scripts where !worker.families.contains(script.family) {
            throw FontMissing(script: script.name, family: script.family, package: script.package)
        }
        let root = try root(for: letter.files)
        let answer: TypstWorker.Answer
        do {
            answer = try worker.ask(root: root.path, letter: letter.tree, time: letter.time, patience: patience)
        } catch {
            stop()
            throw error
        }
        if let pdf = answer.pdf.flatMap({ Data(base64Encoded: $0) }) { return [UInt8](pdf) }
        throw Self.problem(answer, letter.name)
    }

    /// The version of Typst and the families of fonts that it finds.
    public func version() throws -> (typst: String, families: Set<String>) {
        let worker = try startedWorker()
        return (worker.version, worker.families)
    }

    /// Ends the worker and takes its folder away.
    public func close() { stop() }

    private func stop() {
        worker?.stop()
        worker = nil
        if let folder { try? FileManager.default.removeItem(at: folder) }
        (folder, folders) = (nil, [:])
    }

    private func startedWorker() throws -> TypstWorker {
        if let worker { return worker }
        guard let typst = tools.typst else { throw LetterTools.typstMissing }
        let started = try TypstWorker(typst, patience: patience)
        worker = started
        return started
    }

    /// A folder with the layouts, the logos and nothing else: all that Typst can read.
    private func root(for files: [String: Data]) throws -> URL {
        if let known = folders[files] { return known }
        let parent =
            folder ?? FileManager.default.temporaryDirectory.appending(path: "convoke-letters-\(UUID().uuidString)")
        folder = parent
        let root = parent.appending(path: "\(folders.count)")
        try FileManager.default.createDirectory(
            at: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for (name, data) in files { try data.write(to: root.appending(path: name)) }
        folders[files] = root
        return root
    }

    private static func problem(_ answer: TypstWorker.Answer, _ name: String) -> TemplateProblems {
        let hints = answer.hints ?? []
        return TemplateProblems([
            TemplateProblem(
                file: name, code: .badLayout,
                message: "Typst could not set it: \(answer.error ?? "it gave no reason").\(place(answer.diagnostic))",
                hint: hints.first)
        ])
    }

    /// Where in the layout it went wrong, from Typst's own account: `┌─ document.typ:12:4`.
    private static func place(_ diagnostic: String?) -> String {
        guard let line = diagnostic?.split(separator: "\n").first(where: { $0.contains(".typ:") }),
            let start = line.lastIndex(where: { $0 == " " || $0 == "/" })
        else { return "" }
        return " (\(line[line.index(after: start)...]))"
    }
}
