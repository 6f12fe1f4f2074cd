/// What is wrong with a calendar file, byte by byte, as sentences; none where all is right.
func problems(in bytes: [UInt8]) -> [String] {
    var problems: [String] = []
    var lines: [[UInt8]] = [[]]
    for (index, byte) in bytes.enumerated() {
        let before = index > 0 ? bytes[index - 1] : 0
        if byte == 10, before == 13 {
            lines[lines.count - 1].removeLast()
            lines.append([])
            continue
        }
        if byte == 10 || before == 13 { problems.append("a line ends in something other than CRLF at byte \(index)") }
        if byte < 32 && byte != 9 && byte != 13 || byte == 127 { problems.append("control character \(byte)") }
        lines[lines.count - 1].append(byte)
    }
    if lines.removeLast() != [] { problems.append("the file does not end in CRLF") }
    for (index, line) in lines.enumerated() {
        if line.count > 75 { problems.append("a line of \(line.count) octets") }
        if line.isEmpty { problems.append("an empty line") }
        guard let text = String(validating: line, as: UTF8.self) else {
            problems.append("line \(index) is not UTF-8 on its own")
            continue
        }
        if text.unicodeScalars.contains(where: { [0x85, 0x2028, 0x2029, 0xFFFE, 0xFFFF].contains($0.value) }) {
            problems.append("line \(index) holds a character that no calendar may")
        }
        let isFolded = lines.indices.contains(index + 1) && lines[index + 1].first == 32
        let isBlank = line.dropFirst(line.first == 32 ? 1 : 0).allSatisfy { $0 == 32 || $0 == 9 }
        // After a blank is right only where there was nothing but blanks to cut between.
        if isFolded, !isBlank, line.last == 32 || line.last == 9 {
            problems.append("line \(index) is cut after a blank")
        }
    }
    return problems + structuralProblems(in: ReadCalendar(bytes))
}

private func structuralProblems(in calendar: ReadCalendar) -> [String] {
    var problems: [String] = []
    var open: [(name: String, seen: [String: Int])] = []
    var zonesSeen: Set<String> = []
    for property in calendar.properties {
        switch property.name {
        case "BEGIN": open.append((property.value, [:]))
        case "END":
            guard let component = open.popLast(), component.name == property.value else {
                problems.append("END:\(property.value) ends nothing")
                continue
            }
            let needed =
                ["VEVENT": ["UID", "DTSTAMP", "DTSTART", "SUMMARY"], "VTIMEZONE": ["TZID"]][component.name] ?? []
            for name in needed where component.seen[name] != 1 {
                problems.append("\(component.name) with \(component.seen[name] ?? 0) \(name)")
            }
            for (name, count) in component.seen where count > 1 {
                problems.append("\(count) \(name) in \(component.name)")
            }
        default:
            guard !open.isEmpty else {
                problems.append("\(property.name) stands outside")
                continue
            }
            open[open.count - 1].seen[property.name, default: 0] += 1
            if property.name == "TZID" { zonesSeen.insert(property.value) }
            if property.parameters.hasPrefix(";TZID="), !zonesSeen.contains(String(property.parameters.dropFirst(6))) {
                problems.append("the zone of \(property.name)\(property.parameters) is not defined before it")
            }
        }
        let forbidden = ["ATTENDEE", "ORGANIZER", "GEO", "VALARM", "X-LIC-LOCATION", "DURATION"]
        if forbidden.contains(property.name) || forbidden.contains(property.value) {
            problems.append("\(property.name) in a feed")
        }
        if property.name == "", property.value == "" { problems.append("a line that is no property") }
    }
    if !open.isEmpty { problems.append("\(open.map(\.name)) is not ended") }
    if calendar.values("BEGIN").first != "VCALENDAR" { problems.append("no calendar") }
    return problems
}
