import ConvokeModel
import Foundation
import Testing

@testable import ConvokeCalendar

@Suite("Whole calendars")
struct GoldenTests {
    @Test("A programme is the file beside this test", arguments: ["en", "es", "ar"])
    func programme(language: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Golden/programme.\(language).ics")
        let bytes = SampleFeeds.programme(in: known(LanguageTag(language))).bytes()
        #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: try Data(contentsOf: file), as: UTF8.self))
        #expect(problems(in: bytes) == [])
    }

    @Test("The zone and language of the machine change nothing", arguments: ["UTC", "Asia/Tokyo", "America/St_Johns"])
    func isTheSameEverywhere(machineZone: String) throws {
        let expected = SampleFeeds.programme(in: arabic).bytes()
        let previous = NSTimeZone.default
        NSTimeZone.default = zone(machineZone).timeZone
        defer { NSTimeZone.default = previous }
        #expect(SampleFeeds.programme(in: arabic).bytes() == expected)
    }

    /// `FEEDS=FOLDER swift test --filter GoldenTests` writes the samples for `scripts/check-feeds.py`, and the files
    /// that the first test compares with.
    @Test(
        "The samples can be written for other readers",
        .enabled(if: ProcessInfo.processInfo.environment["FEEDS"] != nil))
    func writes() throws {
        let folder = URL(filePath: try #require(ProcessInfo.processInfo.environment["FEEDS"]))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, feed) in SampleFeeds.all {
            let file = folder.appending(path: "\(name).ics")
            try Data(feed.bytes()).write(to: file)
            #expect(try Data(contentsOf: file) == Data(feed.bytes()))
        }
    }
}
