import ConvokeModel
import ConvokeStore

extension CampaignReader {
    /// How many asked, had a place and came, with arrivals by ten minutes in the event's zone.
    func turnout(of row: SeatingRow, came: Int) throws -> Turnout {
        let (seating, zone) = (row.seating, row.terms.zone)
        let others = try peopleWithoutSeat(at: row.event)
        let confirmed = seating.confirmed + others.noShows
        return Turnout(
            requested: confirmed + seating.held + seating.offered + seating.waiting + others.out,
            confirmed: confirmed, came: came,
            arrivals: try arrivals(at: row.event).map {
                let local = zone.local(TenMinutes.start(of: $0.slice))
                // Test runs of a door on another day are told apart.
                let isOnTheDay = row.terms.start.map { zone.local($0).date == local.date } ?? false
                return Turnout.Arrivals(
                    from: isOnTheDay ? local.time : "\(local.date) \(local.time)", people: $0.people)
            })
    }
}
