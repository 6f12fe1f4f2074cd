import ConvokeModel
import Foundation

extension CampaignReader {
    /// Until when each signature that waits for it can be confirmed.
    public func confirmationEnds(of statement: Identifier<JointStatement>) throws -> [Identifier<Signature>: Date] {
        try connection.rows(
            """
            SELECT id, kept_until FROM signature WHERE statement = \(statement) AND kept_until IS NOT NULL \
            AND state = \(SignatureState.awaitingConfirmation)
            """
        ).reduce(into: [:]) { ends, row in
            guard let id = Identifier<Signature>(try row.text(0)) else {
                throw UnexpectedValue(column: 0, wanted: .text)
            }
            ends[id] = Date(timeIntervalSince1970: Double(try row.integer(1)))
        }
    }
}
