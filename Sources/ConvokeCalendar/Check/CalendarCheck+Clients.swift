extension CalendarCheck {
    /// What keeps the rules, and some widely used calendar shows wrongly all the same.
    mutating func adviseOnClients(_ event: CalendarComponent, _ context: Context) {
        let isFeed = context.method == nil || context.method == "PUBLISH"
        adviseOnTime(event)
        adviseOnText(event)
        if event["STATUS"]?.value.uppercased() == "CANCELLED", let title = event["SUMMARY"],
            !Self.saysCancelled(title.text)
        {
            advise(
                title.line, "cancelled-silently",
                "The event is cancelled, and only its STATUS says so: Google removes it, others show it as taking place. Say it in front of the title too."
            )
        }
        if isFeed, let attendee = event["ATTENDEE"] {
            advise(
                attendee.line, "attendee-in-feed",
                "Everybody who has the address of this calendar reads who is invited. RFC 5546 allows no ATTENDEE with PUBLISH."
            )
        }
        if isFeed, let organizer = event["ORGANIZER"] {
            advise(
                organizer.line, "organizer-in-feed",
                "With an ORGANIZER Outlook asks readers to accept or decline, and freezes the entry. Name the host in the description."
            )
        }
        if let secret = event["CLASS"], secret.value.uppercased() != "PUBLIC" {
            advise(
                secret.line, "class-is-no-lock",
                "CLASS:\(secret.value.uppercased().prefix(20)) hides nothing: whoever loads the file reads the entry. Leave out what is not for everybody."
            )
        }
        if event.all("CATEGORIES").count > 1 {
            advise(
                event.all("CATEGORIES")[1].line, "several-categories",
                "Some calendars keep only the last CATEGORIES line. Put all into one, parted by commas.")
        }
    }

    private mutating func adviseOnTime(_ event: CalendarComponent) {
        guard let start = event["DTSTART"], let moment = start.moment else { return }
        if !moment.isDay, event["DTEND"] == nil, event["DURATION"] == nil {
            advise(
                start.line, "no-end",
                "The event has no end. Calendars draw it as nothing, as 30 or as 60 minutes; say in the description that the end is not known."
            )
        }
        if moment.isDay, event["TRANSP"]?.value.uppercased() != "TRANSPARENT" {
            advise(
                start.line, "day-blocks",
                "An event of whole days without TRANSP:TRANSPARENT marks readers as busy all day.")
        }
    }

    private mutating func adviseOnText(_ event: CalendarComponent) {
        guard let title = event["SUMMARY"], !title.value.isEmpty else {
            advise(event.line, "no-title", "The event has no SUMMARY; calendars show an empty line.")
            return
        }
        let description = event["DESCRIPTION"]
        if let url = event["URL"], description?.text.contains(url.value) != true {
            advise(url.line, "url-unseen", "Google and Outlook ignore URL. Repeat the address in the description.")
        }
        if let description, Self.looksLikeMarkup(description.value) {
            advise(
                description.line, "markup",
                "DESCRIPTION holds HTML, and several calendars show its tags as text. Keep it plain.")
        }
        if let place = event["LOCATION"], place.value.hasPrefix("http") {
            advise(
                place.line, "address-as-place",
                "LOCATION is an address of the web, which maps then look for on the ground. Use CONFERENCE and the description."
            )
        }
    }

    private static func looksLikeMarkup(_ text: String) -> Bool {
        ["<br", "<p>", "<a href", "<div", "<span", "<b>", "&nbsp;"].contains { text.lowercased().contains($0) }
    }

    /// Whether a title says in one of our languages, or some others, that the event is off.
    private static func saysCancelled(_ title: String) -> Bool {
        let start = title.prefix(30).lowercased()
        return ["cancel", "annul", "abgesagt", "suspend", "ألغي", "ملغ", "отмен", "取消", "iptal"].contains {
            start.contains($0)
        }
    }
}
