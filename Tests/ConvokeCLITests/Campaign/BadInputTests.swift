import Foundation
import Testing

/// Something that stands where a campaign file is meant, and the code of the problem that it is.
private struct BadFile: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var path: String
    var code: String
    var make: @Sendable (URL) throws -> Void

    init(_ what: String, _ path: String, _ code: String, _ make: @escaping @Sendable (URL) throws -> Void) {
        (testDescription, self.path, self.code, self.make) = (what, path, code, make)
    }

    init(_ what: String, _ path: String, _ code: String, _ text: String) {
        self.init(what, path, code) { try Data(text.utf8).write(to: $0) }
    }
}

struct BadInputTests {
    private static let files: [BadFile] = [
        BadFile("empty", "venues.yaml", "empty-file", ""),
        BadFile("empty event", "events/opening.md", "empty-file", ""),
        BadFile("blank", "venues.yaml", "empty-file", " \n\n# nothing\n"),
        BadFile("50 MB", "venues.yaml", "too-large") { try Data(repeating: 0x61, count: 50_000_000).write(to: $0) },
        BadFile("50 MB sheet", "statements/open-letter.signatories.csv", "too-large") {
            try Data(repeating: 0x2C, count: 50_000_000).write(to: $0)
        },
        BadFile("not UTF-8", "venues.yaml", "not-utf8") { try Data([0x61, 0x3A, 0x20, 0xE9, 0x0A]).write(to: $0) },
        BadFile("UTF-16", "events/opening.md", "not-utf8") { try Data([0xFF, 0xFE, 0x2D, 0x00]).write(to: $0) },
        BadFile("nested lists", "venues.yaml", "too-deep", "a: " + String(repeating: "[", count: 100_000)),
        BadFile("nested maps", "venues.yaml", "too-deep", "a: " + String(repeating: "{a: ", count: 50_000)),
        BadFile(
            "nested by lines", "venues.yaml", "too-deep",
            (0..<500).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")),
        BadFile("anchor", "venues.yaml", "yaml-anchor", "a: &x {name: A}\n"),
        BadFile("alias", "venues.yaml", "yaml-alias", "a: *x\n"),
        BadFile("tag", "venues.yaml", "yaml-tag", "a: {name: !!binary aGk=}\n"),
        BadFile("key twice", "venues.yaml", "duplicate-key", "a: {name: A}\na: {name: B}\n"),
        BadFile("field twice", "venues.yaml", "duplicate-key", "a: {name: A, name: B}\n"),
        BadFile("NUL", "venues.yaml", "control-character", "a: {name: \"A\\0B\"}\n"),
        BadFile("escape", "venues.yaml", "control-character", "a: {name: \"A\\e[31mB\"}\n"),
        BadFile("folder for a file", "venues.yaml", "not-a-file") {
            try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: true)
        },
        BadFile("folder for an event", "events/opening.md", "not-a-file") {
            try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: true)
        },
        BadFile("file for a folder", "events", "not-a-folder", "x"),
        BadFile("named pipe", "venues.yaml", "not-a-file") { mkfifo($0.path, 0o600) },
        BadFile("link out", "venues.yaml", "link-out-of-campaign") {
            try FileManager.default.createSymbolicLink(atPath: $0.path, withDestinationPath: "/etc/passwd")
        },
        BadFile("folder link out", "events", "link-out-of-campaign") {
            try FileManager.default.createSymbolicLink(atPath: $0.path, withDestinationPath: "/etc")
        },
        BadFile("link to nothing", "venues.yaml", "broken-link") {
            try FileManager.default.createSymbolicLink(atPath: $0.path, withDestinationPath: "nowhere")
        },
        BadFile("link to itself", "venues.yaml", "broken-link") {
            try FileManager.default.createSymbolicLink(atPath: $0.path, withDestinationPath: "venues.yaml")
        },
        BadFile(
            "e-mail column", "statements/open-letter.signatories.csv", "personal-column",
            "name,email\nNube,a@b.example\n"),
    ]

    @Test("A bad file is an error with its own code: nothing crashes, hangs or is half applied", arguments: files)
    fileprivate func found(file: BadFile) async throws {
        let fixture = try await CommandFixture.applied()
        let journal = try await fixture.expect(0, "journal", "show").out
        try fixture.remove(file.path)
        try file.make(fixture.campaign.appendingPathComponent(file.path))
        let check = try await fixture.run("check", "--json")
        #expect(check.code == 5)
        let found = try check.document().data.array
        #expect(found.contains { $0["code"]?.text == file.code && $0["file"]?.text == file.path }, "\(check.out)")
        let apply = try await fixture.run("apply")
        #expect(apply.code == 5)
        #expect(apply.err.contains("error[\(file.code)]"))
        #expect(!apply.err.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
        #expect(try await fixture.expect(0, "journal", "show").out == journal)
    }

    @Test("Without campaign.yaml there is no campaign")
    func noCampaign() async throws {
        let fixture = try await CommandFixture(withExample: true)
        try fixture.remove("campaign.yaml")
        let outcome = try await fixture.run("check", "-C", fixture.campaign.path)
        #expect(outcome.code == 5)
        #expect(outcome.out.contains("campaign.yaml:1:1: error[no-campaign]"))
    }

    @Test(
        "Impossible times are refused by commands as by files",
        arguments: [
            ("2027-03-28T02:30", "does not exist"), ("2027-10-31T02:30", "comes twice"),
        ])
    func times(start: String, words: String) async throws {
        let fixture = try await CommandFixture.applied()
        let outcome = try await fixture.run("event", "move", "opening", "--start", start)
        #expect(outcome.code == 1)
        #expect(outcome.err.contains(words))
        #expect(try await fixture.opening()["when"]?["start"] == "2027-03-02T13:00")
    }

    @Test("An event moved without its end says that the end is not known any more")
    func lostEnd() async throws {
        let fixture = try await CommandFixture.applied()
        let moved = try await fixture.expect(0, "event", "move", "opening", "--start", "2027-03-02T15:00")
        #expect(moved.err == "It had an end, which is not known any more: add --end where it is.\n")
        #expect(try await fixture.opening()["when"]?["end"] == nil)
        #expect(try await fixture.expect(0, "event", "move", "opening", "--start", "2027-03-02T16:00").err == "")
    }
}
