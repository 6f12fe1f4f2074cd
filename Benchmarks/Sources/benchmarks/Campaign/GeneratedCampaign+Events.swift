import Foundation

extension GeneratedCampaign {
    private static let kinds = [
        "side-event", "panel", "screening", "briefing", "press-conference", "workshop", "vigil", "meeting",
    ]
    private static let roles = ["moderator", "speaker", "speaker", "respondent", "interpreter"]

    static func event(_ number: Int) -> String {
        let venue = number * 7 % venues
        let kind = kinds[number % kinds.count]
        let day = String(format: "%04d-%02d-%02d", 2026 + number / 336, number / 28 % 12 + 1, number % 28 + 1)
        let hour = 9 + number % 9
        let cause = Vocabulary.causes[number % Vocabulary.causes.count]
        return """
            ---
            kind: \(kind)
            title: "Who defends \(cause.en)? Conversation \(number)"
            summary: "\(Vocabulary.sentences[number % Vocabulary.sentences.count].en)"
            state: announced
            start: \(day)T\(String(format: "%02d", hour)):00
            end: \(day)T\(String(format: "%02d", hour + 2)):30
            zone: \(Vocabulary.cities[venue % Vocabulary.cities.count].zone)
            place: {venue: venue-\(venue), room: \(number.isMultiple(of: 2) ? "small" : "large")}
            organisers: [organisation-\(number % organisations), organisation-\((number + 3) % organisations)]
            co-sponsors: [organisation-\((number + 11) % organisations), organisation-\((number + 19) % organisations)]
            participants:
            \(participants(of: number))
            languages: [en, es]
            interpretation: [fr]
            \(kind == "screening" ? "film: film-\(number % films)\n" : "")\
            registration: {policy: open, places: 50, companions: 1}
            links:
              - {label: {en: Programme, es: Programa}, address: "https://large-campaign.example/\(number)"}
            tags: [exile, \(kind)]
            ---

            \(Vocabulary.body(of: number, \.en))

            """
    }

    static func eventInSpanish(_ number: Int) -> String {
        """
        ---
        title: "¿Quién defiende \(Vocabulary.causes[number % Vocabulary.causes.count].es)? Conversación \(number)"
        summary: "\(Vocabulary.sentences[number % Vocabulary.sentences.count].es)"
        ---

        \(Vocabulary.body(of: number, \.es))

        """
    }

    private static func participants(of number: Int) -> String {
        roles.enumerated().map { place, role in
            let answer = ["confirmed", "invited", "tentative"][(number + place) % 3]
            return "  - {person: person-\((number * 5 + place * 161) % people), role: \(role), answer: \(answer)}"
        }.joined(separator: "\n")
    }
}
