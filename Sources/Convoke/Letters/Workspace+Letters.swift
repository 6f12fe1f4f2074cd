import ConvokeLetters
import ConvokeModel
import Foundation

extension Workspace {
    /// A statement's letter in one language and form. Rendered outside of any transaction.
    public func letter(
        _ statement: Identifier<JointStatement>, in language: LanguageTag, as format: LetterFormat,
        kind: String = "statement"
    ) async throws -> String {
        let content = try await perform(ReadLetter(statement: statement, language: language))
        return try letterTemplates().render(content, kind: kind, format: format)
    }

    /// The templates that letters are made with: the campaign's own before those that ship.
    public func letterTemplates() throws -> LetterTemplates {
        let folders = [folder.appendingPathComponent("templates")] + options.templates
        guard !options.templates.isEmpty else {
            throw GivenRefusal(
                .toolMissing,
                "Convoke's templates are not found. Install them with 'make install', or name their folder in CONVOKE_TEMPLATES."
            )
        }
        return try LetterTemplates(folders: folders.filter { FileManager.default.fileExists(atPath: $0.path) })
    }
}
