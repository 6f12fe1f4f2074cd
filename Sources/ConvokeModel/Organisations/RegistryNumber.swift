/// An organisation's number in a public register, such as `ecosoc:639091` or `uk-charities:1098893`: what makes it the same
/// under whatever name.
public struct RegistryNumber: Hashable, Sendable {
    public let register: String
    public let number: String

    /// What two spellings of one number have in common: case, blanks, dots and hyphens do not count, noughts do.
    public var identity: String { "\(register.folded)/\(number.folded.filter { $0 != " " })" }
}

extension RegistryNumber: TextCodable {
    /// The register, a colon and the number; each on one line and not empty.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let (register, number) = (text[..<colon].trimmingBlanks, text[text.index(after: colon)...].trimmingBlanks)
        guard [register, number].allSatisfy({ $0.isPrintableLine && $0.count <= 100 }),
            number.contains(where: { $0.isNumber || $0.isLetter }), register.contains(where: \.isLetter)
        else { return nil }
        (self.register, self.number) = (register, number)
    }

    public var description: String { "\(register):\(number)" }
    public static var expectation: String { "a register and a number in it such as ecosoc:639091" }
}
