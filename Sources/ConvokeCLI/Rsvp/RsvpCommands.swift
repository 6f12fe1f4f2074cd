import ArgumentParser
import Convoke

struct RsvpCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rsvp", abstract: "Places at events: ask, confirm, cancel, check in.",
        subcommands: [
            RsvpRequest.self, RsvpList.self, RsvpShow.self, RsvpApprove.self, RsvpDecline.self, RsvpCancel.self,
            RsvpOffer.self, RsvpAccept.self, RsvpParty.self, RsvpPromote.self, RsvpMove.self, RsvpFreeze.self,
            RsvpCheckIn.self, RsvpUndo.self, RsvpStats.self, RsvpPurge.self,
            RsvpReply.self, RsvpRemind.self, RsvpThank.self,
            RsvpDoorList.self, RsvpCode.self, RsvpWalkIn.self, RsvpNoShows.self, RsvpDoorFile.self, RsvpDoor.self,
            RsvpMerge.self, RsvpEntryList.self, RsvpEntry.self,
            RsvpExport.self, RsvpImport.self, RsvpFigures.self, RsvpErase.self, RsvpInvite.self, RsvpLinks.self,
        ])
}

/// The arguments that name one guest of one event.
struct GuestArguments: ParsableArguments {
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Argument(help: "The guest's identifier, from 'rsvp list'.") var guest: Identifier<Attendance>
}
