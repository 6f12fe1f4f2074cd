import ConvokeModel

extension CalendarCheck {
    /// The value of one property by its type.
    mutating func check(value property: CalendarProperty) {
        check(text: property)
        switch property.name {
        case "GEO": check(place: property)
        case "URL", "CONFERENCE", "SOURCE", "TZURL": check(address: property)
        case "ATTENDEE", "ORGANIZER":
            if !property.value.contains(":") {
                fail(
                    property.line, "bad-address",
                    "\(property.name) is an address such as mailto:name@example.org, with its scheme.")
            }
        case "ATTACH" where property.parameter("ENCODING") != nil:
            advise(
                property.line, "inline-attachment",
                "The attachment stands in the file itself; Google and Outlook drop it, and everybody loads it each time. Link to it."
            )
        case "X-LIC-ERROR":
            advise(
                property.line, "reported-error",
                "libical left this note where it could not read a property, which is lost.")
        case let name where !name.hasPrefix("X-") && !Self.known.contains(name):
            advise(
                property.line, "unknown-property",
                "\(name.prefix(40)) is defined in no RFC. A name of your own begins with X-.")
        default: return
        }
    }

    /// Escapes of a text (RFC 5545, 3.3.11).
    mutating func check(text property: CalendarProperty) {
        let isList = Self.lists.contains(property.name)
        guard isList || Self.texts.contains(property.name),
            property.parameter("VALUE") == nil || property.parameter("VALUE") == "TEXT"
        else { return }
        var isEscaped = false
        for byte in property.value.utf8 {
            if isEscaped {
                isEscaped = false
                if !#"\;,nN"#.utf8.contains(byte) {
                    fail(
                        property.line, "bad-escape",
                        "\(property.name) holds a backslash that escapes nothing. A backslash itself is written twice.")
                    return
                }
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") && !isList {
                let sign = byte == UInt8(ascii: ";") ? "semicolon" : "comma"
                fail(
                    property.line, "unescaped",
                    "\(property.name) holds a \(sign) without a backslash before it. Some readers cut the text there.")
                return
            }
        }
        if isEscaped { fail(property.line, "bad-escape", "\(property.name) ends in a backslash that escapes nothing.") }
    }

    private mutating func check(place property: CalendarProperty) {
        let parts = property.value.split(separator: ";", omittingEmptySubsequences: false).map { Double($0) }
        guard parts.count == 2, let north = parts[0], let east = parts[1], (-90...90).contains(north),
            (-180...180).contains(east)
        else {
            fail(
                property.line, "bad-value",
                "GEO is '\(property.value.prefix(40))', and is latitude and longitude such as 46.226;6.140.")
            return
        }
    }

    private mutating func check(address property: CalendarProperty) {
        let hasScheme = property.value.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        let rest = property.value.dropFirst(hasScheme.count)
        if hasScheme.isEmpty || !rest.hasPrefix(":") || property.value.contains(" ") {
            fail(
                property.line, "bad-address",
                "\(property.name) is '\(property.value.prefix(60))', which is no address such as https://example.org/.")
        }
    }

    private static let texts: Set<String> = [
        "SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "NAME", "X-WR-CALNAME", "X-WR-CALDESC", "TZNAME",
    ]
    private static let lists: Set<String> = ["CATEGORIES", "RESOURCES"]

    private static let known: Set<String> = [
        "ACKNOWLEDGED", "ACTION", "ATTACH", "ATTENDEE", "CALENDAR-ADDRESS", "CALSCALE", "CATEGORIES", "CLASS", "COLOR",
        "COMMENT", "COMPLETED", "CONCEPT", "CONFERENCE", "CONTACT", "CREATED", "DESCRIPTION", "DTEND", "DTSTAMP",
        "DTSTART", "DUE", "DURATION", "EXDATE", "EXRULE", "FREEBUSY", "GEO", "IMAGE", "LAST-MODIFIED", "LINK",
        "LOCATION",
        "LOCATION-TYPE", "METHOD", "NAME", "ORGANIZER", "PARTICIPANT-TYPE", "PERCENT-COMPLETE", "PRIORITY", "PROXIMITY",
        "RDATE", "RECURRENCE-ID", "REFID", "REFRESH-INTERVAL", "RELATED-TO", "REPEAT", "REQUEST-STATUS",
        "RESOURCE-TYPE", "RESOURCES", "RRULE", "SEQUENCE", "SOURCE", "STATUS", "STRUCTURED-DATA", "STYLED-DESCRIPTION",
        "SUMMARY", "TRANSP", "TRIGGER", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "TZURL", "UID", "URL",
        "VERSION",
    ]
}
