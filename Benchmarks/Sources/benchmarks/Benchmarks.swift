import Convoke
import Foundation

@main
enum Benchmarks {
    static func main() async throws {
        let words = Set(CommandLine.arguments.dropFirst())
        // What many ask at once is measured as the server runs.
        if words == ["sheets"] { ProcessMemory.returnWhatIsFree() } else { ProcessMemory.keepForMany() }
        let subjects: Set = [
            "start", "files", "writer", "rsvp", "signing", "sheets", "programme", "calendar", "letters",
        ]
        guard words.isSubset(of: subjects) || words == ["--write"] else {
            print(
                "usage: benchmarks [start] [files] [writer] [rsvp] [signing] [sheets] [programme] [calendar] [letters]    measures these, or all"
            )
            print(
                "       benchmarks --write                                                                                   measures all and writes RESULTS.md"
            )
            exit(64)
        }
        let wanted = words.isDisjoint(with: subjects) ? subjects : words
        let checkout = Checkout()
        let data = try checkout.emptyData()
        defer { try? FileManager.default.removeItem(at: data) }
        if Machine.isInMemory(data) {
            tell("The data is in memory here, so commits cost nothing: do not trust the rates.")
        }

        var report = Report(machine: try Machine(dataIn: data))
        for line in report.machine.lines { print(line) }
        func add(_ section: Section) {
            report.sections.append(section)
            print("\n" + section.text)
        }
        if !wanted.isDisjoint(with: ["start", "files"]) {
            tell("Building convoke and the bare program for release …")
            let convoke = try checkout.built("convoke", of: checkout.root)
            let campaign = try GeneratedCampaign(writtenTo: data.appendingPathComponent("campaign"))
            if wanted.contains("start") {
                let bare = try checkout.built("bare", of: checkout.benchmarks)
                add(try StartMeasure(convoke: convoke, bare: bare).section())
            }
            if wanted.contains("files") {
                add(try FilesMeasure(convoke: convoke, campaign: campaign, data: data).section())
            }
        }
        if wanted.contains("writer") {
            let campaign = try GeneratedCampaign(writtenTo: data.appendingPathComponent("written"))
            add(try await WriterMeasure(campaign: campaign, data: data).section())
        }
        if wanted.contains("rsvp") { add(try await RsvpMeasure(data: data).section()) }
        if wanted.contains("signing") { add(try await SigningMeasure(data: data).section()) }
        if wanted.contains("sheets") { add(try await SignatureSheetMeasure(data: data).section()) }
        if wanted.contains("programme") { add(try await ProgrammeMeasure(data: data).section()) }
        if wanted.contains("calendar") {
            add(try await CalendarMeasure(checkout: checkout, data: data).section())
        }
        if wanted.contains("letters") { add(try await LettersMeasure(checkout: checkout, data: data).section()) }
        print("\n## Goals\n\n\(report.goalTable)")
        if words.contains("--write") { try Data(report.text.utf8).write(to: checkout.results) }
    }

    private static func tell(_ sentence: String) { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }
}
