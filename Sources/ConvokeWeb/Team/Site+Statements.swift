import Convoke

extension Site {
    /// The joint statements, each with what comes next for it.
    func statementsPage(_ signedIn: SignedIn, _ visit: Visit) async throws -> TeamPage {
        let (words, language) = (templates.words(in: visit.language), visit.language)
        let statements = try await workspace.perform(ListStatements(language: language), as: signedIn.actor)
        var page = TeamPage(route: .statements, heading: words[.teamStatements])
        page.parts = [
            .init(
                id: "statements", heading: words[.statements], empty: words[.teamNothing],
                rows: statements.map { statement in
                    let stage = StatementStage(rawValue: statement.stage)
                    return .init(
                        title: statement.title,
                        url: Identifier<JointStatement>(statement.key).map {
                            Route.team(.statement($0), language).path(in: language)
                        },
                        details: [
                            stage.map { words.word("team-stage", $0) } ?? statement.stage,
                            statement.isPaused == true ? words[.signPaused] : "",
                            words[.signedBy, ["count": String(statement.signatories)]],
                            statement.deadline.map { $0.line(in: language) } ?? "",
                        ],
                        actions: steps(stage, isPaused: statement.isPaused == true).map {
                            .init(act: $0.0, subject: statement.key, label: words[$0.1], isQuiet: $0.0 == "pause")
                        })
                })
        ]
        return page
    }

    private func steps(_ stage: StatementStage?, isPaused: Bool) -> [(String, PageWord)] {
        switch stage {
        case .draft: [("open", .teamOpen)]
        case .signOn where isPaused: [("open", .teamOpen), ("close", .teamClose)]
        case .signOn: [("close", .teamClose), ("pause", .teamPause)]
        case .closed: [("freeze", .teamFreeze), ("open", .teamOpen)]
        case .frozen: [("publish", .teamPublish)]
        case .published, .archived, nil: []
        }
    }

    /// Does what a button of the page says; what the stage or the role does not allow is refused as ever.
    func statementAct(_ act: String, _ statement: Identifier<JointStatement>, _ actor: Actor) async throws {
        switch act {
        case "open": _ = try await workspace.perform(OpenStatement(statement: statement), as: actor)
        case "pause": _ = try await workspace.perform(PauseStatement(statement: statement), as: actor)
        case "close": _ = try await workspace.perform(CloseStatement(statement: statement), as: actor)
        case "freeze": _ = try await workspace.perform(FreezeStatement(statement: statement), as: actor)
        case "publish": _ = try await workspace.perform(PublishStatement(statement: statement), as: actor)
        default: throw UnknownAct()
        }
        keeper.noteWrite()
    }
}
