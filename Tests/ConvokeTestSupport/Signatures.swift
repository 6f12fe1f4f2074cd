import Convoke

extension Signature {
    /// A signature that was accepted from a sheet, under the sample's statement.
    public static func accepted(_ signatory: Signatory) -> Signature {
        Signature(
            id: Identifier(random: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } }),
            statement: "letter",
            version: 1, details: SignatureDetails(signatory: signatory), state: .accepted, source: .sheet,
            signedOn: "2024-03-05")
    }
}
