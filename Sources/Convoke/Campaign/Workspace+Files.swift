import ConvokeFiles
import ConvokeModel
import ConvokeStore
import Foundation

extension Workspace {
    /// Reads the campaign's files and reports everything that is wrong with them, by themselves and together.
    ///
    /// Names that the data keeps sealed are looked for in public text, where there is data.
    public func check() async throws -> CheckReport {
        let reading = CampaignFolder(folder).read()
        let knowledge = try await privateKnowledge()
        var findings = reading.content?.findings(knowing: knowledge, unreadable: reading.unreadable) ?? []
        if let content = reading.content {
            findings += try await clashes(in: content).compactMap(\.finding) + rulesProblems(content)
        }
        // Where a whole file could not be read, what refers to its entries may well be right.
        let unsure = Set(reading.unreadableKinds.map { "unknown-\($0.word)" })
        return CheckReport(
            reading, findings.filter { !unsure.contains($0.code) }, placeholders: reading.placeholderProblems)
    }

    /// What the files say, where nothing in them is wrong.
    public func soundFiles() async throws -> CampaignContent { try await check().soundContent() }

    /// What applying the files would change.
    public func plan() async throws -> CampaignPlan {
        let content = try await check().soundContent()
        if let plan = try await ifThereIsData({ try await self.perform(PlanCampaign(content: content, clashes: true)) })
        {
            return plan
        }
        var plan = try CampaignPlanner(content, nil).plan
        plan.note(try await clashes(in: content))
        return plan
    }

    /// What clashes in the files; states, answers and what the team lives with are those of the data where there is some.
    private func clashes(in content: CampaignContent) async throws -> [Clash] {
        try await ifThereIsData { try await self.perform(ListClashes(content: content)) }
            ?? ClashSearch.clashes(in: content, sameAs: SamePeople.keys(content.people))
    }

    /// Brings the files into the data: all of it, or nothing.
    public func apply(conflictsTo side: ConflictSide? = nil, request: RequestID? = nil) async throws -> CampaignPlan {
        // Data of an earlier version is brought along first, so that what it knows can be held against the files.
        do { _ = try await ifThereIsData { try await self.data.opened() } } catch is OlderFormat {
            _ = try await data.owning()
        }
        let content = try await check().soundContent()
        // Most of the time nothing has changed, and then nobody's lock is taken.
        if side == nil, let plan = try await ifThereIsData({ try await self.perform(PlanCampaign(content: content)) }),
            !plan.hasWork
        {
            return plan
        }
        return try await perform(ApplyCampaign(content: content, conflictsTo: side), request: request)
    }

    /// What the data keeps sealed, to be looked for in public text; nothing where there is no data yet.
    func privateKnowledge() async throws -> PrivateKnowledge {
        try await ifThereIsData { try await self.perform(KnowPrivateThings()) } ?? PrivateKnowledge()
    }

    /// Nothing where there is no data yet.
    private func ifThereIsData<Answer: Sendable>(_ read: () async throws -> Answer) async throws -> Answer? {
        do { return try await read() } catch is NoData { return nil }
    }

    /// Writes what the data holds as campaign files into a folder; refuses to write over files.
    public func export(to folder: URL) async throws -> [String] {
        let content = try await perform(ExportCampaign())
        try CampaignWriter.write(content, to: folder)
        return CampaignWriter.files(of: content).keys.sorted()
    }
}

/// Everything that is wrong, or may be, with a campaign's files.
public struct CheckReport: Sendable {
    /// By file, line and column.
    public let problems: [Problem]
    private let reading: CampaignReading

    init(_ reading: CampaignReading, _ findings: [Finding], placeholders: [Problem]) {
        self.reading = reading
        problems = (reading.problems + reading.problems(for: findings) + placeholders).sorted()
    }

    public var errors: Int { problems.count { $0.severity == .error } }
    public var warnings: Int { problems.count { $0.severity == .warning } }

    /// A problem for a terminal: position, sentence, the line with a caret, and what to do.
    public func text(of problem: Problem) -> String { problem.text(source: reading.sourceLine(for: problem)) }

    /// The content of files without errors.
    public func soundContent() throws -> CampaignContent {
        guard errors == 0, let content = reading.content else { throw FilesHaveErrors(report: self) }
        return content
    }

    /// The campaign's name in its main language, as far as it could be read.
    public var campaign: String? { reading.content.map { $0.campaign.name.text(in: $0.campaign.mainLanguage) } }
}

/// The files have errors, so nothing was done with them.
public struct FilesHaveErrors: Refusal {
    public let report: CheckReport
    public let code = RefusalCode.findings
    public var sentence: String {
        "The files have \(report.errors) error\(report.errors == 1 ? "" : "s"), so nothing was changed. Correct them; 'convoke check' shows each."
    }
}
