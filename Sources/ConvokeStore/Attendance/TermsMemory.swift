import ConvokeModel
import Synchronization

/// Terms that were read before, by the text in which they are kept: who asks for a place waits for no decoding.
final class TermsMemory: Sendable {
    private let known = Mutex<[String: RegistrationTerms]>([:])
    private static let most = 256

    func terms(from text: String) throws -> RegistrationTerms {
        if let terms = known.withLock({ $0[text] }) { return terms }
        let terms = try CanonicalJSON.value(RegistrationTerms.self, from: text)
        known.withLock { known in
            if known.count >= Self.most { known.removeAll() }
            known[text] = terms
        }
        return terms
    }
}
