import Testing

@testable import ConvokeFiles

@Suite("Changing single fields of a file")
struct FilePatchTests {
    private static let page = """
        ---
        # Written by Ada.
        title: "A panel"   # the working title
        start: 2026-09-14T13:00

        # Ask the house before you change this.
        place:
          venue: palais
          room: xxv
        tags: [exile]
        ---

        Text.

        """

    private static let before =
        "---\ntitle: A panel\nstart: 2026-09-14T13:00\nplace: {venue: palais, room: xxv}\ntags: [exile]\n---\n\nText.\n"

    private static func changed(_ edit: (String) -> String) -> String {
        FilePatch(from: before, to: edit(before)).applied(to: page)
    }

    @Test("A file in which nothing changes stays byte for byte")
    func nothing() { #expect(Self.changed { $0 } == Self.page) }

    @Test("A field that changes is written anew; comments and the form of all others stay")
    func one() {
        let moved = Self.changed { $0.replacing("13:00", with: "14:00") }
        #expect(moved == Self.page.replacing("13:00", with: "14:00"))
        let place = Self.changed { $0.replacing("xxv", with: "xx") }
        #expect(
            place
                == Self.page.replacing(
                    "place:\n  venue: palais\n  room: xxv\n", with: "place: {venue: palais, room: xx}\n"))
    }

    @Test("A new field comes last, one that goes takes nothing with it, and the text below changes by itself")
    func more() {
        #expect(
            Self.changed { $0.replacing("tags: [exile]\n", with: "") }
                == Self.page.replacing("tags: [exile]\n", with: ""))
        #expect(
            Self.changed { $0.replacing("tags: [exile]\n", with: "tags: [exile]\nfilm: x\n") }
                == Self.page.replacing("tags: [exile]\n", with: "tags: [exile]\nfilm: x\n"))
        #expect(Self.changed { $0.replacing("Text.", with: "Other.") } == Self.page.replacing("Text.", with: "Other."))
    }

    @Test("An entry of a list file changes alone, and a new one stands apart")
    func entries() {
        let file = "# Houses.\na: {name: A}\n\n# The larger one.\nb:\n  name: B # sic\n"
        let patch = FilePatch(
            from: "a:\n  name: A\n\nb:\n  name: B\n", to: "a:\n  name: Ä\n\nb:\n  name: B\n\nc:\n  name: C\n")
        #expect(
            patch.applied(to: file)
                == "# Houses.\na:\n  name: Ä\n\n# The larger one.\nb:\n  name: B # sic\n\nc:\n  name: C\n")
    }
}
