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
        var wanted: [LetterContent] = []
        for addressee in sheet.addressees {
            wanted.append(try await content(of: statement, for: addressee, else: language, &contents))
        }
        var run = AddressedLetters(statement: statement, kind: kind, format: format, letters: [])
        var made = 0
        // Each is made ready while the one before it is set: that is another program's work.
        var next = wanted.first.map { prepared($0, as: format, kind: kind, with: templates) }
        defer { next?.cancel() }
        for (index, addressee) in sheet.addressees.enumerated() {
            guard let letter = try await next?.value else { break }
            next = wanted.dropFirst(index + 1).first.map { prepared($0, as: format, kind: kind, with: templates) }
            let slug = Identifier<SheetAddressee>.slug(of: addressee.label, else: "addressee") {
                !taken.insert($0.text).inserted
            }
            let name = "\(slug).\(wanted[index].language).\(format.fileExtension)"
            let file = folder.appendingPathComponent(name)
            if let before = known[name], before.source == letter.source,
                let data = try? Data(contentsOf: file), SHA256Text.of(data) == before.sha256
            {
                run.letters.append(before)
            } else {
                var entry = AddressedLetters.Letter(
                    file: name, addressee: addressee.label, language: wanted[index].language,
                    channel: addressee.channel, email: addressee.email, sha256: "", source: letter.source)
                if !isTrial {
                    let bytes = try await bytes(of: letter)
                    try BuiltFiles([name: bytes]).write(to: folder)
                    entry.sha256 = SHA256Text.of(bytes)
                }
                run.letters.append(entry)
                made += 1
            }
            progress(index + 1, sheet.addressees.count)
        }
        if !isTrial {
            let manifest = Array((try CanonicalJSON.text(of: run) + "\n").utf8)
            try BuiltFiles([AddressedLetters.file: manifest]).write(to: folder)
        }
        let now = Set(run.letters.map(\.file))
        return AddressedReport(
            made: made, unchanged: run.letters.count - made, gone: known.keys.filter { !now.contains($0) }.sorted(),
            rejected: sheet.rejected, letters: run.letters)
    }

    /// A letter that only has to be set, or is there already, with what it was made from.
    private struct Prepared: Sendable {
        enum Form: Sendable {
            case toBeSet(TypesetLetter)
            case word(WordLetter)
            case text([UInt8])
        }

        var source: String
        var form: Form
    }

    private func prepared(
        _ content: LetterContent, as format: LetterFileFormat, kind: String, with templates: LetterTemplates
    ) -> Task<Prepared, any Error> {
        Task.detached {
            if let text = format.text {
                let bytes = Array(try templates.render(content, kind: kind, format: text).utf8)
                return Prepared(source: SHA256Text.of(bytes), form: .text(bytes))
            }
            if format == .docx {
                let letter = try templates.word(content, kind: kind)
                return Prepared(source: SHA256Text.of(try letter.source), form: .word(letter))
            }
            let letter = try templates.typeset(content, kind: kind)
            return Prepared(source: SHA256Text.of(letter.source), form: .toBeSet(letter))
        }
    }

    private func bytes(of letter: Prepared) async throws -> [UInt8] {
        switch letter.form {
        case .text(let bytes): bytes
        case .word(let letter): try DOCXConverter(tools: options.tools).docx(of: letter)
        case .toBeSet(let letter): try await typesetter.pdf(of: letter)
        }
    }

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
