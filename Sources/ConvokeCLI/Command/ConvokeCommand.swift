import ArgumentParser

struct ConvokeCommand: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "convoke",
        abstract: "Call people together: events, joint statements, calendars and letters of a campaign.",
        discussion: """
            A campaign is a folder of text files. A first session:

              convoke init defenders && cd defenders
              convoke check                 # every mistake at once, with its line
              convoke apply                 # bring the files into the data
              convoke event list
              convoke build --to public     # calendars and letters

            Exit codes: 0 done, 1 failure, 2 plan has changes (with --exit-code), 3 not found, 4 conflict, 5 findings,
            6 tool missing, 64 usage, 75 busy, 130 interrupted.
            """,
        version: version,
        subcommands: [
            Init.self, Check.self, PlanFiles.self, Apply.self, Export.self, Schema.self, Build.self, Doctor.self,
            BackUp.self, Copy.self,
            Restore.self, Do.self, EventCommands.self, RsvpCommands.self, OutboxCommands.self, PersonCommands.self,
            OrganisationCommands.self,
            StatementCommands.self, SignatureCommands.self, VerifyCommands.self,
            ProgrammeCommands.self, FeedCommands.self, LetterCommands.self, TemplateCommands.self, JournalCommands.self,
            KeyCommands.self,
            Serve.self, TokenCommands.self, TeamCommands.self, TickCommand.self, ClockCommands.self,
            DeadlineCommands.self,
        ])
}
