import ConvokeModel

/// What the team is told of its own work.
public struct TeamMail: Codable, Hashable, Sendable {
    public var deadlines: [NearDeadline]
    public init(deadlines: [NearDeadline]) { self.deadlines = deadlines }

    /// A line for each: `5 March 2026, 12:00 (Europe/Zurich): Room requested – 61st session`.
    func fill(_ values: inout [MailName: String], _ page: MailPage) {
        let lines = deadlines.compactMap { deadline -> String? in
            let time = When.timed(start: deadline.at, end: nil, zone: deadline.zone, fold: nil)
            guard let when = page.shown(time.written(in: page.language)), let title = page.shown(deadline.title) else {
                return nil
            }
            return "- \(when): \(title)" + (page.shown(deadline.about).map { " – \($0)" } ?? "")
        }
        values[.deadlines] = lines.joined(separator: "\n")
    }
}

extension TeamMessageKind {
    var alwaysHas: Set<MailName> { [.campaign, .deadlines] }
    var mayHave: Set<MailName> { [] }
}
