import Foundation

/// A calendar file read back line by line, by rules of its own: nothing here comes from the writer.
struct ReadCalendar {
    struct Property: Equatable {
        var name: String
        var parameters: String
        var value: String
    }

    var properties: [Property]

    init(_ bytes: [UInt8]) {
        // On bytes: a blank and an accent behind it are one `Character`.
        var lines: [[UInt8]] = [[]]
        var index = 0
        while let end = bytes[index...].firstIndex(of: 13), end + 1 < bytes.count, bytes[end + 1] == 10 {
            lines[lines.count - 1] += bytes[index..<end]
            index = end + 2
            if index < bytes.count, bytes[index] == 32 { index += 1 } else { lines.append([]) }
        }
        properties = lines.dropLast().map { Property(String(decoding: $0, as: UTF8.self)) }
    }

    func values(_ name: String) -> [String] { properties.filter { $0.name == name }.map(\.value) }

    /// The whole unfolded lines of a property.
    func lines(_ name: String) -> [String] {
        properties.filter { $0.name == name }.map { "\($0.name)\($0.parameters):\($0.value)" }
    }

    /// The texts of a property as they were before they were escaped.
    func texts(_ name: String) -> [String] { values(name).map(unescaped) }
}

extension ReadCalendar.Property {
    init(_ line: String) {
        var isQuoted = false
        var nameEnd: String.UnicodeScalarIndex?
        let scalars = line.unicodeScalars
        var colon = scalars.endIndex
        for index in scalars.indices {
            switch scalars[index] {
            case "\"": isQuoted.toggle()
            case ";" where nameEnd == nil: nameEnd = index
            case ":" where !isQuoted:
                colon = index
            default: continue
            }
            if colon != scalars.endIndex { break }
        }
        let name = scalars[..<min(nameEnd ?? colon, colon)]
        self.name = String(name)
        parameters = String(scalars[name.endIndex..<colon])
        value = colon == scalars.endIndex ? "" : String(scalars[scalars.index(after: colon)...])
    }
}

func unescaped(_ value: String) -> String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
        if !isEscaped, scalar == "\\" {
            isEscaped = true
            continue
        }
        text.append(isEscaped && scalar == "n" ? "\n" : scalar)
        isEscaped = false
    }
    return String(text)
}
