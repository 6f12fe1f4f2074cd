import ConvokeModel

extension Record {
    static let registration = Record(
        "registration",
        [
            Field("policy", .words(RegistrationPolicy.words)),
            Field("address", .address, "where registration happens elsewhere"),
            Field("opens", .time),
            Field("closes", .time),
            Field("places", .number(.people)),
            Field("queue", .words(QueueOrder.words), "what becomes of a party that is larger than the free seats"),
            Field("companions", .number(.people), "how many people a guest may bring"),
            Field("companions-named", .flag),
            Field("questions", .list(.record(question))),
            Field("retention-days", .number(.days), "for which names and answers are kept"),
        ])

    static let question = Record(
        "question",
        [
            Field("key", .key, required: true),
            Field("text", .localized, required: true),
            Field("form", .words(RegistrationQuestion.Form.words)),
            Field("choices", .list(.localized)),
            Field("required", .flag),
            Field("purpose", .words(RegistrationQuestion.Purpose.words)),
            Field("shown-if", .record(condition)),
        ])

    static let condition = Record(
        "shown-if", [Field("question", .key, required: true), Field("answer", .text)])

    static let listEntry = Record("entry by list", [Field("list", .record(list), required: true)])
    static let badgeEntry = Record("entry by badge", [Field("badge", .record(badge), required: true)])
    static let list = Record("list", [Field("by", .day, "the day on which names are handed in")])
    static let badge = Record("badge", [Field("address", .address), Field("by", .day)])
    /// Both forms at once, for reading.
    static let entry = Record("entry", [Field("list", .record(list)), Field("badge", .record(badge))])
}

extension Shape {
    static let entry = Shape.either([.words(["open"]), .record(.listEntry), .record(.badgeEntry)])
}

extension Value {
    func registration() -> Registration? {
        guard let fields = fields(.registration) else { return nil }
        return Registration(
            policy: fields["policy"]?.word() ?? .none, address: fields["address"]?.parsed(WebAddress.self),
            opens: fields["opens"]?.parsed(LocalDateTime.self), closes: fields["closes"]?.parsed(LocalDateTime.self),
            places: fields["places"]?.number(.people), queue: fields["queue"]?.word() ?? .strict,
            companions: fields["companions"]?.number(.people) ?? 0,
            companionsAreNamed: fields["companions-named"]?.flag() ?? false,
            questions: fields.list("questions") { $0.question() },
            retentionDays: fields["retention-days"]?.number(.days))
    }

    private func question() -> RegistrationQuestion? {
        guard let fields = fields(.question) else { return nil }
        let key: Identifier<RegistrationQuestion>? = fields["key"]?.key()
        let condition = fields["shown-if"]?.fields(.condition)
        let question = RegistrationQuestion(
            key: key ?? Self.unknown, text: fields["text"]?.localized() ?? LocalizedText([:]),
            form: fields["form"]?.word() ?? .text, choices: fields.list("choices") { $0.localized() },
            isRequired: fields["required"]?.flag() ?? false, purpose: fields["purpose"]?.word() ?? .general,
            shownIf: condition?["question"]?.key(), shownIfAnswer: condition?["answer"]?.text())
        return key == nil ? nil : question
    }

    private static var unknown: Identifier<RegistrationQuestion> { Identifier { [UInt8](repeating: 0, count: $0) } }

    func entryRule() -> EntryRule? {
        guard case .map = node.value else {
            guard let text = text("open, {list: {by: day}} or {badge: {address, by}}") else { return nil }
            if text == "open" { return .open }
            refuse(
                "bad-value", "\(text.quoted) is no entry rule.",
                hint: "Write open, {list: {by: day}} or {badge: {address, by}}.")
            return nil
        }
        guard let fields = fields(.entry) else { return nil }
        let list = fields["list"]?.fields(.list)
        let badge = fields["badge"]?.fields(.badge)
        let rule = EntryRule.badge(
            address: badge?["address"]?.parsed(WebAddress.self), by: badge?["by"]?.parsed(LocalDate.self))
        guard fields.has("list") != fields.has("badge") else {
            refuse("bad-value", "Entry is by a list or by a badge, one of the two.")
            return nil
        }
        return fields.has("badge") ? rule : .list(by: list?["by"]?.parsed(LocalDate.self))
    }
}
