import ArgumentParser
import Convoke

struct SignatureCorrect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Correct who a signature is of; what it said before is kept.",
        discussion: """
            Example:
              convoke signature correct el-salvador SIGNATURE --organisation "Peace Brigades International" --note "their mail"
              convoke signature correct el-salvador SIGNATURE --country CO
            With --organisation, a signature given as an individual's becomes the organisation's, and the other way round.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Argument(help: "The signature, by its id in 'signature list'.") var signature: Identifier<Signature>
    @OptionGroup var signatory: SignatoryOptions
    @Option(help: "The representative through whom the organisation signs.") var representative: String?
    @Option(help: "The representative's, or the individual's, title.") var title: String?
    @Option(help: "How the list shows it.") var display: SignatureDisplay?
    @Option(help: "Why, kept sealed with the signature.") var note: String?

    func run() async throws {
        let listing = try await common.withWorkspace { workspace in
            let known = try await workspace.perform(ShowSignature(statement: statement, signature: signature)).details
            let corrected = signatory.corrected(known.signatory, title: title)
            // A person who meant their organisation is from now on the one through whom it signs.
            let person: Representative? =
                if case .individual(let individual) = known.signatory, corrected.isOrganisation, representative == nil {
                    Representative(name: individual.name, title: title ?? individual.title)
                } else {
                    representative.map {
                        Representative(
                            name: $0, title: title ?? known.representative?.title,
                            mandate: known.representative?.mandate ?? .oneTime)
                    }
                }
            return try await workspace.perform(
                CorrectSignature(
                    statement: statement, signature: signature, signatory: corrected, representative: person,
                    display: display, note: note))
        }
        try common.print(listing, schema: "signature.correct") { "\($0.name), \($0.kind), is corrected." }
    }
}
