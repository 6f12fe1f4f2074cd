import Convoke
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What Hummingbird knows of a connection.
struct ConnectionContext: InitializableFromSource {
    let channel: any Channel
    init(source: ApplicationRequestContextSource) { channel = source.channel }
}

/// A request as the pages see it.
struct Visit: Sendable {
    var route: Route
    var isPost: Bool
    var headers: HTTPFields
    /// What stands behind the question mark, each name once.
    var query: Fields
    /// What a form sent.
    var form = Fields([:])
    /// Whom limits count for; nothing where several people come by the same address.
    var visitor: String?
    /// The language of the answer.
    var language: LanguageTag
}

/// The fields of a form or query: flat, each name once.
struct Fields: Sendable {
    private let values: [String: String]
    init(_ values: [String: String]) { self.values = values }

    /// Text without blanks around it; empty for a field that is not there.
    subscript(name: String) -> String {
        (values[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Everything, as it was sent.
    var all: [String: String] { values }

    /// Reads `a=b&c=d`. Nothing where it is no UTF-8, has a field twice, a NUL, or more than is ever asked.
    init?(encoded text: String) {
        var values: [String: String] = [:]
        guard text.utf8.count <= 65_536 else { return nil }
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard values.count < 64, let name = Self.decoded(sides[0]),
                let value = Self.decoded(sides.count > 1 ? sides[1] : ""),
                values[name] == nil
            else { return nil }
            values[name] = value
        }
        self.values = values
    }

    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst(), let low = rest.popFirst(),
                    let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16), value != 0
                else { return nil }
                bytes.append(value)
            case 0: return nil
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
