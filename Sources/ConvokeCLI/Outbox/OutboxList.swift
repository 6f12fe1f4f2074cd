import ArgumentParser
import Convoke

struct OutboxList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the mails that wait to be sent, the oldest first.",
        discussion: """
            Example:
              convoke outbox list --event dissidents
              convoke outbox list --statement el-salvador
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var topic: MailTopicOptions

    func run() async throws {
        let mails = try await common.withWorkspace {
            try await $0.perform(ListOutbox(event: topic.event, statement: topic.statement))
        }
        try common.print(mails, schema: "outbox.list") { mails in
            guard !mails.isEmpty else { return "The outbox is empty." }
            return Table(
                headings: ["DAY", "KIND", "TO", "ABOUT", "STATE", "ID"],
                rows: mails.map {
                    [
                        $0.madeOn, $0.kind.spoken, $0.to, $0.event ?? $0.statement ?? "—",
                        $0.spokenState, $0.id,
                    ]
                }
            ).text()
        }
    }
}

extension OutboxListing {
    /// What keeps it from going, before what state it is in.
    fileprivate var spokenState: String {
        if isOutdated { return "outdated" }
        if hasBounced == true { return "address-bounced" }
        return needsApproval == true ? "needs-approval" : hyphenated(state)
    }
}
