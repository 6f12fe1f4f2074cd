import ConvokeModel

extension Record {
    static let forumRules = Record(
        "rules of a forum",
        [
            Field("name", .localized, required: true),
            Field("counts-from", .words(ForumRules.Basis.words), "the session's first day unless told"),
            Field("kinds", .list(.words(EventKind.words)), "of events that it is for, where it counts from the event"),
            Field("zone", .zone, "of its times; the forum's or event's unless told"),
            Field("deadlines", .map(by: .key, .record(deadlineRule)), required: true),
        ])

    static let deadlineRule = Record(
        "deadline of a forum",
        [
            Field("title", .localized, required: true),
            Field("days", .number(.offset), required: true, "from the first day; negative before it"),
            Field("working-days", .flag, "whether only Monday to Friday count"),
            Field("at", .text, "a time such as 12:00; the end of the day unless told"),
            Field("opens", .flag, "whether something opens then rather than closes"),
            Field("force", .words(DeadlineRule.Force.words), required: true),
            Field("source", .address),
            Field("edition", .text, "the year or session that the source speaks of"),
            Field("checked-on", .day, required: true, "when somebody last looked"),
            Field("step", .words(EventStep.words), "the step of an event's work that it is for"),
        ])
}

extension ClosedRange<Int> {
    fileprivate static let offset = -3_000...3_000
}

extension ForumRules {
    init?(_ value: Value, key: Identifier<ForumRules>) {
        guard let fields = value.fields(.forumRules, at: .start) else { return nil }
        let deadlines = fields["deadlines"]?.entries(DeadlineRule.self) { DeadlineRule($1, key: $0, at: $2) } ?? [:]
        self.init(
            key: key, name: fields["name"]?.localized() ?? LocalizedText([:]),
            basis: fields["counts-from"]?.word() ?? .session, zone: fields["zone"]?.parsed(Zone.self),
            kinds: fields.list("kinds") { $0.word() },
            deadlines: deadlines.values.sorted {
                ($0.days, $0.minuteOfDay ?? 0, $0.key) < ($1.days, $1.minuteOfDay ?? 0, $1.key)
            })
    }
}

extension DeadlineRule {
    init?(_ value: Value, key: Identifier<DeadlineRule>, at spot: Spot) {
        guard let fields = value.fields(.deadlineRule, at: spot) else { return nil }
        let title = fields["title"]?.localized()
        let days = fields["days"]?.number(.offset)
        let force: Force? = fields["force"]?.word()
        let checkedOn = fields["checked-on"]?.parsed(LocalDate.self)
        let source = fields["source"]?.parsed(WebAddress.self)
        let at = fields["at"]?.minuteOfDay()
        if force == .rule, !fields.has("source") {
            value.refuse(
                "missing-field", "A rule says where it stands: 'source' is missing.",
                hint: "Write the address, or 'force: advice'.")
        }
        guard let title, let days, let force, let checkedOn else { return nil }
        self.init(
            key: key, title: title, days: days, countsWorkingDays: fields["working-days"]?.flag() ?? false,
            minuteOfDay: at, opens: fields["opens"]?.flag() ?? false, force: force, source: source,
            edition: fields["edition"]?.text(), checkedOn: checkedOn, step: fields["step"]?.word())
    }
}

extension Value {
    /// `12:00` as minutes since midnight.
    fileprivate func minuteOfDay() -> Int? {
        guard let text = text("a time such as 12:00") else { return nil }
        if let time = LocalDateTime("2000-01-01T" + text), text.utf8.count == 5 { return time.secondOfDay / 60 }
        refuse("bad-value", "\(text.quoted) is no time such as 12:00.")
        return nil
    }
}
