import ConvokeModel
import ConvokeStore

/// Figures of a statement's signatures: over time, by country, category, language and source, with milestones and the goal.
public struct ShowSignatureFigures: ReadUseCase {
    public static let name = "statement.stats"
    public static let permission = Permission.secretariat
    public var statement: Identifier<JointStatement>
    /// Whether the figures are for the public: fewer than five of a kind are told as "other".
    public var isPublic: Bool?
    public init(statement: Identifier<JointStatement>, isPublic: Bool? = nil) {
        (self.statement, self.isPublic) = (statement, isPublic)
    }

    public func read(from reader: CampaignReader) throws -> SignatureFigures {
        let written = try reader.statement(statement).statement
        let all = try reader.signatures(of: statement)
        let accepted = all.filter { $0.state == .accepted }
        var figures = SignatureFigures(
            total: accepted.count, organisations: accepted.count(where: \.signatory.isOrganisation),
            goal: written.goal, milestones: try reader.milestones(of: statement))
        figures.individuals = accepted.count - figures.organisations
        for signature in all { figures.states[signature.state.rawValue, default: 0] += 1 }
        for signature in accepted {
            figures.days[signature.signedOn.description, default: 0] += 1
            figures.countries[signature.signatory.country?.code ?? "unknown", default: 0] += 1
            if case .organisation(let organisation) = signature.signatory {
                figures.categories[organisation.category.rawValue, default: 0] += 1
            }
            figures.languages[signature.language?.text ?? "unknown", default: 0] += 1
            figures.sources[signature.source.rawValue, default: 0] += 1
        }
        return isPublic == true ? figures.forPublic : figures
    }
}

public struct SignatureFigures: Codable, Hashable, Sendable {
    public var total: Int
    public var organisations: Int
    public var individuals = 0
    public var goal: Int?
    public var milestones: [Milestone]
    /// How many signatures are in each state; empty in public figures.
    public var states: [String: Int] = [:]
    /// Accepted signatures by the day on which they were given.
    public var days: [String: Int] = [:]
    /// By ISO code, with `unknown`, and in public figures `other`; they add up to the total.
    public var countries: [String: Int] = [:]
    public var categories: [String: Int] = [:]
    public var languages: [String: Int] = [:]
    public var sources: [String: Int] = [:]

    init(total: Int, organisations: Int, goal: Int?, milestones: [Milestone]) {
        self.total = total
        self.organisations = organisations
        self.goal = goal
        self.milestones = milestones
    }

    /// With every cell of fewer than five told as "other", so that no figure points at somebody.
    var forPublic: SignatureFigures {
        var figures = self
        figures.states = [:]
        figures.countries = Self.rounded(countries)
        figures.categories = Self.rounded(categories)
        figures.languages = Self.rounded(languages)
        figures.sources = Self.rounded(sources)
        return figures
    }

    private static func rounded(_ cells: [String: Int]) -> [String: Int] {
        cells.reduce(into: [:]) { result, cell in
            result[cell.value < 5 ? "other" : cell.key, default: 0] += cell.value
        }
    }
}
