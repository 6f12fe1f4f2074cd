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

    /// The bytes of a statement's letter in one language and form, made outside of any transaction.
    ///
    /// PDF needs Typst, and DOCX pandoc; where one is missing, the refusal says how to install it.
    public func letterFile(
        _ statement: Identifier<JointStatement>, in language: LanguageTag, as format: LetterFileFormat,
        kind: String = "statement", beside: LanguageTag? = nil, addendum: Int? = nil
    ) async throws -> [UInt8] {
        let content = try await perform(
            ReadLetter(statement: statement, language: language, beside: beside, addendum: addendum))
        return try await letterFile(content, as: format, kind: kind, with: try letterTemplates())
    }

    func letterFile(
        _ content: LetterContent, as format: LetterFileFormat, kind: String, with templates: LetterTemplates
    ) async throws -> [UInt8] {
        if let text = format.text { return Array(try templates.render(content, kind: kind, format: text).utf8) }
        if format == .docx {
            return try DOCXConverter(tools: options.tools).docx(of: try templates.word(content, kind: kind))
        }
        return try await typesetter.pdf(of: try templates.typeset(content, kind: kind))
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
