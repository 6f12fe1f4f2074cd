import ConvokeFiles
import ConvokeModel
import Foundation

extension Workspace {
    /// The rules of forums: the campaign's own before those that ship.
    func forumRulesFolder() -> ForumRulesFolder {
        ForumRulesFolder([folder.appendingPathComponent("templates")] + options.templates)
    }

    /// The rules of forums; a refusal that names every mistake where one of them cannot be read.
    public func forumRules() throws -> [ForumRules] {
        let read = forumRulesFolder()
        guard read.problems.isEmpty else {
            throw GivenRefusal(
                .findings,
                "The rules of forums have mistakes: "
                    + read.problems.map { "\($0.file):\($0.line): \($0.message)" }.joined(separator: " "))
        }
        return read.rules
    }

    /// The campaign's deadlines by the rules at hand.
    public func deadlines(_ list: ListDeadlines = ListDeadlines()) async throws -> [DeadlineListing] {
        var list = list
        list.rules = try forumRules()
        return try await perform(list)
    }

    /// Notes that a deadline is met, or why it does not matter; refuses one that there is not.
    public func mark(_ mark: MarkDeadline) async throws -> MarkDeadline.Outcome {
        let all = try await deadlines(ListDeadlines(all: true))
        let ofSubject = all.filter { $0.subject == mark.subject }
        guard !ofSubject.isEmpty else {
            throw NotFound("deadline of", mark.subject, among: Set(all.map(\.subject)).sorted())
        }
        guard ofSubject.contains(where: { $0.key == mark.key }) else {
            throw NotFound("deadline of \(mark.subject)", mark.key, among: ofSubject.map(\.key))
        }
        return try await perform(mark)
    }

    /// What is wrong with rules that forums name: there are none of that name.
    func rulesProblems(_ content: CampaignContent) -> [Finding] {
        let names = forumRulesFolder().rules.map(\.key.text)
        return content.forums.values.compactMap { forum in
            guard let name = forum.rules, !names.contains(name) else { return nil }
            return Finding(
                .warning, "unknown-rules",
                "There are no rules '\(name)', so no deadlines follow from them. There are \(names.joined(separator: ", ")).",
                hint: Suggestion.nearest(to: name, among: names).map { "did you mean '\($0)'?" },
                at: FieldPath(.forum(forum.key), "rules"))
        }
    }
}
