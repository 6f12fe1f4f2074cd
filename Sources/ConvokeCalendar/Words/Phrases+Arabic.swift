import ConvokeModel

extension Phrases {
    static let arabic = Phrases(
        language: LanguageTag("ar") ?? .english, comma: "، ", cancelled: "أُلغي: ",
        cancelledSentence: "أُلغيت هذه الفعالية.",
        postponedSentence: "تأجلت هذه الفعالية. لم يُعلن الموعد الجديد بعد.",
        endUnknown: "لم يُعلن وقت الانتهاء بعد.", organisers: "تنظيم: ", coSponsors: "برعاية مشتركة من: ",
        supporters: "بدعم من: ",
        languages: "اللغات: ", interpretation: "ترجمة فورية إلى: ", signLanguages: "لغات الإشارة: ",
        access: "إمكانية الوصول: ", stepFree: "دخول بلا درجات", notStepFree: "توجد درجات", hearingLoop: "حلقة سمعية",
        captions: "ترجمة نصية",
        list: (
            "الدخول بالاسم حسب قائمة عند الباب.", "الدخول بالاسم حسب قائمة عند الباب؛ التسجيل حتى %."
        ),
        badge: ("يلزم تصريح للدخول.", "يلزم تصريح للدخول؛ تقديم الطلب حتى %."),
        recording: [
            .forbidden: "التسجيل ممنوع.", .audioOnly: "يُسمح بتسجيل الصوت فقط.",
            .speakersOnly: "يُسمح بتسجيل المتحدثين فقط.", .allowed: "التسجيل مسموح.", .streamed: "تُبث الفعالية مباشرة.",
        ],
        chathamHouseRule: "تسري قاعدة تشاتام هاوس: يجوز نقل ما قيل دون ذكر من قاله.",
        contentWarnings: "تنبيه بشأن المحتوى: ", online: "عبر الإنترنت: ", documents: "الوثائق:", links: "الروابط:",
        roles: [
            .chair: "رئاسة الجلسة: ", .moderator: "إدارة الحوار: ", .speaker: "مداخلة: ", .respondent: "تعقيب: ",
            .witness: "شهادة: ", .interpreter: "ترجمة فورية: ", .rapporteur: "تقرير الجلسة: ", .director: "إخراج: ",
        ],
        presences: [.remote: "عن بُعد", .video: "بالفيديو", .readOnBehalf: "كلمة تُقرأ بالنيابة"],
        kinds: [
            .sideEvent: "فعالية جانبية", .panel: "حلقة نقاش", .screening: "عرض فيلم", .briefing: "جلسة إحاطة",
            .pressConference: "مؤتمر صحفي", .workshop: "ورشة عمل", .vigil: "وقفة", .demonstration: "مظاهرة",
            .meeting: "اجتماع", .observance: "يوم تذكاري", .publication: "إصدار", .award: "جائزة",
            .deadline: "موعد نهائي",
        ])
}
