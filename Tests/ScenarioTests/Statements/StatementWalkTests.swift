import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@testable import Convoke

@Suite("Random walks through the life of statements and signatures")
struct StatementWalkTests {
    /// `CONVOKE_WALKS` makes it more, in proportion; `CONVOKE_SEED` says where they begin.
    private static func number(_ variable: String, else usual: Int) -> Int {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? usual
    }

    @Test("Each step ends as the plain model says: states, numbers, counts, lists")
    func agree() async throws {
        let count = max(1, Self.number("CONVOKE_WALKS", else: 1_000) / 25)
        let first = UInt64(max(1, Self.number("CONVOKE_SEED", else: 1)))
        for seed in 0..<count {
            let walk = try await StatementWalk(seed: first &+ UInt64(seed))
            try await walk.run(steps: 40)
        }
    }
}

/// A walk of random steps, each done to the workspace and to the plain model.
private final class StatementWalk {
    private let seed: UInt64
    private var random: SeededGenerator
    private let folder: TemporaryFolder
    private let clock = TestClock()
    private let workspace: Workspace
    private var plain = PlainStatement()
    private var ids: [Identifier<Signature>] = []
    private var trail: [String] = []

    init(seed: UInt64) async throws {
        self.seed = seed
        random = SeededGenerator(seed: seed)
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        var content = CampaignContent.sample
        content.statements["letter"]?.signatories = []
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    func run(steps: Int) async throws {
        for _ in 0..<steps {
            try await step()
            try await hold()
        }
        #expect(try await workspace.perform(VerifyJournal()).fault == nil, "seed \(seed)")
        try await workspace.close()
    }

    /// Asks for something and says what the model expects: whether it is done.
    private func ask(_ what: String, _ isAllowed: Bool, _ useCase: some UseCase, as actor: Actor? = nil) async -> Bool {
        trail.append(what)
        do {
            _ = try await workspace.perform(useCase, as: actor)
            #expect(isAllowed, "seed \(seed): \(trail.suffix(12)) was done")
            return true
        } catch {
            #expect(!isAllowed, "seed \(seed): \(trail.suffix(12)) was refused: \(error)")
            return false
        }
    }

    private func step() async throws {
        let now = clock.now
        switch Int.random(in: 0..<20, using: &random) {
        case 0...3: await signOutside()
        case 4, 5: await addInside()
        case 6...8: await confirm()
        case 9: await decide(.accepted)
        case 10: await decide(.rejected)
        case 11: await decide(.held)
        case 12: await withdraw()
        case 13:
            clock.now = now.addingTimeInterval(Double.random(in: 0...4 * 86_400, using: &random))
            trail.append("wait")
        case 14:
            let isPausing = Bool.random(using: &random)
            if isPausing {
                if await ask("pause", plain.stage == .signOn, PauseStatement(statement: "letter")) {
                    plain.isPaused = true
                }
            } else {
                let isAllowed = plain.isPaused || plain.stage == .closed
                if await ask("open", isAllowed, OpenStatement(statement: "letter", reason: "x")) {
                    (plain.stage, plain.isPaused) = (.signOn, false)
                }
            }
        case 15:
            if await ask("close", plain.stage == .signOn, CloseStatement(statement: "letter")) {
                (plain.stage, plain.isPaused) = (.closed, false)
            }
        case 16: await freeze()
        case 17:
            if await ask("unfreeze", plain.stage == .frozen, UnfreezeStatement(statement: "letter", reason: "x")) {
                plain.stage = .closed
            }
        case 18: await publishOrAdd()
        default: await reviseOrAgree()
        }
    }

    private func signOutside() async {
        let isOrganisation = Bool.random(using: &random)
        let name = "Name \(plain.entries.count)"
        let signatory: Signatory =
            isOrganisation
            ? .organisation(SigningOrganisation(name: name)) : .individual(SigningIndividual(name: name))
        guard let address = MailAddress("a\(plain.entries.count)@example.org") else { return }
        let useCase = SignStatement(
            statement: "letter", signatory: signatory,
            representative: isOrganisation ? Representative(name: "R") : nil, address: address, language: "en")
        guard await ask("sign", plain.takesNames, useCase, as: .anyone) else { return }
        plain.lapse(at: clock.now)
        plain.entries.append(
            .init(
                name: name, state: .waits, agreed: plain.version, keptUntil: clock.now.addingTimeInterval(7 * 86_400),
                isLate: plain.stage == .published, isOrganisation: isOrganisation))
    }

    private func addInside() async {
        let name = "Name \(plain.entries.count)"
        let details = SignatureDetails(signatory: .organisation(SigningOrganisation(name: name)))
        guard await ask("add", plain.takesDecisions, AddSignature(statement: "letter", details: details)) else {
            return
        }
        plain.entries.append(
            .init(name: name, state: .waits, agreed: plain.version, keptUntil: nil, isOrganisation: true))
        plain.accept(plain.entries.count - 1)
    }

    private func pick() -> Int? { plain.entries.isEmpty ? nil : Int.random(in: plain.entries.indices, using: &random) }

    private func confirm() async {
        guard let index = pick() else { return }
        let id = ids[index]
        let link = try? await workspace.data.read { try $0.link(to: $0.signature(id), for: .confirm).token }
        guard let link else { return }
        var expected = plain
        expected.lapse(at: clock.now)
        let entry = expected.entries[index]
        let isAllowed = entry.state == .waits ? plain.takesNames : entry.state != .lapsed
        guard await ask("confirm \(index)", isAllowed, ConfirmSignature(link: link), as: .anyone) else { return }
        plain = expected
        guard entry.state == .waits else { return }
        if entry.isOrganisation {
            plain.entries[index].state = .decides
            if plain.stage == .published { plain.entries[index].isLate = true }
        } else {
            plain.accept(index)
        }
    }

    private func decide(_ state: SignatureState) async {
        guard let index = pick() else { return }
        let (id, entry) = (ids[index], plain.entries[index])
        let from: Set<PlainStatement.State> =
            switch state {
            case .accepted: [.waits, .decides, .held, .rejected]
            case .rejected: [.waits, .decides, .held, .accepted]
            default: [.waits, .decides, .accepted]
            }
        let isFrozenName = entry.state == .accepted && plain.stage == .frozen
        let isAllowed = from.contains(entry.state) && !isFrozenName && (state != .accepted || plain.takesDecisions)
        let isDone =
            switch state {
            case .accepted:
                await ask(
                    "approve \(index)", isAllowed, ApproveSignature(statement: "letter", signature: id, note: "seen"))
            case .rejected:
                await ask("reject \(index)", isAllowed, RejectSignature(statement: "letter", signature: id))
            default: await ask("hold \(index)", isAllowed, HoldSignature(statement: "letter", signature: id))
            }
        guard isDone else { return }
        plain.entries[index].keptUntil = nil
        switch state {
        case .accepted: plain.accept(index)
        case .rejected: plain.entries[index].state = .rejected
        default: plain.entries[index].state = .held
        }
    }

    private func withdraw() async {
        guard let index = pick() else { return }
        let isAllowed = [.waits, .decides, .held, .accepted].contains(plain.entries[index].state)
        let useCase = WithdrawSignature(statement: "letter", signature: ids[index], retraction: .removed)
        if await ask("withdraw \(index)", isAllowed, useCase) {
            plain.entries[index].state = .withdrawn
            plain.entries[index].keptUntil = nil
        }
    }

    private func freeze() async {
        guard plain.stage != .frozen, plain.stage != .published else { return }
        let names = plain.standing(at: clock.now)
        let isAllowed = plain.undecided == 0 && !names.isEmpty
        guard await ask("freeze", isAllowed, FreezeStatement(statement: "letter", note: "x")) else { return }
        (plain.stage, plain.isPaused) = (.frozen, false)
        plain.lists.append((.frozen, names.count))
        plain.listed.formUnion(names)
    }

    private func publishOrAdd() async {
        guard plain.stage != .published else {
            let new = plain.standing(at: clock.now).filter { !plain.listed.contains($0) }
            guard await ask("addendum", !new.isEmpty, AddAddendum(statement: "letter")) else { return }
            plain.lists.append((.addendum, new.count))
            plain.listed.formUnion(new)
            return
        }
        if await ask("publish", plain.stage == .frozen, PublishStatement(statement: "letter")) {
            plain.stage = .published
        }
    }

    private func reviseOrAgree() async {
        if Bool.random(using: &random), let index = pick() {
            let (id, entry) = (ids[index], plain.entries[index])
            let link = try? await workspace.data.read { try $0.link(to: $0.signature(id), for: .manage).token }
            guard let link else { return }
            let isTooLate = plain.changes.contains {
                $0.isOptIn && $0.version > entry.agreed && $0.until < clock.now
            }
            let isAllowed = [.accepted, .decides, .held].contains(entry.state) && !isTooLate
            let useCase = AgreeToText(link: link, version: plain.version)
            if await ask("agree \(index)", isAllowed, useCase, as: .anyone) {
                plain.entries[index].agreed = plain.version
            }
            return
        }
        let until = clock.now.addingTimeInterval(2 * 86_400)
        let consent: ConsentCustom? = [.optIn, .optOut, nil].randomElement(using: &random) ?? nil
        let change = VersionChange(
            consent == nil ? .editorial : .substantive, consent: consent, until: consent == nil ? nil : until)
        let text = StatementText(
            of: JointStatement(key: "letter", title: ["en": "A letter"], text: ["en": "Version \(plain.version + 1)."]))
        let useCase = ReviseStatement(statement: "letter", text: text, change: change)
        guard await ask("revise", !plain.stage.isFinal, useCase) else { return }
        plain.version += 1
        if let consent {
            plain.changes.append(.init(version: plain.version, isOptIn: consent == .optIn, until: until))
        }
    }

    private static let words: [PlainStatement.State: String] = [
        .waits: "awaitingConfirmation", .decides: "awaitingApproval", .accepted: "accepted", .held: "held",
        .rejected: "rejected", .withdrawn: "withdrawn", .lapsed: "lapsed",
    ]

    /// Holds the data against the model.
    private func hold() async throws {
        let listings = try await workspace.perform(ListSignatures(statement: "letter"))
        ids = listings.map(\.id)
        let place = "seed \(seed): \(trail.suffix(12))"
        #expect(listings.map(\.name) == plain.entries.map(\.name), "\(place)")
        #expect(listings.map(\.state) == plain.entries.map { Self.words[$0.state] ?? "" }, "\(place)")
        #expect(listings.map(\.ordinal) == plain.entries.map(\.number), "\(place)")
        #expect(listings.map(\.isLate) == plain.entries.map(\.isLate), "\(place)")
        let details = try await workspace.perform(ShowStatement(statement: "letter"))
        #expect(details.undecided == plain.undecided, "\(place)")
        #expect(details.listing.signatories == plain.printed, "\(place)")
        #expect(details.listing.stage == plain.stage.rawValue, "\(place)")
        #expect(details.lists.map(\.names) == plain.lists.map(\.names), "\(place)")
        if !plain.stage.isFinal {
            #expect(details.counts.signatories == plain.standing(at: clock.now).count, "\(place)")
        }
    }
}
