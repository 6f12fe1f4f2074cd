import ConvokeLetters
import ConvokeModel
import ConvokeStore

/// Gives what a statement's letter is made from in one language: the text that was signed, and those who signed it.
public struct ReadLetter: ReadUseCase {
    public static let name = "letter.content"
    public static let permission = Permission.reader

    public var statement: Identifier<JointStatement>
    public var language: LanguageTag
    /// The second language of a letter side by side.
    public var beside: LanguageTag?
    /// The list of late names that is to be printed instead of the whole, by its number.
    public var addendum: Int?

    public init(
        statement: Identifier<JointStatement>, language: LanguageTag, beside: LanguageTag? = nil, addendum: Int? = nil
    ) {
        self.beside = beside
        self.addendum = addendum
        self.statement = statement
        self.language = language
    }

    public func read(from reader: CampaignReader) throws -> LetterContent {
        let (written, life) = try reader.readableStatement(statement)
        guard written.languages.contains(language) else {
            throw NotFound(
                "text of '\(statement)' in the language", language.text, among: written.languages.map(\.text))
        }
        let signed = try reader.versions(of: statement).first { $0.number == life.version }?.text
        let frozen = try reader.printedManifest(of: statement, in: language)
        var content = LetterContent(
            of: written, as: signed, in: try reader.campaign(),
            signatories: try frozen?.list ?? reader.provisionalList(of: statement, in: language), language: language,
            isFinal: life.stage.isFinal)
        // A list that goes on growing says of which day it is.
        if let frozen, written.lateNames == .rolling { content.asOf = frozen.asOf }
        content.beside = beside
        content.deadline = written.deadline
        content.signAt = WebAddress("\(try reader.campaign().base)/\(language)/statements/\(statement)")
        content.accredited = try accredited(from: reader)
        if let embargo = life.embargo, embargo.until > reader.now {
            let zone = try reader.campaign().zone
            content.embargo = Deadline(at: zone.local(embargo.until), zone: .zone(zone))
        }
        if let addendum {
            guard let sealed = try reader.manifest(of: statement, number: addendum, in: language) else {
                throw NotFound("list of '\(statement)'", "\(addendum)")
            }
            content.signatories = sealed.manifest.list
            content.asOf = sealed.manifest.asOf
        }
        return content
    }

    /// The organisations of the campaign that may submit to the UN in their own name.
    private func accredited(from reader: CampaignReader) throws -> Set<String> {
        let organisations = try reader.organisations().filter { $0.ecosoc != nil }
        return Set(
            organisations.flatMap { organisation in
                organisation.name.texts.values.map {
                    Signatory.organisation(SigningOrganisation(name: $0)).identity
                }
            })
    }
}
