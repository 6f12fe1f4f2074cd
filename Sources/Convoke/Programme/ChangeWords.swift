import ConvokeModel

/// The words for what changed in a programme, as they go on a page or into a mail.
public struct ChangeWords: Sendable {
    private let kinds: [ProgrammeChange.Kind: String]
    private let language: LanguageTag

    public init(_ language: LanguageTag) {
        self.language = language
        kinds = language.widening.lazy.compactMap { Self.all[$0.text] }.first ?? Self.english
    }

    /// `Moved: A panel. Thursday, 5 March 2026, 14:00–15:30 (Europe/Zurich), Room XX, Palais`
    public func line(_ change: ProgrammeChange) -> String {
        guard let event = change.after ?? change.before else { return "" }
        let what = change.kinds.compactMap { kinds[$0] }.joined(separator: ", ")
        let place = change.kinds == [.cancelled] || change.kinds == [.removed] ? nil : event.place?.line(in: language)
        let details = [time(of: event.when), place].compactMap { $0 }.joined(separator: ", ")
        return "\(what): \(event.title.text(in: language))." + (details.isEmpty ? "" : " \(details)")
    }

    private func time(of when: When) -> String? {
        switch when {
        case .unannounced: return nil
        case .allDay(let from, let through, _):
            return from.spelled(in: language) + (from == through ? "" : " – \(through.spelled(in: language))")
        case .timed(let start, let end, let zone, _):
            let last = end.map {
                $0.date == start.date ? "–\($0.time)" : " – \($0.date.spelled(in: language)), \($0.time)"
            }
            return "\(start.date.spelled(in: language)), \(start.time)\(last ?? "") (\(zone))"
        }
    }

    private static let english: [ProgrammeChange.Kind: String] = [
        .new: "New", .moved: "New time", .changedPlace: "New place", .renamed: "New title", .postponed: "Postponed",
        .cancelled: "Cancelled", .announcedAgain: "Takes place after all", .removed: "No longer in the programme",
    ]

    private static let all: [String: [ProgrammeChange.Kind: String]] = [
        "en": english,
        "es": [
            .new: "Nuevo", .moved: "Nueva hora", .changedPlace: "Nuevo lugar", .renamed: "Nuevo título",
            .postponed: "Aplazado", .cancelled: "Cancelado", .announcedAgain: "Se celebra finalmente",
            .removed: "Ya no está en el programa",
        ],
        "fr": [
            .new: "Nouveau", .moved: "Nouvel horaire", .changedPlace: "Nouveau lieu", .renamed: "Nouveau titre",
            .postponed: "Reporté", .cancelled: "Annulé", .announcedAgain: "A finalement lieu",
            .removed: "N'est plus au programme",
        ],
        "ar": [
            .new: "جديد", .moved: "موعد جديد", .changedPlace: "مكان جديد", .renamed: "عنوان جديد", .postponed: "مؤجَّل",
            .cancelled: "مُلغى", .announcedAgain: "يُعقد رغم ذلك", .removed: "لم يعد في البرنامج",
        ],
    ]
}
