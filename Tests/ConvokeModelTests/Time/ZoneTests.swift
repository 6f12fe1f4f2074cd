import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

struct ZoneTests {
    @Test(
        "Zones go by their IANA names, the newer and the older ones",
        arguments: [
            "UTC", "Europe/Zurich", "Asia/Kolkata", "America/Argentina/Buenos_Aires", "Australia/Lord_Howe",
            "Africa/Casablanca", "Europe/Kyiv",
        ])
    func accepts(name: String) {
        #expect(Zone(name)?.name == name)
    }

    @Test(
        "Abbreviations, other cases, paths and inventions are refused",
        arguments: [
            "", "CET", "EST", "PST8PDT", "GMT", "GMT+2", "utc", "europe/zurich", "Europe/zurich", "EUROPE/ZURICH",
            "Europe/Zurich ", " Europe/Zurich",
            "../x", "../../etc/passwd", "Europe/../Europe/Zurich", "/etc/localtime",
            "/usr/share/zoneinfo/Europe/Zurich", "Europe//Zurich", "Europe/",
            "/", "posix/Europe/Zurich/", "Europe/Nowhere", "Europe/Zurich\u{0}", "+02:00", "Zurich",
        ])
    func refuses(name: String) {
        #expect(Zone(name) == nil)
    }

    @Test("A zone's clocks are known in summer and in winter")
    func offsets() {
        let zone: Zone = "Europe/Zurich"
        #expect(zone.offset(at: noon) == 3600)
        #expect(zone.local(noon) == "2024-03-05T12:00")
        #expect(zone.local(noon.addingTimeInterval(120 * 86_400)) == "2024-07-03T13:00")
        #expect(Zone.utc.local(noon.addingTimeInterval(0.9)) == "2024-03-05T11:00")
        #expect(Zone.utc.local(Date(timeIntervalSince1970: -0.5)) == "1969-12-31T23:59:59")
    }

    @Test(
        "Offsets are written with a sign",
        arguments: [(0, "+00:00"), (7200, "+02:00"), (-12_600, "-03:30"), (37_800, "+10:30"), (-1800, "-00:30")])
    func offsetTexts(seconds: Int, text: String) {
        #expect(offsetText(seconds) == text)
    }
}
