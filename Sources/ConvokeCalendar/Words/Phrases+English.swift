extension Phrases {
    static let english = Phrases(
        language: .english, comma: ", ", cancelled: "CANCELLED: ", cancelledSentence: "This event has been cancelled.",
        postponedSentence: "This event has been postponed. The new date has not been announced.",
        endUnknown: "The end time has not been announced.", organisers: "Organised by: ",
        coSponsors: "Co-sponsored by: ", supporters: "Supported by: ",
        languages: "Languages: ", interpretation: "Interpretation into: ", signLanguages: "Sign languages: ",
        access: "Access: ", stepFree: "step-free", notStepFree: "not step-free", hearingLoop: "hearing loop",
        captions: "captions",
        list: ("Entry is by name on a list at the gate.", "Entry is by name on a list at the gate; register by %."),
        badge: ("A badge is needed to enter.", "A badge is needed to enter; apply by %."),
        recording: [
            .forbidden: "Recording is not allowed.", .audioOnly: "Only sound may be recorded.",
            .speakersOnly: "Only speakers may be recorded.", .allowed: "Recording is allowed.",
            .streamed: "The event is streamed.",
        ],
        chathamHouseRule: "The Chatham House Rule applies: what is said may be told, but not who said it.",
        contentWarnings: "Content warning: ", online: "Online: ", documents: "Documents:", links: "Links:",
        roles: [
            .chair: "Chair: ", .moderator: "Moderator: ", .speaker: "Speaker: ", .respondent: "Respondent: ",
            .witness: "Witness: ", .interpreter: "Interpreter: ", .rapporteur: "Rapporteur: ", .director: "Director: ",
        ],
        presences: [.remote: "remotely", .video: "by video", .readOnBehalf: "statement read on behalf"],
        kinds: [
            .sideEvent: "Side event", .panel: "Panel", .screening: "Screening", .briefing: "Briefing",
            .pressConference: "Press conference", .workshop: "Workshop", .vigil: "Vigil",
            .demonstration: "Demonstration", .meeting: "Meeting", .observance: "Observance",
            .publication: "Publication", .award: "Award", .deadline: "Deadline",
        ])
}
