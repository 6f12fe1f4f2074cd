import ConvokeModel
import Foundation
import Testing

@testable import ConvokeCalendar

/// Damaged calendars by chance, from seeds of our own making; `make fuzz` goes on for minutes.
@Suite("Damaged calendars")
struct CalendarFuzzTests {
    private static let seconds = ProcessInfo.processInfo.environment["CONVOKE_FUZZ_SECONDS"].flatMap { Int($0) }

    @Test(
        "Bytes that were changed by chance are read or refused, and nothing stops or hangs",
        arguments: [UInt64(1), 2, 3])
    func survives(seed: UInt64) throws {
        guard let seconds = Self.seconds else { return try run(seed: seed, rounds: 400) }
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds / 3)
        var seed = seed
        while clock.now < end {
            print("fuzz: seed \(seed)")
            try run(seed: seed, rounds: 2_000)
            seed += 3
        }
    }

    private func run(seed: UInt64, rounds: Int) throws {
        var random = SeededRandom(seed: seed)
        let seeds = [CheckTests.sound, String(decoding: SampleFeeds.repeats.bytes().prefix(6_000), as: UTF8.self)].map {
            Array($0.utf8)
        }
        let window = try CalendarWindow(from: day("2026-01-01"), through: day("2027-12-31"), zone: .utc)
        let clock = ContinuousClock()
        for round in 0..<rounds {
            var bytes = seeds.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 1...6, using: &random) { bytes.mutate(&random) }
            let begin = clock.now
            _ = CalendarCheck.findings(in: bytes)
            if let file = try? CalendarFile(bytes) {
                _ = try? file.expansion(within: window)
                let incoming = file.incoming(zone: .utc, language: .english, source: "x")
                #expect(incoming.entries.allSatisfy { !$0.title.isEmpty })
            }
            #expect(clock.now - begin < .seconds(10), "seed \(seed), round \(round)")
        }
    }
}

extension [UInt8] {
    /// Changes, cuts out, doubles or puts in a few bytes.
    fileprivate mutating func mutate(_ random: inout SeededRandom) {
        guard !isEmpty else { return }
        let place = Int.random(in: 0..<count, using: &random)
        let end = Swift.min(count, place + Int.random(in: 1...40, using: &random))
        switch Int.random(in: 0..<5, using: &random) {
        case 0: self[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: removeSubrange(place..<end)
        case 2: insert(contentsOf: self[place..<end], at: place)
        case 3: insert(contentsOf: random.hostileText().utf8, at: place)
        default:
            insert(
                contentsOf: [
                    "99999999999", "-1", "00000000", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "RRULE:", ";TZID=",
                    "P9999999D",
                ].randomElement(using: &random)?.utf8 ?? "".utf8, at: place)
        }
    }
}
