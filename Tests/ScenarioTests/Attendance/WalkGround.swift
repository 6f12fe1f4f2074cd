import Convoke
import ConvokeTestSupport
import Foundation

@testable import ConvokeStore

/// A store in which a whole walk is one transaction that is taken back at the end: the real SQL, without waiting for a disk.
final class WalkGround {
    private let folder: TemporaryFolder
    private let engine: SQLiteEngine
    private let vault: Vault
    /// As in the store, decoded documents are kept by their text.
    private let documentMemory = DocumentMemory()
    private struct TakenBack: Error {}

    init() throws {
        folder = try TemporaryFolder()
        engine = try SQLiteEngine(file: folder["walks.sqlite"]) { _ in }
        vault = Vault(store: KeyStore(folder: folder["keys"]))
        try engine.prepare { try Migrations.shipped.run(on: $0, from: 0) }
    }

    func walk(seed: UInt64, steps: Int) throws {
        do {
            try engine.prepare { connection in
                var walk = Walk(seed: seed)
                let clock = TestClock(walk.now)
                let surroundings = Surroundings.test(clock, seed: seed)
                func transaction(as actor: Actor) -> CampaignTransaction {
                    CampaignTransaction(
                        connection: connection, vault: vault, surroundings: surroundings, actor: actor,
                        documentMemory: documentMemory)
                }
                let owner = Actor(name: "Ada", role: .owner)
                _ = try ApplyCampaign(content: walk.content).perform(in: transaction(as: owner))
                for _ in 0..<steps {
                    let asked = walk.next()
                    clock.now = walk.now
                    let outcome = try asked.map { useCase, actor in
                        try Self.attempt(useCase, in: transaction(as: actor), on: connection)
                    }
                    let reader = transaction(as: owner)
                    try walk.hold(outcome, ReadSeatPage(event: Walk.event).read(from: reader))
                }
                throw TakenBack()
            }
        } catch is TakenBack {}
    }

    private static func attempt(
        _ useCase: some UseCase, in transaction: CampaignTransaction, on connection: any DatabaseConnection
    ) throws -> Result<any Sendable, any Error> {
        try connection.execute("SAVEPOINT step")
        let outcome = Result<any Sendable, any Error> { try useCase.perform(in: transaction) }
        if case .failure = outcome {
            try connection.execute("ROLLBACK TO step")
            connection.memory.forget()
        }
        try connection.execute("RELEASE step")
        return outcome
    }
}
