import ArgumentParser

struct StatementCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement", abstract: "Joint statements, from the draft to the reply.",
        subcommands: [
            StatementNew.self, StatementList.self, StatementShow.self, StatementOpen.self, StatementPause.self,
            StatementClose.self, StatementFreeze.self, StatementUnfreeze.self, StatementEmbargo.self,
            StatementPublish.self, StatementAddendum.self, StatementArchive.self, StatementRevise.self,
            StatementDiff.self, StatementManifest.self, StatementStats.self, StatementLink.self, StatementDeliver.self,
            StatementReply.self, StatementDeliveries.self,
        ])
}
