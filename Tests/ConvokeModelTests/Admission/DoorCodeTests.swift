import ConvokeModel
import Testing

@Suite("Door codes are read as people type them")
struct DoorCodeTests {
    @Test(
        "Case, blanks, hyphens and look-alikes do not matter",
        arguments: ["10A0Z1", "10a0z1", "IOAOZL", "lo a-o zi", " 10A-0Z1 ", "iOaOzL"])
    func reads(typed: String) {
        #expect(DoorCode(typed)?.text == "10A0Z1")
    }

    @Test("What cannot be a code is none", arguments: ["", "10A0Z", "10A0Z11", "10A0ZU", "10A0Z!", "１０A0Z1", "10A0Zé"])
    func refuses(typed: String) {
        #expect(DoorCode(typed) == nil)
    }

    @Test(
        "Every number below the count has a code of six that is read back",
        arguments: [0, 1, 31, 32, 0x3FFF_FFFF, 12_345_678])
    func roundTrips(number: UInt32) throws {
        let code = try #require(DoorCode(number: number))
        #expect(code.text.count == 6)
        #expect(DoorCode(code.text) == code)
        #expect(DoorCode(number: DoorCode.count) == nil)
    }
}
