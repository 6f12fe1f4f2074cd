import ConvokeTestSupport
import Foundation
import Testing

struct OutputTests {
    /// Runs a line of the shell with the command as `convoke`.
    private func shell(_ line: String, in fixture: CommandFixture) async throws -> Outcome {
        let environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "CONVOKE": try CommandFixture.executable.path,
            "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
            "HOME": fixture.folder["home"].path,
            "XDG_DATA_HOME": fixture.folder["data"].path, "XDG_CONFIG_HOME": fixture.folder["config"].path,
            "CONVOKE_TEMPLATES": Checkout.templates.path,
        ]
        let bash = URL(fileURLWithPath: "/bin/bash")
        return await (try Subprocess(bash, ["-c", line], in: fixture.campaign, environment: environment)).end()
    }

    @Test(
        "A reader that goes away after a line ends the command quietly",
        arguments: ["letter render open-letter --language en", "schema", "feed show", "--help"])
    func head(words: String) async throws {
        let fixture = try await CommandFixture.applied()
        let outcome = try await shell("\"$CONVOKE\" \(words) | head -1; echo \"ends ${PIPESTATUS[0]}\"", in: fixture)
        #expect(outcome.out.utf8.count { $0 == UInt8(ascii: "\n") } == 2)
        #expect(outcome.out.contains("ends 0\n") || outcome.out.contains("ends 141\n"))
        #expect(outcome.err == "")
    }

    @Test(
        "Output that cannot be written is a failure, never silently lost",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func full() async throws {
        let fixture = try await CommandFixture.applied()
        for words in ["event list", "event list --json", "feed show", "schema", "check --json"] {
            let outcome = try await shell("\"$CONVOKE\" \(words) > /dev/full", in: fixture)
            #expect(outcome.code == 1, "\(words)")
            #expect(
                outcome.err
                    == "convoke: The output could not be written: no space left on device. What was asked for was done.\n"
            )
        }
    }

    @Test("No escape byte ever goes into a pipe, whatever stands in the data")
    func escapes() async throws {
        let fixture = try await CommandFixture.applied()
        let event =
            #"{"key":"loud","kind":"panel","title":{"en":"\#\u001b[31mred\#\u0007\#\u009b31m"},"when":{"unannounced":{}}}"#
        let added = try await fixture.run("do", "event.new", event.replacing("\\#", with: "\\"))
        #expect(added.code == 0 || added.code == 1)
        for words in [
            ["event", "list"], ["event", "list", "--json"], ["programme", "show"], ["event", "show", "loud"],
            ["do", "event.list"], ["plan"], ["check"],
            ["event", "show", "\u{1B}[31m"], ["evnt\u{1B}[31m"], ["do", "x\u{1B}[31m"], ["-C", "/\u{1B}[31m", "check"],
            ["--help"], ["event"], ["doctor"],
            ["event", "list", "--\u{1B}[31m"],
        ] {
            let outcome = try await fixture.run(words, environment: ["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"])
            for text in [outcome.out, outcome.err] {
                #expect(
                    !text.unicodeScalars.contains {
                        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
                    }, "\(words)")
            }
        }
    }

    @Test("39 A table fits the terminal, in every script, and is whole in a pipe")
    func width() async throws {
        let fixture = try await CommandFixture.applied()
        let title = "人権 擁護者 国際 会議 における 特別 報告者 との 対話 の 記録 بيان مشترك بشأن المدافعين عن حقوق الإنسان في المنفى"
        try await fixture.expect(
            0, "statement", "new", "wide", "--title", title, "--text", "We ask.", "--deadline", "2099-12-10T18:00",
            "--zone", "anywhere-on-earth")
        let piped = try await fixture.expect(0, "statement", "list").out
        #expect(piped.split(separator: "\n").contains { $0.contains(title) })
        let shown = try await shell(
            "script -qec 'stty cols 120; COLUMNS=90 \"$CONVOKE\" statement list' /dev/null | tr -d '\\r'", in: fixture)
        let lines = shown.out.split(separator: "\n")
        #expect(lines.count > piped.split(separator: "\n").count)
        // Each sign of Japanese is two columns wide, so that no line has more signs than columns.
        #expect(lines.allSatisfy { $0.count <= 90 })
        #expect(lines.contains { $0.contains("wide") })
    }

    @Test("42 Completions for three shells are written, and bash reads them")
    func completions() async throws {
        let fixture = try await CommandFixture(withExample: true)
        for name in ["bash", "zsh", "fish"] {
            let script = try await fixture.expect(0, "--generate-completion-script", name).out
            #expect(script.contains("convoke") && script.contains("statement"))
            if name == "bash" { try fixture.write(script, to: "completion.bash") }
        }
        #expect(try await shell("bash -n completion.bash", in: fixture).code == 0)
    }

    @Test("A calendar is printed byte by byte as it is written to a file")
    func feedBytes() async throws {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(0, "event", "announce", "opening")
        try await fixture.expect(0, "feed", "build", "--to", "feeds")
        let printed = try await fixture.expect(0, "feed", "show", "campaign")
        #expect(printed.out == (try fixture.text("feeds/campaign.en.ics")))
        #expect(printed.out.utf8.suffix(15) == "END:VCALENDAR\r\n".utf8.suffix(15))
    }

    @Test("A letter is printed as it is written to a file", arguments: ["text", "html"])
    func letterBytes(format: String) async throws {
        let fixture = try await CommandFixture.applied()
        let words = ["letter", "render", "open-letter", "--language", "en", "--format", format]
        let printed = try await fixture.run(words)
        #expect(try await fixture.run(words + ["--to", "letters/open.out"]).code == 0)
        #expect(printed.out == (try fixture.text("letters/open.out")))
    }

    @Test("Remarks go to standard error, and --quiet leaves them out")
    func remarks() async throws {
        let fixture = try await CommandFixture(withExample: true)
        let loud = try await fixture.expect(0, "check")
        #expect(loud.out == "")
        #expect(loud.err == "No problems found in Our campaign.\n")
        #expect(try await fixture.expect(0, "check", "--quiet").err == "")
    }
}
