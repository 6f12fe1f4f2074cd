import ConvokeModel

extension FeedEntry {
    /// What the team's own calendar tells of an event, drafts and all.
    public init?(_ event: TeamEvent, in language: LanguageTag, fallback: [LanguageTag]) {
        self.init(event.shown, in: language, fallback: fallback, page: nil)
    }

    /// A deadline in the team's calendar, which reminds of it a week and a day before, of a forum's three days before too.
    public init(_ deadline: CampaignDeadline, in language: LanguageTag, fallback: [LanguageTag]) {
        let words = DeadlineWords.inLanguage(language)
        let title = deadline.title.reading(in: [language] + fallback) ?? .init(text: "", language: language)
        let matter = words.matters[deadline.matter] ?? ""
        self.init(
            uid: deadline.uid, sequence: deadline.sequence, createdAt: deadline.createdAt,
            changedAt: deadline.changedAt,
            when: deadline.when, status: deadline.isCancelled ? .cancelled : .confirmed,
            summary: .init(text: matter + title.text, language: title.language))
        if !deadline.isCancelled { remindsDaysBefore = deadline.matter == .forum ? [7, 3, 1] : [7, 1] }
    }
}

/// The words in front of what a deadline is about.
private struct DeadlineWords {
    var matters: [CampaignDeadline.Matter: String]

    static func inLanguage(_ language: LanguageTag) -> DeadlineWords {
        language.widening.lazy.compactMap { all[$0.text] }.first ?? english
    }

    private static let english = DeadlineWords(matters: [
        .signing: "Last hour to sign: ", .entry: "Names to hand in: ", .registration: "Registration closes: ",
        .other: "Deadline: ", .forum: "Due: ",
    ])

    private static let all = [
        "en": english,
        "es": DeadlineWords(matters: [
            .signing: "Última hora para firmar: ", .entry: "Nombres por entregar: ",
            .registration: "Cierra la inscripción: ", .other: "Plazo: ", .forum: "Vence: ",
        ]),
        "fr": DeadlineWords(matters: [
            .signing: "Dernière heure pour signer : ", .entry: "Noms à remettre : ",
            .registration: "Fin des inscriptions : ", .other: "Échéance : ", .forum: "À faire : ",
        ]),
        "ar": DeadlineWords(matters: [
            .signing: "آخر موعد للتوقيع: ", .entry: "أسماء يجب تسليمها: ", .registration: "إغلاق التسجيل: ",
            .other: "موعد نهائي: ", .forum: "مطلوب: ",
        ]),
    ]
}
