import ConvokeModel
import Foundation

extension FeedEntry {
    /// The entry's VEVENT on its own; a feed is a heading, zones and such fragments. Empty for an entry without a time.
    ///
    /// `domain` is the host name that identifiers end in; never change it once a feed is out.
    public func fragment(domain: String) -> [UInt8] {
        var lines = ContentLines()
        lines.reserve(800 + (description?.text.utf8.count ?? 0) * 5 / 4)
        write(to: &lines, domain: domain)
        return lines.bytes
    }

    /// `scheduling` makes it part of a message to one guest; in feeds there is none.
    func write(to lines: inout ContentLines, domain: String, scheduling: Scheduling? = nil) {
        if case .unannounced = when { return }
        lines.fixed("BEGIN:VEVENT")
        lines.text("UID", "\(uid)@\(domain)")
        lines.times("DTSTAMP", in: .utc, [(scheduling?.madeAt ?? changedAt).inUTC])
        lines.times("CREATED", in: .utc, [createdAt.inUTC])
        lines.times("LAST-MODIFIED", in: .utc, [changedAt.inUTC])
        lines.property("SEQUENCE", String(max(0, sequence)))
        writeTime(to: &lines)
        switch status {
        case .confirmed: lines.fixed("STATUS:CONFIRMED")
        case .tentative: lines.fixed("STATUS:TENTATIVE")
        case .cancelled: lines.fixed("STATUS:CANCELLED")
        }
        scheduling?.write(to: &lines)
        lines.text("SUMMARY", language: summary.language.text, summary.text)
        if let description, !description.text.isEmpty {
            lines.text("DESCRIPTION", language: description.language.text, description.text)
        }
        if let location, !location.text.isEmpty {
            lines.text("LOCATION", language: location.language.text, location.text)
        }
        if let url { lines.address("URL", url.text) }
        if !categories.isEmpty { lines.texts("CATEGORIES", categories) }
        if let online { write(online, to: &lines) }
        // Whoever subscribes to a public calendar has not said that they will come: nobody's day is blocked.
        lines.fixed(isBusy ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT")
        lines.fixed(isBusy ? "X-MICROSOFT-CDO-BUSYSTATUS:BUSY" : "X-MICROSOFT-CDO-BUSYSTATUS:FREE")
        for days in remindsDaysBefore {
            lines.fixed("BEGIN:VALARM")
            lines.fixed("ACTION:DISPLAY")
            lines.text("DESCRIPTION", summary.text)
            lines.property("TRIGGER", "-P\(max(0, days))D")
            lines.fixed("END:VALARM")
        }
        lines.fixed("END:VEVENT")
        // The series first, then what takes the place of its instances.
        for entry in movedEntries { entry.write(to: &lines, domain: domain, scheduling: scheduling) }
    }

    private func write(_ online: OnlineLink, to lines: inout ContentLines) {
        let label = online.label?.reading(in: summary.language).map { ($0.text, $0.language.text) }
        switch online.address.text.prefix(7).lowercased() {
        // An address of mail is nothing to join, and no address of mail belongs in a feed.
        case "mailto:": return
        case let start where start.hasPrefix("tel:"):
            lines.address("CONFERENCE;VALUE=URI;FEATURE=PHONE", label: label, online.address.text)
        default: lines.address("CONFERENCE;VALUE=URI", label: label, online.address.text)
        }
    }
}
