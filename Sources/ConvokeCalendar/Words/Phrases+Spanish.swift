import ConvokeModel

extension Phrases {
    static let spanish = Phrases(
        language: LanguageTag("es") ?? .english, comma: ", ", cancelled: "CANCELADO: ",
        cancelledSentence: "Este acto ha sido cancelado.",
        postponedSentence: "Este acto ha sido aplazado. Aún no se ha anunciado la nueva fecha.",
        endUnknown: "Aún no se ha anunciado la hora de finalización.", organisers: "Organiza: ",
        coSponsors: "Con el copatrocinio de: ", supporters: "Con el apoyo de: ", languages: "Idiomas: ",
        interpretation: "Interpretación a: ",
        signLanguages: "Lenguas de señas: ", access: "Accesibilidad: ", stepFree: "acceso sin escalones",
        notStepFree: "hay escalones", hearingLoop: "bucle magnético", captions: "subtítulos",
        list: (
            "Se entra con el nombre en una lista en la puerta.",
            "Se entra con el nombre en una lista en la puerta; inscripción hasta el %."
        ),
        badge: (
            "Se necesita una acreditación para entrar.",
            "Se necesita una acreditación para entrar; solicitud hasta el %."
        ),
        recording: [
            .forbidden: "No se permite grabar.", .audioOnly: "Solo se permite grabar el sonido.",
            .speakersOnly: "Solo se permite grabar a quienes intervienen.", .allowed: "Se permite grabar.",
            .streamed: "El acto se transmite en directo.",
        ],
        chathamHouseRule: "Rige la regla de Chatham House: se puede contar lo dicho, pero no quién lo dijo.",
        contentWarnings: "Advertencia de contenido: ", online: "En línea: ", documents: "Documentos:",
        links: "Enlaces:",
        roles: [
            .chair: "Presidencia: ", .moderator: "Modera: ", .speaker: "Interviene: ", .respondent: "Comenta: ",
            .witness: "Testimonio: ", .interpreter: "Interpretación: ", .rapporteur: "Relatoría: ",
            .director: "Dirección: ",
        ],
        presences: [.remote: "a distancia", .video: "por vídeo", .readOnBehalf: "declaración leída en su nombre"],
        kinds: [
            .sideEvent: "Evento paralelo", .panel: "Mesa redonda", .screening: "Proyección",
            .briefing: "Sesión informativa", .pressConference: "Conferencia de prensa", .workshop: "Taller",
            .vigil: "Vigilia", .demonstration: "Manifestación", .meeting: "Reunión", .observance: "Día conmemorativo",
            .publication: "Publicación", .award: "Premio", .deadline: "Fecha límite",
        ])
}
