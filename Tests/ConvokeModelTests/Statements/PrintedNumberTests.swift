import ConvokeModel
import ConvokeTestSupport
import Testing

@Suite("A number in the text that the list does not bear out is found")
struct PrintedNumberTests {
    /// 19 organisations and 3 individuals.
    private static let counts = SignatoryList(
        of: (1...19).map { .organisation(SigningOrganisation(name: "O\($0)")) }
            + (1...3).map { .individual(SigningIndividual(name: "I\($0)")) }, in: "en"
    ).counts

    private func found(_ text: String, _ language: LanguageTag) -> [Int] {
        let text = StatementText(
            of: JointStatement(
                key: "x", title: LocalizedText("T", in: language), text: LocalizedText(text, in: language)))
        return PrintedNumber.differing(in: text, from: Self.counts).map(\.number)
    }

    @Test(
        "Beside a word for signatories",
        arguments: [
            ("We, the undersigned 22 organisations, ask.", "en", [22]),
            ("We, the 19 undersigned organizations, ask.", "en", []),
            ("Signed by 22 groups.", "en", [22]),
            ("Twenty-two organisations call on the State.", "en", [22]),
            ("Nineteen organisations call on the State.", "en", []),
            ("This letter is signed by 23.", "en", [23]),
            ("Las 22 organizaciones firmantes pedimos.", "es", [22]),
            ("Las veintidós organizaciones abajo firmantes pedimos.", "es", [22]),
            ("Les vingt-deux organisations soussignées demandent.", "fr", [22]),
            ("Les 19 organisations soussignées demandent.", "fr", []),
            ("The Centre and 18 other NGOs ask.", "en", []),
            ("The Centre and 19 other NGOs ask.", "en", [19]),
            ("El Centro y 18 organizaciones más piden.", "es", []),
            ("El Centro y 19 organizaciones más piden.", "es", [19]),
            ("El Centro y otras 18 organizaciones piden.", "es", []),
            ("The Centre and another 18 organisations ask.", "en", []),
            ("Le Centre et 18 autres organisations demandent.", "fr", []),
            ("Le Centre et 19 autres organisations demandent.", "fr", [19]),
            ("3 individuals and 19 organisations have signed.", "en", []),
            ("4 individuals have signed.", "en", [4]),
            ("In 2025, 400 people were detained under article 331 of the code.", "en", []),
            ("Signed on 3 July 2025 in Geneva.", "en", []),
            ("We, {{organisations.count}} organisations, ask.", "en", []),
            ("22 persons were killed.", "en", []),
        ] as [(String, LanguageTag, [Int])])
    func table(text: String, language: LanguageTag, numbers: [Int]) { #expect(found(text, language) == numbers) }
}

@Suite("What changed in a text is shown sentence by sentence")
struct TextDifferenceTests {
    private func text(_ english: String, _ spanish: String? = nil) -> StatementText {
        var text = LocalizedText(english, in: "en")
        if let spanish { text.texts["es"] = spanish }
        return StatementText(of: JointStatement(key: "x", title: ["en": "T"], text: text))
    }

    @Test("A changed sentence goes and comes; where lines are broken does not matter")
    func sentences() {
        let difference = TextDifference(
            from: text("One stays. Two goes.\nThree stays."), to: text("One stays. Two is new. Three\nstays."))
        #expect(difference.parts.map(\.name) == ["text"])
        #expect(
            difference.parts.first?.sentences.map { "\($0.change.word) \($0.text)" } == [
                "kept One stays.", "removed Two goes.", "added Two is new.", "kept Three stays.",
            ])
    }

    @Test("A language that came is all new, and the others are not in it")
    func language() {
        let difference = TextDifference(from: text("Same."), to: text("Same.", "Igual. Todo."))
        #expect(difference.parts.map(\.language) == ["es"])
        #expect(difference.parts.first?.sentences.map(\.change) == [.added, .added])
        #expect(text("Same.").isTranslated(by: text("Same.", "Igual.")))
        #expect(!text("Same.", "Igual.").isTranslated(by: text("Same.", "Otro.")))
        #expect(!text("Same.", "Igual.").isTranslated(by: text("Same.")))
    }
}

@Suite("Whether a signature stands for a text that changed")
struct TextStandingTests {
    private func versions(_ changes: VersionChange...) -> [StatementVersion] {
        changes.enumerated().map { index, change in
            StatementVersion(
                statement: "x", number: index + 1,
                text: StatementText(of: JointStatement(key: "x", title: ["en": "T"], text: ["en": "x"])),
                hashes: [:], hash: "", change: change)
        }
    }

    @Test("Editorial changes and translations leave it; opt-in asks for a word, opt-out for none")
    func standings() {
        let first = VersionChange(.first)
        let until = noon.addingTimeInterval(3600)
        let (before, after) = (noon, noon.addingTimeInterval(3601))
        let editorial = versions(first, VersionChange(.editorial), VersionChange(.translation))
        #expect(editorial.standing(of: 1, at: after) == .agreed)
        let optIn = versions(first, VersionChange(.substantive, consent: .optIn, until: until))
        #expect(optIn.standing(of: 1, at: before) == .mustAgree)
        #expect(optIn.standing(of: 1, at: after) == .dropped)
        #expect(optIn.standing(of: 2, at: after) == .agreed)
        let optOut = versions(first, VersionChange(.substantive, consent: .optOut, until: until))
        #expect(optOut.standing(of: 1, at: before) == .mayObject)
        #expect(optOut.standing(of: 1, at: after) == .agreed)
        let both = versions(
            first, VersionChange(.substantive, consent: .optIn, until: until), VersionChange(.editorial))
        #expect(both.standing(of: 1, at: before) == .mustAgree)
        #expect(TextStanding.allCases.filter(\.counts) == [.agreed, .mayObject])
    }
}

@Suite("Signing follows the deadline by its own zone")
struct SignOnTests {
    @Test("Open to the last second, then a time to confirm, then closed; never by a timer")
    func deadline() {
        var statement = JointStatement(key: "x", title: ["en": "T"], text: ["en": "x"])
        statement.deadline = Deadline(at: "2024-03-05T12:00", zone: .zone("Europe/Zurich"))
        statement.grace = 1
        let life = StatementLife(stage: .signOn, uid: "uid", at: noon)
        #expect(statement.signOn(life, at: noon) == .open)
        #expect(statement.signOn(life, at: noon.addingTimeInterval(1)) == .grace)
        #expect(statement.stage(life, at: noon.addingTimeInterval(1)) == .closed)
        #expect(statement.signOn(life, at: noon.addingTimeInterval(3600)) == .grace)
        #expect(statement.signOn(life, at: noon.addingTimeInterval(3601)) == .refused(.deadlinePassed))
        statement.deadline = Deadline(at: "2024-03-05T23:59", zone: .anywhereOnEarth)
        #expect(statement.signOn(life, at: noon.addingTimeInterval(86_400)) == .open)
    }

    @Test("Each stage takes signatures or says why not")
    func stages() {
        var statement = JointStatement(key: "x", title: ["en": "T"], text: ["en": "x"])
        func signOn(_ stage: StatementStage, paused: Bool? = nil) -> SignOn {
            var life = StatementLife(stage: stage, uid: "uid", at: noon)
            life.isPaused = paused
            return statement.signOn(life, at: noon)
        }
        #expect(signOn(.draft) == .refused(.notOpen(.draft)))
        #expect(signOn(.signOn) == .open)
        #expect(signOn(.signOn, paused: true) == .refused(.paused))
        #expect(signOn(.closed) == .refused(.deadlinePassed))
        #expect(signOn(.frozen) == .refused(.listIsFrozen))
        #expect(signOn(.published) == .late)
        #expect(signOn(.archived) == .refused(.notOpen(.archived)))
        statement.lateNames = .closed
        #expect(signOn(.published) == .refused(.noLateNames))
    }
}
