import ArgumentParser
import Convoke
import Foundation

struct RsvpEntryList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entry-list", abstract: "Make the list that the venue's security office asks for.",
        discussion: """
            Example:
              convoke rsvp entry-list dissidents --to list.csv
              convoke rsvp entry-list dissidents --chase
            On it are confirmed guests who agreed to be named to the office, with their answers to the event's questions of the purpose
            'entry' and nothing else. --chase writes to those who have not agreed, or who have no badge where one is needed; the
            mails wait in the outbox. The guests are purged after the event; the file is yours to delete.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "Write to this file, which only you can read, instead of printing.") var to: String?
    @Flag(help: "Write to those who cannot get in yet, instead of making the list.") var chase = false

    func validate() throws {
        guard to == nil || !chase else {
            throw ValidationError("Make the list or write to guests: one after the other.")
        }
    }

    func run() async throws {
        if chase {
            let mails = try await common.withWorkspace { try await $0.perform(ChaseEntry(event: event)) }
            return try common.print(mails, schema: "rsvp.chase") {
                "\($0.drafted) mails are in the outbox; \($0.withoutAddress) gave no address, \($0.before) were written to today."
            }
        }
        let file = to.map { URL(fileURLWithPath: $0) }
        if let file { try NewFile.requireNone(at: file) }
        let list = try await common.withWorkspace { try await $0.perform(MakeEntryList(event: event)) }
        for remark in list.remarks { common.remark(remark) }
        guard let file else {
            guard !common.json else { return try common.print(list, schema: "rsvp.entry-list") { _ in "" } }
            return Output.print(sheet: list.sheet)
        }
        // The mark tells a spreadsheet that the sheet is UTF-8.
        try NewFile.write("\u{FEFF}" + list.sheet, to: file)
        try common.print(["file": file.path], schema: "rsvp.entry-list") { _ in
            "\(list.lines.count) names are in \(file.path). Delete it once it is handed in: no purge reaches it."
        }
    }
}

extension EntryList {
    fileprivate var remarks: [String] {
        var remarks: [String] = []
        if let by { remarks.append(isLate ? "The day for the list was \(by)." : "The list is handed in by \(by).") }
        if notAgreed > 0 { remarks.append("Not on it, because they did not agree: \(notAgreed).") }
        if lacking > 0 { remarks.append("Cannot get in yet: \(lacking). Write to them with --chase.") }
        if unnamed > 0 { remarks.append("Companions without a name: \(unnamed).") }
        return remarks
    }
}

struct RsvpEntry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entry", abstract: "Note whether a guest may be named to the security office, and has a badge.",
        discussion: """
            Example:
              convoke rsvp entry dissidents 7k3m --agrees --badge
            Only yes or no and the day are kept: no number of any document.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var place: GuestArguments
    @Flag(inversion: .prefixedNo, help: "Whether the guest agrees to be on the list.") var agrees: Bool?
    @Flag(inversion: .prefixedNo, help: "Whether the guest has the badge.") var badge: Bool?

    func validate() throws {
        guard agrees != nil || badge != nil else {
            throw ValidationError("Say --agrees or --no-agrees, or --badge or --no-badge.")
        }
    }

    func run() async throws {
        let note = try await common.withWorkspace {
            try await $0.perform(
                NoteEntry(event: place.event, guest: place.guest, agrees: agrees, hasBadge: badge))
        }
        try common.print(note, schema: "rsvp.entry") { note in
            "\(note.agrees == true ? "May" : "May not") be named to the office; "
                + (note.badge.map { $0.isDone ? "has a badge." : "has no badge." } ?? "nothing is known of a badge.")
        }
    }
}
