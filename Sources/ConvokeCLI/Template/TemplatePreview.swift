import ArgumentParser
import Convoke
import ConvokeWeb
import Foundation

struct TemplatePreview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show a letter in the browser, made anew whenever its template changes.",
        discussion: """
            Example:
              convoke template preview el-salvador --kind formal-letter --language es
              http://127.0.0.1:8765/
            Only this machine can see it. /letter.pdf is the PDF. Interrupt it to end.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "The kind of letter.") var kind: String = "statement"
    @Option(help: "The language of the letter.") var language: LanguageTag = .english
    @Option(help: "The port on 127.0.0.1; 0 takes any that is free.") var port: UInt16 = 8765

    func run() async throws {
        try await common.withWorkspace { workspace in
            let (statement, kind, language) = (statement, kind, language)
            let server = PreviewServer(port: Int(port)) { path in
                await Self.page(path, of: statement, in: language, kind: kind, workspace)
            }
            try await server.run { Output.print("http://\($0)/") }
        }
    }

    /// The letter as it is now, or what is wrong with it.
    private static func page(
        _ path: String, of statement: Identifier<JointStatement>, in language: LanguageTag, kind: String,
        _ workspace: Workspace
    ) async -> PreviewServer.Page {
        let isPDF = path == "/letter.pdf"
        guard isPDF || path == "/" else {
            return PreviewServer.Page(status: 404, type: "text/plain", bytes: [])
        }
        do {
            let letter = try await workspace.letterFile(statement, in: language, as: isPDF ? .pdf : .html, kind: kind)
            return PreviewServer.Page(type: isPDF ? "application/pdf" : "text/html; charset=utf-8", bytes: letter)
        } catch {
            let sentence = (error as? any Refusal)?.sentence ?? error.sentence
            return PreviewServer.Page(
                status: 500, type: "text/plain; charset=utf-8", bytes: Array(sentence.utf8))
        }
    }
}
