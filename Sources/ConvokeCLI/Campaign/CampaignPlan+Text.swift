import Convoke

extension CampaignPlan {
    /// The plan for people: a line for each entry, conflicts side by side.
    var text: String {
        var lines = added.map { "add     \($0)" }
        for change in changed {
            lines.append(
                "change  \(change.entry): \(change.fields.map(\.field).map(hyphenated).joined(separator: ", "))")
            for field in change.fields {
                lines += ["          - \(shown(field.from))", "          + \(shown(field.to))"]
            }
        }
        for change in signatories {
            let parts = [(change.added.count, "to add"), (change.changed.count, "to correct")].filter { $0.0 > 0 }
            lines.append(
                "sign    statement \(change.statement): \(parts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))")
        }
        for conflict in conflicts {
            lines.append("CONFLICT \(conflict.entry): changed in the files and in the data since the last apply")
            for field in conflict.fields {
                lines += [
                    "  \(hyphenated(field.field))", "    files: \(shown(field.files))",
                    "    data:  \(shown(field.data))",
                    "    was:   \(shown(field.applied))",
                ]
            }
        }
        if !conflicts.isEmpty {
            lines.append("Settle with 'convoke apply --ours' (the files win) or '--theirs' (the data wins).")
        }
        lines += refused.map { "REFUSED \($0.entry): \($0.reason)" }
        for change in kept {
            lines.append(
                "keep    \(change.entry): \(change.fields.map(\.field).map(hyphenated).joined(separator: ", ")) changed in the data only; 'convoke export' writes it into files"
            )
        }
        lines += (clashes ?? []).map { "clash   \($0.message) [\($0.kind.word)]" }
        lines += agreed.map { "agree   \($0): files and data say the same again" }
        lines += gone.map { "note    \($0) is no longer in the files; the data keeps it" }
        return lines.isEmpty ? "Nothing to change: the data says what the files say." : lines.joined(separator: "\n")
    }

    /// What was done, in one sentence.
    var summary: String {
        let signed = signatories.reduce(0) { $0 + $1.added.count }
        let parts = [(added.count, "added"), (changed.count, "changed"), (signed, "signatories added")].filter {
            $0.0 > 0
        }
        return parts.isEmpty
            ? kept.isEmpty
                ? "Nothing to change: the data says what the files say."
                : "Nothing to change; \(kept.count) entr\(kept.count == 1 ? "y keeps" : "ies keep") what only the data changed ('convoke plan' shows it)."
            : "Applied: \(parts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))."
    }

    private func shown(_ json: String?) -> String {
        guard let json else { return "(none)" }
        return json.count > 200 ? json.prefix(199) + "…" : json
    }
}
