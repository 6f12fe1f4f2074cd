import Foundation

extension ClashSearch {
    /// What the rules of forums forbid: days that are barred, a slot given out twice, more side events than one may hold.
    mutating func findInForums() {
        var slots: [ForumReference: Int] = [:]
        var counts: [HostInSession: [Int]] = [:]
        for (position, item) in programme.items.enumerated() {
            guard let reference = item.event.forum, let key = reference.session,
                let forum = programme.content.forums[reference.forum], let session = forum.sessions[key]
            else { continue }
            if item.isAhead { findBarredDays(of: position, forum, session) }
            if item.isAhead, let slot = reference.slot {
                let named = ForumReference(forum: reference.forum, session: key, slot: slot)
                if let other = slots[named] { add(slotTwice(slot, other, position)) } else { slots[named] = position }
            }
            if item.event.kind == .sideEvent, let lead = item.event.organisers.first,
                item.state != .idea
            {
                counts[HostInSession(forum: reference.forum, session: key, host: lead), default: []].append(position)
            }
        }
        for (host, positions) in counts {
            guard let quota = programme.content.forums[host.forum]?.sessions[host.session]?.quota,
                positions.count > quota
            else { continue }
            let keys = positions.map { programme.items[$0].key }.sorted()
            add(
                Clash(
                    .warns, .quotaExceeded, keys, resource: "organisation \(host.host)",
                    "'\(host.host)' leads \(keys.count) side events in '\(host.session)', and the forum allows \(quota). Let a partner lead one of them."
                ))
        }
    }

    private struct HostInSession: Hashable {
        var forum: Identifier<Forum>
        var session: Identifier<ForumSession>
        var host: Identifier<Organisation>
    }

    private mutating func findBarredDays(of position: Int, _ forum: Forum, _ session: ForumSession) {
        guard let barred = session.barred, !barred.isEmpty else { return }
        let zone = forum.zone ?? programme.content.campaign.zone
        for sitting in programme.items[position].sittings.map({ programme.sittings[$0] }) {
            let first = zone.local(Date(seconds: sitting.start)).date
            let last = zone.local(Date(seconds: max(sitting.start, sitting.end - 1))).date
            for day in barred where first <= day && day <= last {
                add(
                    Clash(
                        severity(.forbidsScheduling, sitting), .dayBarred, [key(sitting)],
                        resource: "forum \(forum.key)", from: Date(seconds: sitting.start),
                        to: Date(seconds: sitting.end),
                        "'\(key(sitting))' is on \(day), a day on which '\(forum.key)' allows no side events. Move it to another day."
                    ))
            }
        }
    }

    private func slotTwice(_ slot: Identifier<ForumSlot>, _ first: Int, _ second: Int) -> Clash {
        let keys = [programme.items[first].key, programme.items[second].key].sorted()
        let isSettled = !programme.items[first].isIdea && !programme.items[second].isIdea
        return Clash(
            isSettled ? .forbidsScheduling : .warns, .slotTwice, keys, resource: "slot \(slot)",
            "'\(keys[0])' and '\(keys[1])' both have the slot '\(slot)'. Ask the forum for another, or merge the two.")
    }
}
