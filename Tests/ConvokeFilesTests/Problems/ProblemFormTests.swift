import ConvokeFiles
import ConvokeModel
import Testing

struct ProblemFormTests {
    private func problem(column: Int, _ message: String = "It is wrong.", hint: String? = nil) -> Problem {
        Problem(
            file: "events/a.md", line: 3, column: column, severity: .error, code: "bad-value", message: message,
            hint: hint)
    }

    @Test(
        "The caret stands below the character, however wide those before it are",
        arguments: [
            ("title: x", 8, "       ^"), ("漢字: x", 5, "      ^"), ("\tk: x", 5, "\t   ^"), ("e\u{301}é: x", 5, "    ^"),
            ("👩‍👩‍👧: x", 4, "    ^"), ("ｱ：x", 3, "   ^"), ("", 1, "^"), ("a", 9, " ^"),
        ])
    func caret(source: String, column: Int, caret: String) {
        #expect(
            problem(column: column).text(source: source)
                == "events/a.md:3:\(column): error[bad-value]: It is wrong.\n    \(source)\n    \(caret)")
    }

    @Test("Help follows, and without a line there is no caret")
    func withoutSource() {
        #expect(
            problem(column: 2, hint: "Write it right.").text(source: nil)
                == "events/a.md:3:2: error[bad-value]: It is wrong.\nhelp: Write it right.")
    }

    @Test("Nothing in a line steers the terminal")
    func showsSafely() {
        let text = problem(column: 1, "a\u{1B}[2Jb").text(source: "x\u{202E}y\u{7}")
        #expect(text == "events/a.md:3:1: error[bad-value]: a\u{FFFD}[2Jb\n    x\u{FFFD}y\u{FFFD}\n    ^")
    }

    @Test("A workflow command escapes what would end it")
    func github() {
        var problem = problem(column: 7, "100 %: a, b\nc", hint: "Help.")
        problem.file = "events/a,b:c.md"
        problem.severity = .warning
        #expect(
            problem.githubForm
                == "::warning file=events/a%2Cb%3Ac.md,line=3,col=7,title=bad-value::100 %25: a, b%0Ac%0AHelp.")
    }

    @Test("JSON has every field under its name")
    func json() {
        #expect(
            problem(column: 7, hint: "Help \"x\".").jsonForm
                == #"{"code":"bad-value","column":7,"file":"events/a.md","hint":"Help \"x\".","line":3,"message":"It is wrong.","severity":"error"}"#
        )
    }

    @Test("The line of a problem is cut where it is endless, and the column counts characters")
    func sourceLines() throws {
        let long = String(repeating: "é", count: 300)
        let reading = try TemporaryCampaign([
            "events/a.md": "---\nkind: panel\ntitle: A\ndate: 2025-01-01\nfilm: \(long)\nsummary: {漢e\u{301}: A}\n---\n"
        ]).read()
        let (film, summary) = (try known(reading.problems.first), try known(reading.problems.last))
        #expect(film.place == "events/a.md:5:7 error bad-key")
        #expect(reading.sourceLine(for: film) == "film: " + String(repeating: "é", count: 194))
        #expect(film.message.count < 200)
        #expect(summary.place == "events/a.md:6:11 error bad-language")
        #expect(reading.sourceLine(for: summary) == "summary: {漢e\u{301}: A}")
    }
}
