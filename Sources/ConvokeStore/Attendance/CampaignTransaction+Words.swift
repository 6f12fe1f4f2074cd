import ConvokeModel

extension CampaignTransaction {
    public func newWords() -> SixWords { SixWords(random: randomness) }

    /// Gives a guest a new link, and six words beside it; the old ones are dead.
    public func reissue(_ link: SecretLink, _ words: SixWords, to place: Attendance) throws {
        let digest = Vault.blindIndex("words/\(words.text)", with: try keys(for: .event(place.event)))
        try connection.execute("UPDATE attendance SET link = \(link.digest) WHERE id = \(place.id)")
        try connection.execute(
            """
            INSERT INTO guest_words (attendance, event, digest) VALUES (\(place.id), \(place.event), \(digest)) \
            ON CONFLICT (attendance) DO UPDATE SET digest = excluded.digest
            """)
    }

    /// Gives a guest a new link on their words, which stay good.
    public func keep(_ link: SecretLink, of place: Attendance) throws {
        try connection.execute("UPDATE attendance SET link = \(link.digest) WHERE id = \(place.id)")
    }
}

extension CampaignReader {
    /// The entry that six words belong to. Unknown words are all the same refusal.
    public func attendance(words: SixWords, at event: Identifier<Event>) throws -> Attendance {
        guard let keys = try cachedKeys(for: .event(event)), try isKept(event),
            let row = try connection.rows(
                """
                SELECT attendance FROM guest_words WHERE event = \(event) \
                AND digest = \(Vault.blindIndex("words/\(words.text)", with: keys))
                """
            ).first,
            let id = Identifier<Attendance>(try row.text(0))
        else { throw NotFound("place behind these words", "") }
        return try attendance(id, at: event)
    }
}
