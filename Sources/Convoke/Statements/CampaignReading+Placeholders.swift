import ConvokeFiles
import ConvokeLetters
import ConvokeModel

extension CampaignReading {
    /// What is wrong with placeholders such as `{{organisations.count}}` in the texts of statements.
    var placeholderProblems: [Problem] {
        (content?.statements.values ?? [:].values).map(\.statement).flatMap { statement in
            problems(in: statement.text, of: statement, field: "body")
                + problems(in: statement.closing, of: statement, field: "closing")
        }
    }

    private func problems(in text: LocalizedText?, of statement: JointStatement, field: String) -> [Problem] {
        (text?.texts ?? [:]).flatMap { language, words in
            Placeholders.problems(in: words, file: "").flatMap { found in
                let path = FieldPath(.statement(statement.key), field, language.text)
                let hint = found.hint.map { $0.prefix(1).lowercased() + $0.dropFirst() }
                let finding = Finding(found.severity, found.code.rawValue, found.message, hint: hint, at: path)
                return problems(for: [finding]).map { problem in
                    // A body begins where its place is; a field may be written in several ways, so its start has to do.
                    guard field == "body" else { return problem }
                    var problem = problem
                    problem.line += found.line - 1
                    problem.column = found.column
                    return problem
                }
            }
        }
    }
}
