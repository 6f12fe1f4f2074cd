import ArgumentParser
import Convoke

struct PersonInvite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Ask a person to take part in an event, or ask again.",
        discussion: """
            Example:
              convoke person invite yi-chen dissidents --role director --address yi@example.org --in fr
            They answer by a secret link without an account: yes, perhaps or no, how they are named, what is prepared. With --link
            you get the link to hand it over in another way. Without either the invitation is only noted.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The person's key.") var person: Identifier<Person>
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "What the person is asked to do.") var role: ParticipantRole = .speaker
    @Option(help: "How the person is to take part.") var presence: Presence = .inPerson
    @OptionGroup var contact: ContactOptions

    func run() async throws {
        let part = try await common.withWorkspace {
            try await $0.perform(
                InvitePerson(
                    person: person, event: event, role: role, presence: presence, contact: contact.contact))
        }
        try common.print(part, schema: "person.invite") {
            "\($0.person) is invited to \($0.event)." + contact.sentence(link: $0.link)
        }
    }
}
