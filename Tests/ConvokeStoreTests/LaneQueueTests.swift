import ConvokeModel
import Synchronization
import Testing

@testable import ConvokeStore

@Suite("What decides about the same waits for each other, and for nothing else")
struct LaneQueueTests {
    private final class Note: WaitingJob {
        let number: Int
        init(_ number: Int) { self.number = number }
        func run(on connection: any DatabaseConnection) throws {}
        func answer(_ failure: (any Error)?) {}
    }

    private static func numbers(_ batch: (lane: Lane, jobs: [any WaitingJob])?) -> [Int] {
        batch?.jobs.compactMap { ($0 as? Note)?.number } ?? []
    }

    @Test("Jobs of a lane come together and in order, while others of it wait until they are done")
    func keepsLanesApart() throws {
        let queue = LaneQueue()
        #expect(queue.append(Note(1), in: .event("one")) == true)
        #expect(queue.append(Note(2), in: .event("one")) == false)
        #expect(queue.append(Note(3), in: .event("two")) == true)
        #expect(Self.numbers(queue.next()) == [1, 2])
        #expect(queue.append(Note(4), in: .event("one")) == false)
        #expect(Self.numbers(queue.next()) == [3])
        #expect(queue.next() == nil)
        #expect(queue.end(.event("one")))
        #expect(Self.numbers(queue.next()) == [4])
        #expect(!queue.end(.event("one")) && !queue.end(.event("two")))
        #expect(queue.count == 0)
    }

    @Test("What has yet to find its lane goes one by one and keeps nobody out")
    func findsLanes() {
        let queue = LaneQueue()
        #expect(queue.append(Note(1), in: .claimed) == true)
        #expect(queue.append(Note(2), in: .claimed) == true)
        #expect(Self.numbers(queue.next()) == [1])
        #expect(Self.numbers(queue.next()) == [2])
        #expect(queue.next() == nil)
    }

    @Test("Beyond ten thousand, nobody waits")
    func isBounded() {
        let queue = LaneQueue()
        for number in 0..<10_000 { _ = queue.append(Note(number), in: .campaign) }
        #expect(queue.append(Note(10_000), in: .campaign) == nil)
        #expect(Self.numbers(queue.next()).count == 200)
        #expect(queue.append(Note(10_001), in: .campaign) == false)
    }
}
