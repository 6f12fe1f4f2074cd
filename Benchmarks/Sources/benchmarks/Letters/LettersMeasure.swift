import Convoke
import Foundation

/// Letters in numbers: a thousand addressed PDFs, and one letter with five thousand names in three languages.
struct LettersMeasure {
    private let checkout: Checkout
    private let data: URL
    private let addressees = 1_000
    private let signatories = 200
    private let names = 5_000
    private let languages = ["en", "es", "ar"].compactMap { LanguageTag($0) }

    init(checkout: Checkout, data: URL) {
        self.checkout = checkout
        self.data = data
    }

    func section() async throws -> Section {
        let templates = try LetterTemplates(folders: [checkout.root.appendingPathComponent("Templates")])
        let tools = LetterTools(folders: [checkout.root.appendingPathComponent(".tools")])
        // As 'letter render --addressees' does it: as many are set at once as there are processors, and one is made ready.
        let lanes = ProcessInfo.processInfo.activeProcessorCount
        let typesetter = PDFTypesetter(tools: tools, mostWorkers: lanes)
        let content = try SampleStatement.content(signatories: signatories, in: languages[0])
        _ = try await typesetter.pdf(of: templates.typeset(content, kind: "formal-letter"))
        let addressed = try await Samples.measuring {
            _ = try await Array(0..<addressees).mapped(atOnce: lanes + 1) { number in
                var letter = content
                letter.recipient = LetterRecipient(
                    name: "Recipient \(number)", role: "Minister", body: "Ministry \(number)",
                    salutation: "Your Excellency,")
                return try await typesetter.pdf(of: templates.typeset(letter, kind: "formal-letter")).count
            }
        }
        let rival = try ChromiumRival(in: data)?.seconds(
            for: templates.render(content, kind: "formal-letter", format: .html), rounds: 7)
        let long = try languages.map { try SampleStatement.content(signatories: names, in: $0) }
        var texts: [Double] = []
        var pdfs: [Double] = []
        for _ in 0..<3 {
            texts.append(
                try await Samples.measuring {
                    for content in long {
                        _ = try templates.render(content, kind: "statement", format: .html)
                        _ = try templates.render(content, kind: "statement", format: .text)
                    }
                })
            pdfs.append(
                try await Samples.measuring {
                    for content in long {
                        _ = try await typesetter.pdf(of: templates.typeset(content, kind: "statement"))
                    }
                })
        }
        await typesetter.close()
        let each = addressed / Double(addressees)
        let (text, pdf) = (Samples(texts).median, Samples(pdfs).median)
        var rows = [["\(addressees) addressed PDFs", addressed.asTime, "\((1 / each).asRate)"]]
        if let rival { rows.append(["Chromium, one such PDF from our HTML", rival.asTime, "\((1 / rival).asRate)"]) }
        rows.append(["\(names) names in three languages, HTML and text", text.asTime, ""])
        rows.append(["\(names) names in three languages, PDF", pdf.asTime, ""])
        var goals = [
            Goal(
                what: "\(names) names in three languages, HTML and text", wanted: "less than 1 s",
                measured: text.asTime,
                isMet: text < 1),
            Goal(
                what: "\(names) names in three languages, PDF", wanted: "less than 5 s", measured: pdf.asTime,
                isMet: pdf < 5),
        ]
        if let rival {
            goals.append(
                Goal(
                    what: "addressed PDFs against Chromium", wanted: "at least 20 ×", measured: (rival / each).asRatio,
                    isMet: rival >= 20 * each))
        }
        return Section(
            title: "Letters",
            what: """
                \(addressees) formal letters with \(signatories) signatories, each to another recipient, set as PDF/UA one after the other by
                one resident Typst: template, tree, layout and bytes. Chromium prints our HTML of the same letter, a process each time,
                as it would be called from a script; its time is a median of 7 runs.\(rival == nil ? " It is not installed here." : "")
                """,
            table: MarkdownTable(headings: ["", "time", "rate"], rows: rows), goals: goals)
    }
}

/// Chromium without a window, printing a page to PDF.
private struct ChromiumRival {
    private let program: Program
    private let folder: URL

    init?(in data: URL) {
        guard let program = Program.found("chromium") ?? Program.found("google-chrome") else { return nil }
        self.program = program
        folder = data.appendingPathComponent("chromium")
    }

    /// The median seconds from starting it to its PDF.
    func seconds(for html: String, rounds: Int) throws -> Double {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let page = folder.appendingPathComponent("letter.html")
        try Data(html.utf8).write(to: page)
        var run = program
        run.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
            "--print-to-pdf=\(folder.path)/letter.pdf", page.absoluteString,
        ]
        _ = try run.run()
        return Samples(try (0..<rounds).map { _ in try run.run().seconds }).median
    }
}

/// A statement made for measuring: seven demands, and as many names as are wanted.
private enum SampleStatement {
    static func content(signatories: Int, in language: LanguageTag) throws -> LetterContent {
        guard let key = Identifier<JointStatement>("measured") else {
            throw Program.Failed(description: "The key is none.")
        }
        func written(_ text: String) -> LocalizedText { LocalizedText(text, in: language) }
        let paragraph =
            "We, {{organisations.count}} organisations, are alarmed by the prosecution of people whose *only* offence is to defend the rights of others. The report A/HRC/37/51 warned of this, and nothing has changed since."
        var statement = JointStatement(
            key: key, title: written("Defenders belong in their communities, not in prison"),
            text: written([paragraph, paragraph, paragraph].joined(separator: "\n\n")), date: LocalDate("2026-07-03"))
        statement.addressees = ["the State", "the international community"].map { name in
            Addressee(
                name: written(name),
                demands: (1...4).map { written("release those who are held without grounds, by way number \($0).") })
        }
        let places = ["MX", "PE", "CO", "GT", "EC", "HN", "KE", "LB"].compactMap { Country($0) }
        let arabic = language.isRightToLeft
        let names = (0..<signatories).map { number in
            Signatory.organisation(
                SigningOrganisation(
                    name: arabic
                        ? "مركز حقوق الإنسان رقم \(number)" : "Centro de Derechos Humanos y Justicia \(number)",
                    acronym: "CDH\(number)", country: places[number % places.count]))
        }
        return LetterContent(
            of: statement,
            in: Campaign(
                key: try campaignKey(), name: written("A campaign"), languages: [language], zone: .utc,
                domain: "example.org"),
            signatories: SignatoryList(of: names, in: language), language: language, isFinal: true)
    }

    private static func campaignKey() throws -> Identifier<Campaign> {
        guard let key = Identifier<Campaign>("measured") else { throw Program.Failed(description: "The key is none.") }
        return key
    }
}
