import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Random walks through everything that can happen to seats")
struct RandomWalkTests {
    /// `CONVOKE_WALKS` sets how many; `CONVOKE_SEED` where they begin, to go a walk that failed again.
    private static func number(_ variable: String, else usual: Int) -> Int {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? usual
    }
    private let count = Self.number("CONVOKE_WALKS", else: 1_000)
    private let first = UInt64(max(1, Self.number("CONVOKE_SEED", else: 1)))

    @Test("Each step ends as the plain model says, and no rule is ever broken")
    func agree() async throws {
        let lanes = ProcessInfo.processInfo.activeProcessorCount
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in 0..<lanes {
                group.addTask { [count, first] in
                    let ground = try WalkGround()
                    for walk in stride(from: lane, to: count, by: lanes) {
                        try Task.checkCancellation()
                        try ground.walk(seed: first &+ UInt64(walk), steps: 50)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("The same through the door, each step durable, and the journal holds", arguments: 1...UInt64(8))
    func agreeThroughTheDoor(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        var walk = Walk(seed: seed)
        let clock = TestClock(walk.now)
        let workspace = Workspace.test(in: folder, clock: clock)
        _ = try await workspace.perform(ApplyCampaign(content: walk.content))
        for _ in 0..<50 {
            let asked = walk.next()
            clock.now = walk.now
            var outcome: Result<any Sendable, any Error>?
            if let asked { outcome = await Self.ask(workspace, asked.useCase, asked.actor) }
            try walk.hold(outcome, await workspace.perform(ReadSeatPage(event: Walk.event)))
        }
        #expect(try await workspace.perform(VerifyJournal()).fault == nil)
        try await workspace.close()
    }

    private static func ask(_ workspace: Workspace, _ useCase: some UseCase, _ actor: Actor) async
        -> Result<any Sendable, any Error>
    {
        do { return .success(try await workspace.perform(useCase, as: actor)) } catch { return .failure(error) }
    }
}
