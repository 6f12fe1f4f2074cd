/// Why a joint statement cannot be changed as asked.
public enum StatementRefusal: Refusal, Hashable {
    case textIsFinal(StatementStage)
    case textIsSigned(Int)
    case cannotFollow(from: StatementStage, to: StatementStage)
    case needsReason(from: StatementStage, to: StatementStage)
    case nothingChanged
    case noSignatories
    case notAllDecided(Int)
    case numbersDiffer([String])
    case emptyText
    case countMustStay(Int, was: Int)
    case nothingLate
    case notFrozen(StatementStage)
    case needsNote

    public var code: RefusalCode {
        switch self {
        case .needsReason, .needsNote, .emptyText: .invalid
        case .numbersDiffer: .findings
        default: .conflict
        }
    }

    public var sentence: String {
        switch self {
        case .textIsFinal(let stage):
            "The statement is \(stage.word): its text can no longer be changed. Put the text back as it was signed, or write a new statement."
        case .textIsSigned(let count):
            "\(count) signatures are bound to the exact text as it stands, so it cannot be changed under them. Put the text back, or say what the change means to them with 'convoke statement revise'."
        case .cannotFollow(let from, let to):
            "A statement that is \(from.spoken) cannot become \(to.spoken); from there it can become \(from.followers.map(\.spoken).sorted().joined(separator: " or ").ifEmpty("nothing else"))."
        case .needsReason(let from, let to):
            "Going back from \(from.spoken) to \(to.spoken) takes a reason: give it with --reason."
        case .nothingChanged:
            "The text in the files is the text as it stands: there is nothing to revise. Change the text in its file first."
        case .noSignatories:
            "Nobody's signature has been accepted, so there is no list to freeze. Look with 'convoke signature list', and approve or add some."
        case .notAllDecided(let count):
            "\(count) signature\(count == 1 ? " waits" : "s wait") for a decision. Look at them with 'convoke signature review', or freeze with --leaving-out-undecided."
        case .numbersDiffer(let sentences):
            sentences.joined(separator: " ")
                + " Correct the text with 'convoke statement revise', or publish with --accepting-numbers and a reason."
        case .emptyText:
            "The statement has no text in any language, so nobody could sign it. Write it first."
        case .countMustStay(let count, let was):
            "A correction leaves the number of names as it was: there would be \(count) in the place of \(was). Unfreeze the list to take names in or out."
        case .needsNote:
            "A correction of a frozen list takes a note that says what was corrected: give it with --note."
        case .notFrozen(let stage):
            "The statement is \(stage.spoken), so there is no frozen list to open again. 'convoke statement show' says how far it is."
        case .nothingLate:
            "No signature was accepted since the last list, so there is nothing to add. Enter late names with 'convoke signature add' first."
        }
    }
}

extension String {
    fileprivate func ifEmpty(_ other: String) -> String { isEmpty ? other : self }
}
