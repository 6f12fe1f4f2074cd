import ArgumentParser
import Convoke

/// Which organisation, and at which event.
struct HostArguments: ParsableArguments {
    @Argument(help: "The organisation's key.") var organisation: Identifier<Organisation>
    @Argument(help: "The event's key.") var event: Identifier<Event>
}

struct OrganisationInvite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Ask an organisation or a State's mission to co-sponsor an event, or ask again.",
        discussion: """
            Example:
              convoke organisation invite omct dissidents --address partner@example.org --in fr
            They answer by a secret link without an account, and say how they are named in each language. With --link you get the
            link to hand it over in another way. Without either the invitation is only noted.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var host: HostArguments
    @Flag(help: "Ask it to organise the event, rather than to co-sponsor it.") var asOrganiser = false
    @OptionGroup var contact: ContactOptions

    func run() async throws {
        let noted = try await common.withWorkspace {
            try await $0.perform(
                InviteCoSponsor(
                    organisation: host.organisation, event: host.event, asOrganiser: asOrganiser,
                    contact: contact.contact))
        }
        try common.print(noted, schema: "organisation.invite") {
            "\($0.organisation) is invited to \($0.event)." + contact.sentence(link: $0.link)
        }
    }
}

struct OrganisationConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Note that an organisation will co-sponsor or organise an event.",
        discussion: """
            Example:
              convoke organisation confirm omct dissidents
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var host: HostArguments

    func run() async throws {
        let noted = try await common.withWorkspace {
            try await $0.perform(ConfirmCoSponsor(organisation: host.organisation, event: host.event))
        }
        try common.print(noted, schema: "organisation.confirm") {
            "\($0.organisation) is with \($0.event)"
                + ($0.isLate ? "; the list was closed, so it is named as supporting." : ".")
        }
    }
}

struct OrganisationDecline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Note that an organisation will not co-sponsor or organise an event.",
        discussion: """
            Example:
              convoke organisation decline omct dissidents
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var host: HostArguments

    func run() async throws {
        let noted = try await common.withWorkspace {
            try await $0.perform(DeclineCoSponsor(organisation: host.organisation, event: host.event))
        }
        try common.print(noted, schema: "organisation.decline") { "\($0.organisation) is not with \($0.event)." }
    }
}

struct OrganisationWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Note that an organisation no longer co-sponsors or organises an event.",
        discussion: """
            Example:
              convoke organisation withdraw omct dissidents
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var host: HostArguments

    func run() async throws {
        let noted = try await common.withWorkspace {
            try await $0.perform(WithdrawCoSponsor(organisation: host.organisation, event: host.event))
        }
        try common.print(noted, schema: "organisation.withdraw") {
            "\($0.organisation) is no longer with \($0.event); its name left every public view."
        }
    }
}

struct OrganisationLink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Give the link by which an organisation answers an invitation.",
        discussion: """
            Example:
              convoke organisation link omct dissidents
            Whoever has the link can answer in its name. --new makes another; the old one is dead.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var host: HostArguments
    @Flag(help: "Make a new link; the old one is dead.") var new = false

    func run() async throws {
        let address = try await common.withWorkspace {
            try await $0.perform(ShowPartLink(event: host.event, holder: .organisation(host.organisation), isNew: new))
        }
        try common.print(address, schema: "organisation.link") { $0.link }
    }
}

struct OrganisationNames: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names", abstract: "Take over how an organisation wants to be named, as it gave it.",
        discussion: """
            Example:
              convoke organisation names omct dissidents
            See what was given, and where the logo is, with 'event parts'. 'export' then brings it into organisations.yaml.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var host: HostArguments

    func run() async throws {
        let taken = try await common.withWorkspace {
            try await $0.perform(TakeNames(event: host.event, holder: .organisation(host.organisation)))
        }
        try common.print(taken, schema: "organisation.names") { $0.sentence }
    }
}
