import Convoke

/// A campaign as it is served: its workspace, templates, and what was made from them.
final class Site: Sendable {
    let workspace: Workspace
    let templates: PageTemplates
    let letters: LetterTemplates
    let keeper: SiteKeeper
    let cache = MadeCache<Answer>()
    let statements = MadeCache<SigningSubject>(most: 40)
    let tickets: FormTickets
    let limits: RateLimits
    let sessions: TeamSessions
    let exports: ExportGrants
    /// The address that people know it by, without a slash at its end.
    let base: String
    /// What `Host` may say.
    let hosts: Set<String>
    /// Whether people can send something; not where the pages are files.
    let takesForms: Bool
    /// The origins whose pages may frame a statement.
    let embedders: [String]

    init(
        _ workspace: Workspace, templates: PageTemplates, letters: LetterTemplates, base: String, hosts: Set<String>,
        takesForms: Bool = true, embedders: [String] = []
    ) {
        self.takesForms = takesForms
        self.embedders = embedders
        self.workspace = workspace
        self.templates = templates
        self.letters = letters
        self.base = base
        self.hosts = hosts
        keeper = SiteKeeper(workspace)
        tickets = FormTickets(workspace.options.surroundings)
        limits = RateLimits(workspace.options.surroundings)
        sessions = TeamSessions(workspace.options.surroundings)
        exports = ExportGrants(workspace.options.surroundings)
    }

    /// Does what a visitor asks, as a stranger.
    func act<U: UseCase>(_ useCase: U, request: RequestID? = nil) async throws -> U.Outcome {
        let outcome = try await workspace.perform(useCase, as: .anyone, request: request)
        keeper.noteWrite()
        return outcome
    }

    func read<U: ReadUseCase>(_ useCase: U) async throws -> U.Outcome {
        try await workspace.perform(useCase, as: .anyone)
    }
}
