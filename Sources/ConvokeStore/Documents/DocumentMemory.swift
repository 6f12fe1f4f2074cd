import ConvokeModel
import Foundation
import Synchronization

/// Documents that were read before, by the text in which they are kept: who waits for the writer waits for no decoding. Nothing
/// that is sealed is in it.
final class DocumentMemory: Sendable {
    /// Compares bytes: what Unicode takes for the same text may be written in two ways.
    private struct Key: Hashable {
        var type: ObjectIdentifier
        var text: String

        static func == (left: Self, right: Self) -> Bool {
            let count = left.text.utf8.count
            guard left.type == right.type, count == right.text.utf8.count else { return false }
            var (one, other) = (left.text, right.text)
            return one.withUTF8 { one in
                other.withUTF8 { other in
                    guard let one = one.baseAddress, let other = other.baseAddress else { return true }
                    return memcmp(one, other, count) == 0
                }
            }
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
