import ArgumentParser

struct PersonCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "People who take part: add, invite, note their answers.",
        subcommands: [
            PersonAdd.self, PersonList.self, PersonInvite.self, PersonConfirm.self, PersonDecline.self,
            PersonWithdraw.self, PersonRestore.self, PersonLink.self, PersonNames.self, PersonChecklist.self,
            PersonErase.self,
            PersonExport.self,
        ])
}
