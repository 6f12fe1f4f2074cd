import ConvokeModel
import Foundation

/// Sets letters as PDF/UA with resident Typsts: one is started when the first letter comes, more when as many letters come at
/// once, each for its own letter.
///
/// What is wrong with a letter leaves its worker alive. One that answers nothing for the given time is killed, and a later
/// letter starts another.
public actor PDFTypesetter {
    private let tools: LetterTools
    private let patience: Double
    private let mostWorkers: Int
    private var idle: [TypstWorker] = []
    /// Those that are idle, at work or starting.
    private var workers = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var folder: URL?
    private var folders: [[String: Data]: URL] = [:]

    /// Each worker takes about 100 MB with its fonts.
    public init(tools: LetterTools, patience: Double = 30, mostWorkers: Int = 1) {
        self.tools = tools
        self.patience = patience
        self.mostWorkers = max(1, mostWorkers)
    }

    deinit {
        if let folder { try? FileManager.default.removeItem(at: folder) }
    }

    /// The letter's bytes; the same for the same letter, layout, fonts and version of Typst.
    public func pdf(of letter: TypesetLetter) async throws -> [UInt8] {
        let answer = try await withWorker { worker in
            for script in letter.scripts where !worker.families.contains(script.family) {
                throw FontMissing(script: script.name, family: script.family, package: script.package)
            }
            let root = try self.root(for: letter.files).path
            return try await worker.answer(root: root, letter: letter.tree, time: letter.time, patience: self.patience)
        }
        if let pdf = answer.pdf.flatMap({ Data(base64Encoded: $0) }) { return [UInt8](pdf) }
        throw Self.problem(answer, letter.name)
    }

    /// The version of Typst and the families of fonts that it finds.
    public func version() async throws -> (typst: String, families: Set<String>) {
        try await withWorker { ($0.version, $0.families) }
    }

    /// Ends the workers that wait for letters and takes their folder away.
    public func close() {
        workers -= idle.count
        idle = []
        if let folder { try? FileManager.default.removeItem(at: folder) }
        (folder, folders) = (nil, [:])
    }

    private func withWorker<Outcome>(_ work: (TypstWorker) async throws -> Outcome) async throws -> Outcome {
        while idle.isEmpty && workers == mostWorkers {
            await withCheckedContinuation { waiting.append($0) }
        }
        defer { if !waiting.isEmpty { waiting.removeFirst().resume() } }
        let worker: TypstWorker
        if let known = idle.popLast() {
            worker = known
        } else {
            guard let typst = tools.typst else { throw LetterTools.typstMissing }
            workers += 1
            do { worker = try await TypstWorker.started(typst, patience: patience) } catch {
                workers -= 1
                throw error
            }
        }
        do {
            let outcome = try await work(worker)
            idle.append(worker)
            return outcome
        } catch {
            if worker.hasEnded { workers -= 1 } else { idle.append(worker) }
            throw error
        }
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
