/// Why a signature cannot be given or changed as asked.
public enum SignatureRefusal: Refusal, Hashable {
    case notOpen(StatementStage)
    case paused
    case deadlinePassed
    case listIsFrozen
    case noLateNames
    case cannotFollow(from: SignatureState, to: SignatureState)
    case needsConfirmation
    case onlyOrganisations
    case onlyIndividuals
    case needsRepresentative
    case textChanged(Int)
    case linkExpired

    public var code: RefusalCode {
        switch self {
        case .onlyOrganisations, .onlyIndividuals, .needsRepresentative: .invalid
        default: .conflict
        }
    }

    public var sentence: String {
        switch self {
        case .notOpen(let stage):
            stage == .draft
                ? "The statement is a draft: it cannot be signed yet. Open it with 'convoke statement open'."
                : "The statement is \(stage.spoken): it cannot be signed any more. Ask the coalition whether another one takes names."
        case .paused:
            "Signing is paused. Try again later, or resume it with 'convoke statement open'."
        case .deadlinePassed:
            "The deadline has passed. Ask the coalition: it can still enter names with 'convoke signature add', or move 'deadline' in the statement's file and apply it."
        case .listIsFrozen:
            "The list of signatories is frozen. Unfreeze it with 'convoke statement unfreeze', giving a reason, and freeze it again."
        case .noLateNames:
            "The statement is published and takes no late names. To take some, set 'late-names' in its file to 'addendum' or 'rolling' and apply it."
        case .cannotFollow(let from, let to):
            "A signature that is \(from.spoken) cannot become \(to.spoken). Look at it with 'convoke signature show'; who withdrew or lapsed has to sign again."
        case .needsConfirmation:
            "The address of this signature has not been confirmed by the signatory. Wait for that, or approve it with a --note that says on what evidence."
        case .onlyOrganisations:
            "Only organisations sign this statement. Give the organisation's name, or change 'signatories' in the statement's file."
        case .onlyIndividuals:
            "Only individuals sign this statement. Give the person's name, or change 'signatories' in the statement's file."
        case .needsRepresentative:
            "An organisation signs through a person: give the representative's name, title and mail address."
        case .textChanged(let version):
            "The text has changed since this link was made: it is version \(version) now. Read it and answer by the newer link."
        case .linkExpired:
            "This link has expired. Sign again to get a new one."
        }
    }
}

extension Word {
    /// The word as people say it: `awaiting confirmation`.
    public var spoken: String { word.replacing("-", with: " ") }
}
