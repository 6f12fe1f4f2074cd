import ConvokeFiles
import Foundation
import Testing

struct StrictYamlTests {
    @Test(
        "Each liberty of YAML is an error where it stands",
        arguments: [
            ("date: 2025-01-01\ntags: &a [x]", ["5:7 error yaml-anchor"]),
            ("date: 2025-01-01\ntags: [x, *a]", ["5:11 error yaml-alias"]),
            ("date: 2025-01-01\ntags: [é, &a y, *a]", ["5:11 error yaml-anchor", "5:17 error yaml-alias"]),
            ("date: !!timestamp 2025-01-01", ["4:7 error yaml-tag"]),
            ("date: 2025-01-01\n<<: {film: x}", ["5:1 error unknown-key"]),
            ("date: 2025-01-01\n? [a]\n: b", ["5:3 error bad-key"]),
            ("date: 2025-01-01\ntitle: Again", ["5:1 error duplicate-key"]),
            (
                "date: 2025-01-01\n\"title\": A\n'kind': B\ntitle: C",
                ["5:1 error duplicate-key", "6:1 error duplicate-key", "7:1 error duplicate-key"]
            ),
            ("date: 2025-01-01\nplace: {venue: a, room: b, venue: c}", ["5:28 error duplicate-key"]),
            (
                "date: 2025-01-01\nplace: {venue: \"a,venue: x\",\n  room: b,\n  venue: c}",
                ["5:16 error bad-key", "7:3 error duplicate-key"]
            ),
            (
                "date: 2025-01-01\nparticipants:\n  - person: a\n    role: chair\n    person: b\n  - person: c\n    role: chair",
                ["8:5 error duplicate-key"]
            ),
            ("date: 2025-01-01\nco-sponsors: [a]\ncoSponsors: [b]", ["6:1 error duplicate-key"]),
            ("date: 2025-01-01\nsummary: \"a\\0b\"", ["5:10 error control-character"]),
            ("date: 2025-01-01\n\tfilm: x", ["5:1 error yaml-syntax"]),
            ("date: 2025-01-01\nsummary: a: b", ["5:11 error yaml-syntax"]),
            ("date: 2025-01-01\nsummary: \"a", ["5:10 error yaml-syntax"]),
            ("date: 2025-01-01\nsummary: é\u{2028}b", ["5:11 error control-character"]),
            (
                "date: 2025-01-01\ntags: " + String(repeating: "[", count: 30) + String(repeating: "]", count: 30),
                ["5:7 error bad", "5:26 error too-deep"]
            ),
            ("date: 2025-01-01\ntags: " + String(repeating: "[", count: 5_000), ["error too-deep"]),
        ])
    func refuses(fields: String, expected: [String]) throws {
        let places = try eventPlaces(fields)
        if expected == ["error too-deep"] {
            #expect(places.map { $0.drop { $0 != " " }.dropFirst() } == ["error too-deep"])
        } else if expected.contains("5:7 error bad") {
            #expect(places.last == "5:26 error too-deep")
        } else {
            #expect(places == expected)
        }
    }

    @Test("Stars in texts are stars")
    func starsStay() throws {
        let text =
            "---\nkind: panel\ntitle: A *bold* title\nsummary: |\n  * one\n  * two *three\ndate: 2025-01-01\ntags: [\"*\", '*a']\n---\n"
        let reading = try TemporaryCampaign(["events/a.md": text]).read()
        #expect(reading.problems == [])
        let event = reading.content?.events[.key("a")]?.event
        #expect(event?.title == .en("A *bold* title"))
        #expect(event?.summary == .en("* one\n* two *three"))
        #expect(event?.tags == ["*", "*a"])
    }

    @Test("Values are never guessed")
    func guessesNothing() throws {
        let reading = try TemporaryCampaign([
            "organisations.yaml":
                "a:\n  name: 010\n  country: NO\n  acronym: 1e3\n  aliases: [yes, 10:00, \"10:00\", ~, 2025-10-16]\n"
        ]).read()
        #expect(reading.problems == [])
        let organisation = try known(reading.content?.organisations[.key("a")])
        #expect(organisation.name == .en("010"))
        #expect(organisation.country?.code == "NO")
        #expect(organisation.acronym == "1e3")
        #expect(organisation.aliases == ["yes", "10:00", "10:00", "~", "2025-10-16"])
    }

    @Test("A key of copies of copies is refused at once", .timeLimit(.minutes(15)))
    func refusesExplosions() throws {
        var fields = "x-a: &a0 [z, z]\n"
        for level in 1...40 { fields += "x-b\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        fields += "x-c: {? *a40 : 1, ? *a39 : 2}"
        let reading = try TemporaryCampaign([
            "events/a.md": "---\nkind: panel\ntitle: A\ndate: 2025-01-01\n\(fields)\n---\n"
        ]).read()
        #expect(Set(reading.problems.map(\.code)) == ["yaml-anchor", "yaml-alias"])
    }

    @Test("A file with endless mistakes is read in good time", .timeLimit(.minutes(15)))
    func staysFast() throws {
        let line = "x: {" + (0..<20_000).map { "k\($0): a&b" }.joined(separator: ", ") + "}\n"
        let problems = try TemporaryCampaign(["organisations.yaml": line]).read().problems
        #expect(problems.count == 1_001)
        #expect(problems.contains { $0.code == "too-many-problems" })
    }
}
