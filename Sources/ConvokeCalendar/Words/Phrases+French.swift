import ConvokeModel

extension Phrases {
    static let french = Phrases(
        language: LanguageTag("fr") ?? .english, comma: ", ", cancelled: "ANNULÉ\u{A0}: ",
        cancelledSentence: "Cet événement est annulé.",
        postponedSentence: "Cet événement est reporté. La nouvelle date n’a pas encore été annoncée.",
        endUnknown: "L’heure de fin n’a pas encore été annoncée.", organisers: "Organisation\u{A0}: ",
        coSponsors: "Avec le coparrainage de\u{A0}: ", supporters: "Avec le soutien de\u{A0}: ",
        languages: "Langues\u{A0}: ",
        interpretation: "Interprétation vers\u{A0}: ", signLanguages: "Langues des signes\u{A0}: ",
        access: "Accessibilité\u{A0}: ", stepFree: "accès de plain-pied", notStepFree: "il y a des marches",
        hearingLoop: "boucle magnétique", captions: "sous-titrage",
        list: (
            "L’entrée se fait sur liste nominative.",
            "L’entrée se fait sur liste nominative\u{A0}; inscription jusqu’au %."
        ),
        badge: (
            "Il faut un badge pour entrer.", "Il faut un badge pour entrer\u{A0}; demande jusqu’au %."
        ),
        recording: [
            .forbidden: "Les enregistrements sont interdits.", .audioOnly: "Seul le son peut être enregistré.",
            .speakersOnly: "Seules les personnes qui interviennent peuvent être enregistrées.",
            .allowed: "Les enregistrements sont autorisés.", .streamed: "L’événement est diffusé en direct.",
        ],
        chathamHouseRule:
            "La règle de Chatham House s’applique\u{A0}: on peut rapporter les propos, mais pas leurs auteurs.",
        contentWarnings: "Avertissement sur le contenu\u{A0}: ", online: "En ligne\u{A0}: ",
        documents: "Documents\u{A0}:", links: "Liens\u{A0}:",
        roles: [
            .chair: "Présidence\u{A0}: ", .moderator: "Modération\u{A0}: ", .speaker: "Intervention\u{A0}: ",
            .respondent: "Réponse\u{A0}: ", .witness: "Témoignage\u{A0}: ", .interpreter: "Interprétation\u{A0}: ",
            .rapporteur: "Compte rendu\u{A0}: ", .director: "Réalisation\u{A0}: ",
        ],
        presences: [.remote: "à distance", .video: "par vidéo", .readOnBehalf: "déclaration lue en son nom"],
        kinds: [
            .sideEvent: "Événement parallèle", .panel: "Table ronde", .screening: "Projection",
            .briefing: "Séance d’information", .pressConference: "Conférence de presse", .workshop: "Atelier",
            .vigil: "Veillée", .demonstration: "Manifestation", .meeting: "Réunion",
            .observance: "Journée commémorative", .publication: "Publication", .award: "Prix", .deadline: "Date limite",
        ])
}
