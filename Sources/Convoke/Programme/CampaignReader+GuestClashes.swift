import ConvokeModel
import ConvokeStore
import Foundation

extension CampaignReader {
    /// Events at the same time for which the same guests have or wait for a place. Numbers only, and only of guests who gave
    /// an address.
    func guestClashes(in content: CampaignContent) throws -> [Clash] {
        let keys = try eventsWithGuests().filter { content.events[$0]?.seed.state == .announced }
        var clashes: [Clash] = []
        var known: [Identifier<Event>: Set<MailAddress>] = [:]
        func addresses(_ event: Identifier<Event>) throws -> Set<MailAddress> {
            if let addresses = known[event] { return addresses }
            let live = try attendances(at: event).filter(\.state.isLive)
            let addresses = Set(try live.compactMap { try guestWithAddress($0)?.address })
            known[event] = addresses
            return addresses
        }
        for (position, first) in keys.enumerated() {
            for second in keys[(position + 1)...] {
                guard let one = content.events[first]?.event.when, let two = content.events[second]?.event.when,
                    one.clashes(with: two)
                else { continue }
                let guests = try addresses(first).intersection(addresses(second)).count
                guard guests > 0 else { continue }
                clashes.append(
                    Clash(
                        .noted, .guestsTwice, [first, second].sorted(),
                        from: [one.startInstant, two.startInstant].compactMap { $0 }.max(),
                        to: [one.endInstant, two.endInstant].compactMap { $0 }.min(),
                        "\(guests) guest\(guests == 1 ? " has or waits" : "s have or wait") for a place at '\(first)' and at '\(second)', which take place at the same time. Expect empty seats at one of them."
                    ))
            }
        }
        return clashes
    }
}
