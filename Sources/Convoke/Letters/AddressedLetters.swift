import ConvokeFiles
import ConvokeLetters
import ConvokeModel
import Foundation

/// The letters that one run made for a sheet of addressees, with what they were made from: the next run makes only what is
/// new. Kept as `letters.json` beside them.
public struct AddressedLetters: Codable, Hashable, Sendable {
    public struct Letter: Codable, Hashable, Sendable {
        /// The file's name in the folder.
        public var file: String
        public var addressee: String
        public var language: LanguageTag
        public var channel: String?
        public var email: MailAddress?
        /// SHA-256 of the file.
        public var sha256: String
        /// SHA-256 of what it was made from: text, names, addressee, template and layout.
        public var source: String
    }

    public var statement: Identifier<JointStatement>
    public var kind: String
    public var format: LetterFileFormat
    /// In the order of the sheet.
    public var letters: [Letter]

    public static let file = "letters.json"
}

/// What a run over a sheet of addressees did.
public struct AddressedReport: Codable, Hashable, Sendable {
    /// Letters that were made, or would be.
    public var made: Int
    public var unchanged: Int
    /// Files of a former run whose addressee is no longer in the sheet. They are left where they are.
    public var gone: [String]
    public var rejected: [RejectedRow]
    public var letters: [AddressedLetters.Letter]
}

extension Workspace {
    /// Makes one letter for each addressee, in their language where the statement has it and in `language` otherwise, and
    /// writes them with their manifest. What has not changed since the last run is left alone. A trial says what it would make,
    /// without their digests, and writes nothing.
    public func writeLetters(
        of statement: Identifier<JointStatement>, to sheet: AddresseeSheet, in language: LanguageTag, kind: String,
        as format: LetterFileFormat, folder: URL, isTrial: Bool = false,
        progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async throws -> AddressedReport {
        let templates = try letterTemplates()
        let before = Self.manifest(in: folder)
        let known = Dictionary(
            (before?.letters ?? []).map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        var contents: [LanguageTag: LetterContent] = [:]
        var taken: Set<String> = []
        var wanted: [(name: String, content: LetterContent, addressee: SheetAddressee)] = []
        for addressee in sheet.addressees {
            let content = try await content(of: statement, for: addressee, else: language, &contents)
            let slug = Identifier<SheetAddressee>.slug(of: addressee.label, else: "addressee") {
                !taken.insert($0.text).inserted
            }
            wanted.append(("\(slug).\(content.language).\(format.fileExtension)", content, addressee))
        }
        let (typesetter, tools) = (PDFTypesetter(tools: options.tools, mostWorkers: Self.lanes), options.tools)
        var done = 0
        let letters = try await wanted.mapped(atOnce: Self.lanes + 1) { name, content, addressee in
            let letter = try PreparedLetter(content, as: format, kind: kind, with: templates)
            let file = folder.appendingPathComponent(name)
            if let before = known[name], before.source == letter.source,
                let data = try? Data(contentsOf: file), SHA256Text.of(data) == before.sha256
            {
                return (letter: before, isNew: false)
            }
            var entry = AddressedLetters.Letter(
                file: name, addressee: addressee.label, language: content.language, channel: addressee.channel,
                email: addressee.email, sha256: "", source: letter.source)
            if !isTrial {
                let bytes = try await letter.bytes(by: typesetter, tools)
                try BuiltFiles([name: bytes]).write(to: folder)
                entry.sha256 = SHA256Text.of(bytes)
            }
            return (letter: entry, isNew: true)
        } progress: {
            done += 1
            progress(done, wanted.count)
        }
        await typesetter.close()
        let run = AddressedLetters(
            statement: statement, kind: kind, format: format, letters: letters.map(\.letter))
        let made = letters.count(where: \.isNew)
        if !isTrial {
            let manifest = Array((try CanonicalJSON.text(of: run) + "\n").utf8)
            try BuiltFiles([AddressedLetters.file: manifest]).write(to: folder)
        }
        let now = Set(run.letters.map(\.file))
        return AddressedReport(
            made: made, unchanged: run.letters.count - made, gone: known.keys.filter { !now.contains($0) }.sorted(),
            rejected: sheet.rejected, letters: run.letters)
    }

    /// How many letters are set at once.
    private static let lanes = min(4, ProcessInfo.processInfo.activeProcessorCount)

    /// What a former run left in a folder.
    static func manifest(in folder: URL) -> AddressedLetters? {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(AddressedLetters.file)) else { return nil }
        return try? CanonicalJSON.value(AddressedLetters.self, from: String(decoding: data, as: UTF8.self))
    }

    private func content(
        of statement: Identifier<JointStatement>, for addressee: SheetAddressee, else language: LanguageTag,
        _ contents: inout [LanguageTag: LetterContent]
    ) async throws -> LetterContent {
        if contents[language] == nil {
            contents[language] = try await perform(ReadLetter(statement: statement, language: language))
        }
        let there = contents[language]?.languages ?? []
        let own = (addressee.language?.widening ?? []).first { there.contains($0) } ?? language
        if contents[own] == nil { contents[own] = try await perform(ReadLetter(statement: statement, language: own)) }
        guard var content = contents[own] else {
            throw NotFound("text of '\(statement)' in the language", own.text, among: there.map(\.text))
        }
        content.recipient = LetterRecipient(
            honorific: addressee.honorific, name: addressee.name, role: addressee.role, body: addressee.body,
            address: addressee.address, salutation: addressee.salutation, copies: addressee.copies)
        return content
    }
}

/// A letter that only has to be set, or is there already, with what it was made from.
private struct PreparedLetter: Sendable {
    private enum Form {
        case toBeSet(TypesetLetter)
        case word(WordLetter)
        case text([UInt8])
    }

    let source: String
    private let form: Form

    init(_ content: LetterContent, as format: LetterFileFormat, kind: String, with templates: LetterTemplates) throws {
        if let text = format.text {
            let bytes = Array(try templates.render(content, kind: kind, format: text).utf8)
            (source, form) = (SHA256Text.of(bytes), .text(bytes))
        } else if format == .docx {
            let letter = try templates.word(content, kind: kind)
            (source, form) = (SHA256Text.of(try letter.source), .word(letter))
        } else {
            let letter = try templates.typeset(content, kind: kind)
            (source, form) = (SHA256Text.of(letter.source), .toBeSet(letter))
        }
    }

    func bytes(by typesetter: PDFTypesetter, _ tools: LetterTools) async throws -> [UInt8] {
        switch form {
        case .text(let bytes): bytes
        case .word(let letter): try DOCXConverter(tools: tools).docx(of: letter)
        case .toBeSet(let letter): try await typesetter.pdf(of: letter)
        }
    }
}
