import ConvokeModel
import ConvokeStore

/// Gives what no file may say, for finding it in public text: the owner's, and never printed.
public struct KnowPrivateThings: ReadUseCase {
    public static let name = "campaign.private"
    public static let permission = Permission.owner

    public init() {}

    public func read(from reader: CampaignReader) throws -> PrivateKnowledge {
        let people = try reader.privatePeople()
        let known = try reader.documents(.person).compactMap { Identifier<Person>($0.entry.key) }
        let secrets = people.values.flatMap { [$0.name] + $0.aliases + [$0.contact].compactMap { $0 } }
        return PrivateKnowledge(people: Set(known).union(people.keys), secrets: secrets.sorted())
    }
}
