import ArgumentParser
import Convoke

/// What the mails of a command are about.
struct MailTopicOptions: ParsableArguments {
    @Option(help: "Only those of one event.") var event: Identifier<Event>?
    @Option(help: "Only those about one statement.") var statement: Identifier<JointStatement>?

    func validate() throws {
        guard event == nil || statement == nil else {
            throw ValidationError("A mail is about an event or about a statement: give --event or --statement.")
        }
    }
}
