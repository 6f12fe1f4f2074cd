import Convoke
import Hummingbird

extension Site {
    /// One statement: its figures, its letters to take away, to whom it was handed over, and the form that notes that.
    func workbench(_ key: Identifier<JointStatement>, _ signedIn: SignedIn, _ visit: Visit) async throws -> TeamPage {
        let (words, language) = (templates.words(in: visit.language), visit.language)
        let statements = try await workspace.perform(ListStatements(language: language), as: signedIn.actor)
        guard let statement = statements.first(where: { $0.key == key.text }) else {
            throw NotFound("statement", key.text)
        }
        let figures = try await workspace.perform(ShowSignatureFigures(statement: key), as: signedIn.actor)
        let deliveries = try await workspace.perform(ListDeliveries(statement: key), as: signedIn.actor)
        var page = TeamPage(route: .statement(key), heading: statement.title)
        page.parts = [
            .init(
                id: "figures", heading: words[.teamFigures], empty: words[.teamNothing],
                figure: figures.total == 0 ? nil : picture(figures, statement.title, words)),
            .init(
                id: "letters", heading: words[.teamLetters], empty: words[.teamNothing],
                rows: try letterRows(key, statement.languages, words)),
            .init(
                id: "deliveries", heading: words[.teamDeliveries], empty: words[.teamNothing],
                rows: deliveries.map { delivery in
                    .init(
                        title: delivery.recipient,
                        details: [delivery.on.spelled(in: language), delivery.channel ?? ""]
                            + delivery.replies.map { "\($0.on.spelled(in: language)): \($0.text)" })
                }),
        ]
        page.form = ShownForm(
            action: visit.route.path(in: language), heading: words[.teamDeliver], send: words[.teamDeliver],
            fields: [
                FormField(id: "recipient", label: words[.teamRecipient], isRequired: true),
                FormField(id: "channel", label: words[.teamChannel]),
            ]
        ).value(ticket: signedIn.session.formKey)
        return page
    }

    private func picture(_ figures: SignatureFigures, _ title: String, _ words: PageWords) -> BarFigure {
        let titles: [PageWord] = [.figuresDay, .figuresCountry, .figuresCategory, .figuresLanguage, .figuresSource]
        let groups = zip(titles, figures.bars { $0.name(in: words.language) }).map { word, group in
            BarFigure.Group(words[word], group.bars)
        }
        return BarFigure(groups, title: title)
    }

    /// Each kind with its languages, as PDF and for a word processor.
    private func letterRows(_ key: Identifier<JointStatement>, _ languages: [String], _ words: PageWords) throws
        -> [TeamPage.Row]
    {
        letters.listing.filter { $0.problems == 0 && (!$0.isBilingual || languages.count > 1) }.flatMap { kind in
            languages.compactMap { LanguageTag($0) }.flatMap { language in
                [LetterFileFormat.pdf, .docx, .html].map { format in
                    TeamPage.Row(
                        title: "\(kind.name) (\(language), \(format.word))",
                        url: Route.team(.letter(key, kind: kind.kind, language, format), words.language)
                            .path(in: words.language))
                }
            }
        }
    }

    func workbenchAct(_ statement: Identifier<JointStatement>, _ actor: Actor, _ visit: Visit) async throws {
        guard !visit.form["recipient"].isEmpty else { throw UnknownAct() }
        let channel = visit.form["channel"]
        _ = try await workspace.perform(
            DeliverStatement(
                statement: statement, recipient: visit.form["recipient"], channel: channel.isEmpty ? nil : channel),
            as: actor)
        keeper.noteWrite()
    }

    /// A letter to take away. Whoever may not read the statement yet is refused before anything is made.
    func letterFile(
        _ statement: Identifier<JointStatement>, _ kind: String, _ language: LanguageTag, _ format: LetterFileFormat,
        _ signedIn: SignedIn
    ) async throws -> Answer {
        _ = try await workspace.perform(ReadLetter(statement: statement, language: language), as: signedIn.actor)
        let bytes = try await workspace.letterFile(statement, in: language, as: format, kind: kind)
        return Self.file(
            bytes, format.mediaType, "\(statement)-\(kind).\(language).\(format.fileExtension)")
    }
}
