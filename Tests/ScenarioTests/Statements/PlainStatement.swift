import Convoke
import Foundation

/// A joint statement as a person would keep it on paper: the independent model that the walks are held against.
struct PlainStatement {
    enum State: String { case waits, decides, accepted, held, rejected, withdrawn, lapsed }

    struct Entry {
        var name: String
        var state: State
        var agreed: Int
        var number: Int?
        var keptUntil: Date?
        /// Whether it was accepted after publication.
        var isLate = false
        var isOrganisation: Bool
    }

    struct Change {
        var version: Int
        var isOptIn: Bool
        var until: Date
    }

    var stage = StatementStage.signOn
    var isPaused = false
    var entries: [Entry] = []
    var last = 0
    var version = 1
    var changes: [Change] = []
    /// The numbers of names on the lists that were made, and who stood on them.
    var lists: [(kind: ManifestKind, names: Int)] = []
    var listed: Set<Int> = []

    /// Whether somebody from outside can sign.
    var takesNames: Bool { (stage == .signOn && !isPaused) || stage == .published }
    /// Whether the secretariat can enter or accept a name.
    var takesDecisions: Bool { stage == .signOn || stage == .closed || stage == .published }

    mutating func accept(_ index: Int) {
        entries[index].state = .accepted
        if entries[index].number == nil {
            last += 1
            entries[index].number = last
        }
        if stage == .published { entries[index].isLate = true }
    }

    mutating func lapse(at now: Date) {
        for index in entries.indices where entries[index].state == .waits {
            if let until = entries[index].keptUntil, until < now { entries[index].state = .lapsed }
        }
    }

    /// Who would stand on a list of the text as it is.
    func standing(at now: Date) -> [Int] {
        entries.indices.filter { index in
            entries[index].state == .accepted
                && !changes.contains { $0.isOptIn && $0.version > entries[index].agreed }
        }
    }

    var undecided: Int { entries.count { $0.state == .decides || $0.state == .held } }
    var accepted: Int { entries.count { $0.state == .accepted } }

    /// The number that is public: that of the lists where they are final, else of those accepted.
    var printed: Int {
        guard stage == .frozen || stage == .published, let full = lists.lastIndex(where: { $0.kind != .addendum })
        else {
            return accepted
        }
        return lists[full...].reduce(0) { $0 + $1.names }
    }
}
