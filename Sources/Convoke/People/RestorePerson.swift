import ConvokeModel
import ConvokeStore

/// Brings back a person who was taken out of everything, as the files had them; to take part they have to be invited anew.
public struct RestorePerson: UseCase {
    public static let name = "person.restore"
    public static let permission = Permission.organiser

    public var person: Identifier<Person>
    public init(person: Identifier<Person>) { self.person = person }

    public func perform(in transaction: CampaignTransaction) throws -> Done {
        var document = try transaction.existing(.person(person))
        let life = try document.life.map { try CanonicalJSON.value(PersonLife.self, from: $0) }
        guard life?.withdrawnOn != nil else {
            throw GivenRefusal(
                .conflict, "'\(person)' was not taken out of everything, so there is nothing to bring back.")
        }
        if let applied = document.applied {
            document.written = applied
            // What is public again is no secret any more.
            if try CanonicalJSON.value(Person.self, from: applied).name != nil {
                try transaction.removePrivatePerson(person)
            }
        }
        document.life = nil
        try transaction.put(document)
        try transaction.record(Self.name, Entry.person(person))
        return Done()
    }
}
