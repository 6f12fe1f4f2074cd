import ConvokeModel
import Synchronization

/// Documents that were read before, by the text in which they are kept: who waits for the writer waits for no decoding. Nothing
/// that is sealed is in it.
final class DocumentMemory: Sendable {
    /// Compares bytes: what Unicode takes for the same text may be written in two ways.
    private struct Key: Hashable {
        var type: ObjectIdentifier
        var text: String

        static func == (left: Self, right: Self) -> Bool {
            left.type == right.type && left.text.utf8.elementsEqual(right.text.utf8)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(type)
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    private struct Known {
        var values: [Key: any Sendable] = [:]
        var bytes = 0
    }

    private let known = Mutex(Known())
    private static let mostBytes = 16 << 20

    func value<Value: Decodable & Sendable>(_ type: Value.Type, from text: String) throws -> Value {
        let key = Key(type: ObjectIdentifier(type), text: text)
        if let value = known.withLock({ $0.values[key] }) as? Value { return value }
        let value = try CanonicalJSON.value(type, from: text)
        known.withLock { known in
            if known.bytes >= Self.mostBytes { known = Known() }
            known.values[key] = value
            known.bytes += text.utf8.count
        }
        return value
    }
}
