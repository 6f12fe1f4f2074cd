/// A series as somebody writes it, across the change of clocks.
enum SeriesInFiles {
    /// Twelve times on Mondays and Thursdays, one of them off and two moved, one of these to another city.
    static let event = """
        ---
        kind: panel
        title: Twice a week
        state: announced
        start: 2026-10-05T10:00
        end: 2026-10-05T11:00
        zone: Europe/Zurich
        repeats:
          every: week
          count: 12
          days: [monday, thursday]
          except: [2026-10-15]
          moved:
            - {day: 2026-10-26, start: 2026-10-27T15:00, end: 2026-10-27T16:00}
            - {day: 2026-10-29, start: 2026-10-30T09:00, zone: America/New_York}
        ---
        """
}
