import Testing

@testable import ConvokeLetters

@Suite("Plain text and pages keep their form")
struct PlainTextTests {
    @Test(
        "Text is folded by what a reader sees",
        arguments: [
            ("one two three", 7, ["one two", "three"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("", 4, [""]),
            ("ééé ééé", 3, ["ééé", "ééé"]), ("👩‍👩‍👧 👩‍👩‍👧", 4, ["👩‍👩‍👧", "👩‍👩‍👧"]),
            ("人権を守る団体です。", 8, ["人権を守", "る団体で", "す。"]), ("a\nb c", 9, ["a", "b c"]), ("a  b", 9, ["a b"]),
            ("see https://example.org/a/long/path now", 10, ["see", "https://example.org/a/long/path", "now"]),
            ("\u{2068}one two\u{2069} x", 5, ["\u{2068}one\u{2069}", "\u{2068}two\u{2069} x"]),
        ])
    func folding(text: String, width: Int, lines: [String]) { #expect(text.folded(to: width) == lines) }

    @Test("Markdown of every form is written in both formats")
    func forms() throws {
        let text = """
            # One

            *a* **b** `c` [d](https://example.org/d) <tel:+123>\\
            e

            - f
              1. g
              2. h

            3. i

            > j
            >
            > k

                code <x>

            ***

            ## Two
            """
        let samples = try SampleTemplates(note: "# {{title}}\n\n{{text}}")
        let content = SampleLetter.content(saying: text)
        #expect(
            try samples.render(content) == """
                A title
                =======

                One
                ---

                a b c d <https://example.org/d> tel:+123
                e

                - f

                  1. g
                  2. h

                3. i

                > j
                >
                > k

                    code <x>

                * * *

                Two

                """)
        #expect(
            try samples.render(content, .html).part(from: "<main>\n", to: "</main>") == """
                <h1>A title</h1>
                <h2>One</h2>
                <p><em>a</em> <strong>b</strong> <code>c</code> <a href="https://example.org/d">d</a> <a href="tel:+123">tel:+123</a><br>
                e</p>
                <ul>
                <li>
                <p>f</p>
                <ol>
                <li>g</li>
                <li>h</li>
                </ol>
                </li>
                </ul>
                <ol start="3">
                <li>i</li>
                </ol>
                <blockquote>
                <p>j</p>
                <p>k</p>
                </blockquote>
                <pre><code>code &lt;x&gt;
                </code></pre>
                <hr>
                <h3>Two</h3>

                """)
    }

    @Test("A page has one h1, no script, nothing from elsewhere, and a policy that says so")
    func page() throws {
        let html = try SampleTemplates(note: "# {{title}}\n\n# {{campaign}}").render(
            SampleLetter.content(in: .english), .html)
        #expect(
            html.contains(
                "<h1>Defenders belong in their communities, not in prison</h1>\n<h2>Defenders in Exile</h2>\n"))
        #expect(
            !html.contains("<script") && !html.contains("src=") && !html.contains("@import") && !html.contains("url("))
        let style = html.part(from: "<style>", to: "</style>")
        #expect(
            html.part(from: "Content-Security-Policy\" content=\"", to: "\"")
                == "default-src 'none'; style-src 'sha256-\(StyleDigest(style).base64)'; base-uri 'none'; form-action 'none'"
        )
    }

    @Test(
        "A style sheet's digest is that of FIPS 180-4",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                String(repeating: "a", count: 1_000_00),
                "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee"
            ),
        ])
    func digest(text: String, hexadecimal: String) {
        let digits = Array("0123456789abcdef")
        #expect(
            String(StyleDigest(text).bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }) == hexadecimal)
    }
}
