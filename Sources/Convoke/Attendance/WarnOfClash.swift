import ConvokeModel
import ConvokeStore

extension CampaignReader {
    /// Sentences on events at which a guest has or waits for a place and which take place at the same time as this one.
    ///
    /// The guest is known by an address or by the link to another place. Whoever asks must have shown that either is theirs:
    /// a stranger who only types an address would learn from a warning where somebody will be.
    func clashes(of event: Identifier<Event>, address: MailAddress?, link: String?) throws -> [String] {
        var known = address
        var others: [Attendance] = []
        if let link {
            let place = try attendance(link: try SecretLink.named(link))
            others.append(place)
            known = try known ?? guest(place.id, at: place.event).address
        }
        let when = try self.event(event).event.when
        guard when.startInstant != nil else { return [] }
        for other in try eventsWithGuests() where other != event {
            guard let known, try self.event(other).event.when.clashes(with: when), try isStillKept(other) else {
                continue
            }
            others += try entries(with: known, at: other).map { try attendance($0, at: other) }
        }
        var seen: Set<Identifier<Event>> = []
        return try others.compactMap { place in
            let (written, life) = try self.event(place.event)
            guard place.event != event, place.state.isLive, life.state == .announced, written.when.clashes(with: when),
                seen.insert(place.event).inserted
            else { return nil }
            return
                "You have or wait for a place at '\(place.event)' too, which takes place at the same time. Give one of the two back if you cannot be at both."
        }
    }

    private func isStillKept(_ event: Identifier<Event>) throws -> Bool {
        try retentionEnd(of: event).map { now < $0 } ?? true
    }
}
