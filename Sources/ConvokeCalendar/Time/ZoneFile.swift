import ConvokeModel
import Foundation

extension ZoneHistory {
    /// Where systems keep the rules of zones.
    static let systemFolder = "/usr/share/zoneinfo"

    /// The history of a zone by the system's file, else by Foundation within some instants.
    init(of zone: Zone, within instants: ClosedRange<Int>, folder: String = systemFolder) {
        // `Zone` accepts only names that are known, so the path cannot leave the folder.
        if let data = FileManager.default.contents(atPath: "\(folder)/\(zone.name)"), let read = Self(file: Array(data))
        {
            self = read
        } else {
            self.init(sampling: zone.timeZone, within: instants)
        }
    }

    /// Reads a compiled zone file (TZif, RFC 8536); nothing where it is not a whole one.
    init?(file: [UInt8]) {
        var reader = ZoneFileReader(rest: file[...])
        guard let old = reader.header() else { return nil }
        if old.version < UInt8(ascii: "2") {
            guard let read = reader.history(old, timeWidth: 4) else { return nil }
            self = read
            return
        }
        // The first block is for readers of version 1, whose times end in 2038.
        guard reader.take(old.length(timeWidth: 4)) != nil, let header = reader.header(),
            let read = reader.history(header, timeWidth: 8)
        else { return nil }
        self = read
        guard reader.take(1)?.first == 10, let end = reader.rest.firstIndex(of: 10) else { return nil }
        let line = reader.rest[..<end]
        if !line.isEmpty {
            guard let rule = ClockRule(line) else { return nil }
            self.rule = rule
        }
    }
}

/// Takes bytes from the front of a zone file; whatever is missing is nothing.
private struct ZoneFileReader {
    struct Header {
        var version: UInt8
        var utcFlags, standardFlags, leapSeconds, changes, settings, letters: Int

        func length(timeWidth: Int) -> Int {
            changes * (timeWidth + 1) + settings * 6 + letters + leapSeconds * (timeWidth + 4) + standardFlags
                + utcFlags
        }
    }

    var rest: ArraySlice<UInt8>

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func number(_ width: Int) -> Int? {
        guard let bytes = take(width), let first = bytes.first else { return nil }
        return bytes.dropFirst().reduce(Int(Int8(bitPattern: first))) { $0 << 8 | Int($1) }
    }

    mutating func header() -> Header? {
        guard let magic = take(4), magic.elementsEqual("TZif".utf8), let version = take(16)?.first else { return nil }
        var counts: [Int] = []
        for _ in 0..<6 {
            guard let count = number(4), count >= 0 else { return nil }
            counts.append(count)
        }
        return Header(
            version: version, utcFlags: counts[0], standardFlags: counts[1], leapSeconds: counts[2], changes: counts[3],
            settings: counts[4], letters: counts[5])
    }

    mutating func history(_ header: Header, timeWidth: Int) -> ZoneHistory? {
        guard header.length(timeWidth: timeWidth) <= rest.count else { return nil }
        var times: [Int] = []
        for _ in 0..<header.changes {
            guard let time = number(timeWidth) else { return nil }
            times.append(min(max(time, -62_135_596_800), 253_402_300_799))
        }
        guard let kinds = take(header.changes), let descriptions = take(header.settings * 6),
            let letters = take(header.letters), zip(times, times.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        var settings: [ClockSetting] = []
        var reader = ZoneFileReader(rest: descriptions)
        while let offset = reader.number(4), let flags = reader.take(2), let name = flags.last {
            guard (-93_599...93_599).contains(offset) else { return nil }
            let letters = letters.dropFirst(Int(name)).prefix { $0 != 0 }
            settings.append(
                ClockSetting(
                    offset: offset, isDaylight: flags.first == 1, name: String(decoding: letters, as: UTF8.self)))
        }
        guard let initial = settings.first, kinds.allSatisfy({ Int($0) < settings.count }) else { return nil }
        _ = take(header.leapSeconds * (timeWidth + 4) + header.standardFlags + header.utcFlags)
        let changes = zip(times, kinds).map { ClockChange(at: $0, setting: settings[Int($1)]) }
        return ZoneHistory(initial: initial, changes: changes)
    }
}
