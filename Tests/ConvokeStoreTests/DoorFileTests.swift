import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

@Suite("A door file opens for its passphrase only, whole, and until it expires")
struct DoorFileTests {
    private let sheet: DoorSheet
    private let bytes: [UInt8]
    private let passphrase = "five words say it well"

    init() throws {
        let code = try #require(DoorCode("7Q3KXM"))
        sheet = DoorSheet(
            list: DoorList(
                of: .sample(), campaign: nil, entries: [DoorListEntry(code: code, name: "CANARY", party: 2)]),
            factKey: Data(repeating: 7, count: 32), door: try #require(DoorName("A")), expiresAt: noon)
        bytes = try DoorFile.bytes(
            of: sheet, passphrase: passphrase, cost: .init(logRounds: 12, blockSize: 8, parallelism: 1),
            random: Surroundings.test().randomness)
    }

    private func open(_ bytes: [UInt8], _ passphrase: String? = nil, at now: Date = noon - 1) throws -> DoorSheet {
        try DoorFile.sheet(in: bytes, passphrase: passphrase ?? self.passphrase, at: now)
    }

    @Test("It opens whole, and shows no name to who has no passphrase")
    func opens() throws {
        #expect(try open(bytes) == sheet)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("CANARY"))
        #expect(Data(bytes).range(of: Data("panel".utf8)) == nil)
    }

    @Test("The passphrase may be typed in other code points")
    func isNormalised() throws {
        let accented = try DoorFile.bytes(
            of: sheet, passphrase: "cinq mots e\u{301}crits", cost: .init(logRounds: 12, blockSize: 8, parallelism: 1),
            random: Surroundings.test().randomness)
        #expect(try open(accented, "cinq mots \u{E9}crits") == sheet)
    }

    @Test("A wrong passphrase, a cut file and a changed byte anywhere give one and the same answer")
    func refuses() throws {
        #expect(throws: DoorFileRefusal.unreadable) { try open(bytes, "five words say it wel") }
        for length in [0, 1, DoorFile.headerSize - 1, DoorFile.headerSize, DoorFile.headerSize + 20, bytes.count - 1] {
            #expect(throws: DoorFileRefusal.unreadable) { try open(Array(bytes.prefix(length))) }
        }
        #expect(throws: DoorFileRefusal.unreadable) { try open(bytes + [0]) }
        let places = Array(0..<DoorFile.headerSize) + [DoorFile.headerSize + 3, bytes.count / 2, bytes.count - 1]
        for place in places {
            var changed = bytes
            changed[place] ^= 1
            #expect(throws: DoorFileRefusal.unreadable, "byte \(place)") { try open(changed) }
        }
    }

    @Test("Costs that would keep a laptop busy for hours are refused at once", arguments: [0, 11, 19, 63, 64, 255])
    func isBounded(logRounds: UInt8) {
        var hostile = bytes
        hostile[DoorFile.magic.count] = logRounds
        #expect(throws: DoorFileRefusal.unreadable) { try open(hostile) }
        hostile = bytes
        hostile[DoorFile.magic.count + 1] = 255
        #expect(throws: DoorFileRefusal.unreadable) { try open(hostile) }
    }

    @Test("It expires")
    func expires() {
        #expect(throws: DoorFileRefusal.expired) { try open(bytes, at: noon) }
    }

    @Test("A short passphrase and a file that is there already are refused")
    func isCareful() throws {
        let folder = try TemporaryFolder()
        let random = Surroundings.test().randomness
        #expect(throws: DoorFileRefusal.shortPassphrase) {
            try DoorFile.write(sheet, passphrase: "too short", to: folder["door"], randomness: random)
        }
        try folder.write("mine", to: "door")
        #expect(throws: GivenRefusal.self) {
            try DoorFile.write(sheet, passphrase: passphrase, to: folder["door"], randomness: random)
        }
        #expect(try String(contentsOf: folder["door"], encoding: .utf8) == "mine")
    }
}

@Suite("Facts of a door are only ever added")
struct FactLogTests {
    private let folder: TemporaryFolder
    private let key = Data(repeating: 7, count: 32)
    private let random = Surroundings.test().randomness
    private var file: URL { folder["door.facts"] }

    init() throws { folder = try TemporaryFolder() }

    private func add(_ code: String) throws {
        let code = try #require(DoorCode(code))
        let door = try #require(DoorName("A"))
        try FactLog.append(to: file, event: "panel", key: key, randomness: random) { log, nonce in
            let fact = DoorFact(
                code: code, people: 1, door: door, device: log.device, sequence: log.facts.count + 1, nonce: nonce,
                slice: 1)
            return (fact, ())
        }
    }

    private func read(_ bytes: [UInt8]? = nil, event: Identifier<Event> = "panel") throws -> FactLog {
        try FactLog(bytes ?? Array(Data(contentsOf: file)), event: event, key: key)
    }

    @Test("Facts come back in order, and neither codes nor the door can be read without the key")
    func roundTrips() throws {
        for code in ["000001", "7Q3KXM", "000003"] { try add(code) }
        let log = try read()
        #expect(
            log.facts.map(\.code.text) == ["000001", "7Q3KXM", "000003"] && log.facts.map(\.sequence) == [1, 2, 3])
        #expect(Set(log.facts.map(\.nonce)).count == 3 && Set(log.facts.map(\.device)) == [log.device])
        #expect(try !String(contentsOf: file, encoding: .utf8).contains("7Q3KXM"))
    }

    @Test("A line that a crash cut off is passed over, and the next fact takes its place")
    func survivesCrash() throws {
        try add("000001")
        let whole = try Data(contentsOf: file)
        let end = try #require(String(decoding: whole, as: UTF8.self).range(of: "end "))
        let facts = String(decoding: whole, as: UTF8.self)[..<end.lowerBound]
        try Data((facts + "c29tZXRoaW5n").utf8).write(to: file)
        #expect(try read().facts.count == 1)
        try add("000002")
        #expect(try read().facts.map(\.code.text) == ["000001", "000002"] && read().isWhole)
        #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix(facts))
    }

    @Test("A file that was cut, at the end of a line too, is told from a whole one")
    func noticesCuts() throws {
        for code in ["000001", "000002", "000003"] { try add(code) }
        let whole = try [UInt8](Data(contentsOf: file))
        #expect(try read(whole).isWhole)
        let firstLine = try #require(whole.firstIndex(of: 10))
        for count in (firstLine + 1)..<whole.count { #expect(try !read(Array(whole.prefix(count))).isWhole) }
        let lines = String(decoding: whole, as: UTF8.self).split(separator: "\n")
        let withAnEarlierEnd = ([lines[0], lines[1], lines[4]].joined(separator: "\n") + "\n").utf8
        #expect(throws: DoorFileRefusal.factsUnreadable) { try read(Array(withAnEarlierEnd)) }
    }

    @Test("A changed, moved or missing line, another event or key: nothing is read")
    func isChained() throws {
        for code in ["000001", "000002", "000003"] { try add(code) }
        let text = try String(contentsOf: file, encoding: .utf8)
        var lines = text.split(separator: "\n").map(String.init)
        lines.swapAt(1, 2)
        let swapped = lines.joined(separator: "\n") + "\n"
        lines.remove(at: 1)
        let left = lines.joined(separator: "\n") + "\n"
        for bad in [swapped, left, text.replacing(" panel ", with: " other "), "x" + text, "", "nonsense\n"] {
            #expect(throws: DoorFileRefusal.factsUnreadable) { try read(Array(bad.utf8)) }
        }
        #expect(throws: DoorFileRefusal.factsUnreadable) { try read(event: "other") }
        #expect(throws: DoorFileRefusal.factsUnreadable) {
            try FactLog(Array(text.utf8), event: "panel", key: Data(repeating: 8, count: 32))
        }
    }

    @Test("A file of somebody else's beside the door file is not touched")
    func touchesNothingElse() throws {
        try folder.write("my notes", to: "door.facts")
        #expect(throws: DoorFileRefusal.factsUnreadable) { try add("000001") }
        #expect(try String(contentsOf: file, encoding: .utf8) == "my notes")
    }

    @Test("Twenty at once each add their own")
    func waitTheirTurn() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...20 { group.addTask { try add("0000" + (number < 10 ? "0\(number)" : "\(number)")) } }
            try await group.waitForAll()
        }
        #expect(try Set(read().facts.map(\.code)).count == 20)
    }
}

@Suite("Door codes follow from the event's key")
struct DoorCodesTests {
    @Test("Each of 2,000 places has a code of its own, which leads back to it; another key gives others")
    func areUnique() throws {
        let (codes, others) = (
            DoorCodes(.init(.init(data: Data(repeating: 1, count: 32)))),
            DoorCodes(.init(.init(data: Data(repeating: 2, count: 32))))
        )
        var seen: Set<DoorCode> = []
        for ordinal in 0..<2_000 {
            let code = try #require(codes.code(of: ordinal))
            #expect(codes.ordinal(of: code) == ordinal)
            seen.insert(code)
        }
        #expect(seen.count == 2_000)
        #expect((0..<200).filter { codes.code(of: $0) == others.code(of: $0) }.isEmpty)
        #expect(codes.code(of: -1) == nil && codes.code(of: 1 << 30) == nil)
    }
}
