import ConvokeModel

extension Guest {
    /// The guest as JSON, as `Codable` reads it again: who waits for a place waits for this, and Foundation's encoder takes
    /// five times as long.
    var json: [UInt8] {
        var json = JSONWords()
        json.add("{\"name\":")
        json.add(quoting: name)
        if let address {
            json.add(",\"address\":")
            json.add(quoting: address.text)
        }
        if let language {
            json.add(",\"language\":")
            json.add(quoting: language.text)
        }
        json.add(",\"companions\":[")
        for (index, companion) in companions.enumerated() {
            if index > 0 { json.add(",") }
            json.add(quoting: companion)
        }
        json.add("],\"answers\":{")
        for (index, answer) in answers.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { json.add(",") }
            json.add(quoting: answer.key)
            json.add(":")
            json.add(quoting: answer.value)
        }
        json.add("}")
        if let entryConsent { json.add(entryConsent ? ",\"entryConsent\":true" : ",\"entryConsent\":false") }
        if let badge {
            json.add(badge.isDone ? ",\"badge\":{\"isDone\":true,\"on\":" : ",\"badge\":{\"isDone\":false,\"on\":")
            json.add(quoting: badge.on.description)
            json.add("}")
        }
        json.add("}")
        return json.bytes
    }
}

/// JSON as it is put together.
private struct JSONWords {
    var bytes: [UInt8] = []

    mutating func add(_ words: StaticString) {
        words.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A text in quotes; what JSON does not take as it is stands as a number (RFC 8259, section 7).
    mutating func add(quoting text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                add("\\u00")
                bytes.append(UInt8(ascii: "0") + (byte >> 4))
                let low = byte & 15
                bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
