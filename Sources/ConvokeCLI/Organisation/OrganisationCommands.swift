import ArgumentParser

struct OrganisationCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organisation", abstract: "Organisations that host, co-sponsor or sign.",
        subcommands: [
            OrganisationList.self, OrganisationShow.self, OrganisationInvite.self, OrganisationConfirm.self,
            OrganisationDecline.self, OrganisationWithdraw.self, OrganisationLink.self, OrganisationNames.self,
        ])
}
