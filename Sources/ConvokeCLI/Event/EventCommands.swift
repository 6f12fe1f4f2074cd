import ArgumentParser

struct EventCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "Schedule events: list, announce, move, cancel, and what is next.",
        subcommands: [
            EventNew.self, EventList.self, EventShow.self, EventAnnounce.self, EventMove.self, EventPostpone.self,
            EventCancel.self, EventHold.self, EventConflicts.self, EventWaive.self,
            EventSuggest.self, EventNext.self, EventStepCommand.self,
            EventClone.self, EventPrint.self, EventParts.self, EventRemind.self, EventCoSponsors.self, EventFreeze.self,
        ])
}
