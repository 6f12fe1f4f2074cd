import ConvokeModel
import Synchronization

/// Terms and statements that were read before, by the text in which they are kept: who asks for a place or signs waits for
/// no decoding.
final class TermsMemory: Sendable {
    private let known = Mutex<[String: RegistrationTerms]>([:])
    private let statements = Mutex<[String: (statement: JointStatement, life: StatementLife)]>([:])
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

    func statement(written: String, life: String) throws -> (statement: JointStatement, life: StatementLife) {
        let text = "\(life)\n\(written)"
        if let found = statements.withLock({ $0[text] }) { return found }
        let found = (
            statement: try CanonicalJSON.value(JointStatement.self, from: written),
            life: try CanonicalJSON.value(StatementLife.self, from: life)
        )
        statements.withLock { statements in
            if statements.count >= Self.most { statements.removeAll() }
            statements[text] = found
        }
        return found
    }
}
