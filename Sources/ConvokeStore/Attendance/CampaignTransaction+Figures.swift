import ConvokeModel

extension CampaignReader {
    /// The rounded figures of an event: those that a purge left, or as things are now; nothing where nobody asked.
    public func guestFigures(of event: Identifier<Event>) throws -> (figures: GuestFigures, madeOn: LocalDate?)? {
        let places = try attendances(at: event)
        guard places.isEmpty else {
            // A key that is lost must not stand in the way of a purge: the counts need none.
            let guests = (try? guestsForFigures(at: event)) ?? [:]
            let questions = try seating(of: event).terms.registration.questions
            return (GuestFigures(of: places.map { ($0, guests[$0.id]) }, asking: questions), nil)
        }
        guard let row = try connection.rows("SELECT figures, made_on FROM guest_figures WHERE event = \(event)").first
        else { return nil }
        return (try CanonicalJSON.value(GuestFigures.self, from: row.text(0)), LocalDate(try row.text(1)))
    }
}

extension CampaignTransaction {
    /// Keeps the figures of guests that are about to be purged.
    func keepFigures(of event: Identifier<Event>) throws {
        guard let found = try guestFigures(of: event), found.madeOn == nil else { return }
        let text = try CanonicalJSON.text(of: found.figures)
        try connection.execute(
            """
            INSERT INTO guest_figures (event, figures, made_on) VALUES (\(event), \(text), \(today)) \
            ON CONFLICT (event) DO UPDATE SET figures = excluded.figures, made_on = excluded.made_on
            """)
    }
}
