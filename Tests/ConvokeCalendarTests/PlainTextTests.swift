import Testing

@testable import ConvokeCalendar

@Suite("Markdown in calendars")
struct PlainTextTests {
    @Test(
        "Marks go, words and addresses stay",
        arguments: [
            ("**Bold**, *leaning*, ***both***, ~~gone~~ and `code`", "Bold, leaning, both, gone and code"),
            ("snake_case_name, 5 * 3 * 2, a*, *b", "snake_case_name, 5 * 3 * 2, a*, *b"),
            ("_All of it_ and __more__", "All of it and more"), ("# Title #\nText", "Title\nText"),
            ("Title\n=====\nText", "Title\nText"),
            ("One\ntwo  \nthree\\\nfour", "One two\nthree\nfour"), ("A\n\n\n\nB\n\n---\n\nC", "A\n\nB\n\nC"),
            ("- one\n* two\n  + three\n1. four", "- one\n- two\n- three\n1. four"), ("> quoted\n> text", "quoted text"),
            ("[our page](https://example.org/a_(b)_c \"Title\")", "our page (https://example.org/a_(b)_c)"),
            ("[https://example.org](https://example.org)", "https://example.org"),
            ("<https://example.org/a_b_c>", "https://example.org/a_b_c"),
            ("[write](mailto:a@example.org) <mailto:b@example.org>", "write (a@example.org) b@example.org"),
            ("![A candle](candle.png) [x] [y](", "A candle [x] [y]("), ("a \\*b\\* \\_c\\_ \\[d\\]", "a *b* _c_ [d]"),
            ("a<br>b <em>c</em> 1 < 2 > 0", "a\nb c 1 < 2 > 0"),
            ("Fish &amp; chips &lt;b&gt; &unknown; &", "Fish & chips <b> &unknown; &"),
            ("a <!-- not yet public --> b <!-- open", "a  b <!-- open"),
            ("```\n*raw*\n\n# raw\n```\nafter", "*raw*\n\n# raw\nafter"),
            ("`` a ` b `` ` c", " a ` b  ` c"), ("", ""), ("\r\n\r\n", ""), ("a\r\n\r\nb", "a\n\nb"),
        ])
    func flattens(markdown: String, text: String) { #expect(plainText(fromMarkdown: markdown) == text) }

    @Test(
        "Texts made to be slow are read in time",
        arguments: ["[", "](", "[a](b", "`", "*", "_a", "<", "<!--", "&", "\\", "> ", "**a", "``` "])
    func staysFast(piece: String) {
        let clock = ContinuousClock()
        let text = String(repeating: piece, count: 100_000)
        let duration = clock.measure { _ = plainText(fromMarkdown: text) }
        // Quadratic reading of so much would take minutes.
        #expect(duration < .seconds(20))
    }

    @Test("Random marks never stop the reader", arguments: 1...10 as ClosedRange<UInt64>)
    func survives(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<200 {
            let text = random.hostileText()
            let flat = plainText(fromMarkdown: text)
            #expect(flat.unicodeScalars.count <= text.unicodeScalars.count * 2 + 2, "seed \(seed)")
        }
    }
}
