import ConvokeModel

extension CampaignReader {
    /// The releases of the programme, the first first.
    public func releases() throws -> [ProgrammeRelease] {
        try connection.rows("SELECT number, name, made_on, events FROM programme_release ORDER BY number").map { row in
            guard let name = Identifier<ProgrammeRelease>(try row.text(1)), let day = LocalDate(try row.text(2)) else {
                throw UnexpectedValue(column: 1, wanted: .text)
            }
            return ProgrammeRelease(
                number: try row.integer(0), name: name, madeOn: day,
                events: try CanonicalJSON.value([ReleasedEvent].self, from: try row.text(3)))
        }
    }
}

extension CampaignTransaction {
    public func add(_ release: ProgrammeRelease) throws {
        try connection.execute(
            """
            INSERT INTO programme_release (number, name, made_on, events) \
            VALUES (\(release.number), \(release.name), \(release.madeOn), \(CanonicalJSON.text(of: release.events)))
            """)
    }

    /// Keeps what a release says anew.
    public func keep(_ release: ProgrammeRelease) throws {
        try connection.execute(
            """
            UPDATE programme_release SET events = \(CanonicalJSON.text(of: release.events)) WHERE number = \(release.number)
            """)
    }

    public func remove(_ release: ProgrammeRelease) throws {
        try connection.execute("DELETE FROM programme_release WHERE number = \(release.number)")
    }
}
