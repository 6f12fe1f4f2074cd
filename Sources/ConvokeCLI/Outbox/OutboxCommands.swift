import ArgumentParser

struct OutboxCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "Mails to guests and signatories that wait to be sent.",
        subcommands: [
            OutboxList.self, OutboxShow.self, OutboxReview.self, OutboxApprove.self, OutboxEdit.self, OutboxExport.self,
            OutboxHold.self, OutboxDiscard.self, OutboxBounce.self,
        ])
}
