import ConvokeModel

extension CampaignReader {
    /// The number of the last change of what is written of any entry or has happened to it; nothing in data that was last changed
    /// by a version which did not count. What was read under a number stays right as long as that is the last.
    public func lastChange() throws -> Int? {
        try connection.rows("SELECT value FROM setting WHERE name = 'last-change'").first.flatMap {
            Int(try $0.text(0))
        }
    }
}

extension CampaignTransaction {
    func countChange() throws {
        try connection.execute(
            """
            INSERT INTO setting (name, value) VALUES ('last-change', '1') \
            ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(setting.value AS BIGINT) + 1 AS TEXT)
            """)
    }
}
