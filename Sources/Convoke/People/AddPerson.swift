import ConvokeModel
import ConvokeStore

/// Adds a person whose name is not public, or corrects what is known of one. The name is kept sealed; files use the key.
public struct AddPerson: UseCase {
    public static let name = "person.add"
    public static let permission = Permission.organiser

    public var person: Identifier<Person>
    public var known: PrivatePerson
    /// What the public may call the person: "a witness from the region".
    public var describedAs: LocalizedText?

    public init(person: Identifier<Person>, known: PrivatePerson, describedAs: LocalizedText? = nil) {
        self.person = person
        self.known = known
        self.describedAs = describedAs
    }

    public func perform(in transaction: CampaignTransaction) throws -> Done {
        let entry = Entry.person(person)
        guard ([known.name, known.contact ?? "-"] + known.aliases).allSatisfy(\.isPrintableLine) else {
            throw GivenRefusal(
                .invalid,
                "Give a name of 1 to 500 letters without line ends or control characters, and aliases and a contact alike."
            )
        }
        if let document = try transaction.document(entry) {
            let written = try CanonicalJSON.value(Person.self, from: document.written)
            guard written.name == nil else {
                throw GivenRefusal(
                    .conflict,
                    "'\(person)' has a public name in people.yaml. Take it out there first, or choose another key.")
            }
        } else {
            let written = Person(key: person, describedAs: describedAs, disclosure: .never)
            try transaction.put(
                StoredDocument(entry: entry, written: CanonicalJSON.text(of: written), applied: nil, life: nil))
        }
        try transaction.keep(known, of: person)
        try transaction.record(Self.name, entry)
        return Done()
    }
}
