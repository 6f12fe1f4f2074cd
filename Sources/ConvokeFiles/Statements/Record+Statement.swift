import ConvokeModel

extension Record {
    static let statement = Record(
        "statement",
        [
            Field("title", .localized, required: true),
            Field("state", .words(StatementStage.words), "seeds a new statement; draft unless told"),
            Field("date", .day, "the day that it bears"),
            Field("place", .localized),
            Field("addressees", .list(.record(addressee))),
            Field("closing", .localized, "the text after the demands"),
            Field("leads", .list(.key), "keys of organisations"),
            Field("documents", .list(.record(document))),
            Field("contact", .text),
            Field("deadline", .record(deadline)),
            Field("soft-deadline", .record(deadline), "when signatories are asked to have answered"),
            Field("grace", .number(.hours), "hours after the deadline in which signatures are still confirmed; 24"),
            Field("signatories", .words(SignatoryPolicy.words), "who may sign; both unless told"),
            Field(
                "approval", .words(SignatoryPolicy.words), "whose signatures wait for the secretariat; organisations"),
            Field("goal", .number(.people), "the number of signatures hoped for"),
            Field("list", .record(listForm), "how the list of signatories is set"),
            Field("late-names", .words(LateNames.words), "addendum unless told"),
            Field("claimed-signatories", .number(.people), "a number that an earlier publication gave"),
            Field("links", .list(.record(link))),
            Field("tags", .list(.text)),
        ])

    static let addressee = Record(
        "addressee", [Field("name", .localized, required: true), Field("demands", .list(.localized))])
    static let deadline = Record(
        "deadline",
        [
            Field("at", .time, required: true),
            Field("zone", .either([.words(["anywhere-on-earth"]), .zone]), required: true),
        ])

    static let listForm = Record(
        "list",
        [
            Field("order", .words(ListOrder.words), "alphabetical unless told"),
            Field("group", .words(ListGrouping.words), "kind unless told"),
            Field("ignore-articles", .flag, "whether a leading The, El or Les is passed over"),
        ])

    static let statementTranslation = Record(
        "translation of a statement",
        [
            Field("title", .text),
            Field("place", .text),
            Field("addressees", .list(.record(translatedAddressee)), "as many as in the original"),
            Field("closing", .text),
        ])

    static let translatedAddressee = Record(
        "translated addressee", [Field("name", .text, required: true), Field("demands", .list(.text))])

    static let signatory = Record(
        "signatory",
        [
            Field("name", .text, required: true),
            Field("acronym", .text),
            Field("country", .country),
            Field("scope", .words(OrganisationScope.words)),
            Field("category", .words(OrganisationCategory.words)),
            Field("kind", .words(SignatoryKind.words)),
            Field("title", .text),
            Field("affiliation", .text),
        ])
}

/// Who signs, as a sheet says it.
