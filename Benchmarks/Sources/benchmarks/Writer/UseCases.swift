import Convoke

import class ConvokeStore.CampaignTransaction

/// The smallest thing that can be done to a campaign: one line in its journal.
struct NoteOne: UseCase {
    static let name = "benchmark.note"
    static let permission = Permission.organiser

    var event: Identifier<Event>

    func perform(in transaction: CampaignTransaction) throws -> Done {
        try transaction.record(Self.name, Entry.event(event))
        return Done()
    }
}

/// What many people do on the last day of a statement: one signature, sealed, with its line in the journal.
struct SignOne: UseCase {
    static let name = "benchmark.sign"
    static let permission = Permission.anyone

    var statement: Identifier<JointStatement>
    var name: String

    func perform(in transaction: CampaignTransaction) throws -> Done {
        let signatory = Signatory.individual(SigningIndividual(name: name, title: "Teacher", country: Country("CH")))
        let signature = try transaction.add(
            Signature(
                id: transaction.newIdentifier(), statement: statement, version: 1,
                details: SignatureDetails(signatory: signatory), state: .accepted, source: .form,
                signedOn: transaction.today))
        guard let signature else { throw GivenRefusal(.conflict, "\(name) has signed already.") }
        try transaction.record(Self.name, signature.id)
        return Done()
    }
}
