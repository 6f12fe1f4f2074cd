/// What somebody wrote in the place of a mail's own words.
public struct MailWords: Hashable, Sendable, Codable {
    public var subject: String
    public var text: String

    public init(subject: String, text: String) { (self.subject, self.text) = (subject, text) }

    /// Why they cannot be sent; nothing where they can.
    public var problem: String? {
        guard subject.isPrintableLine, subject.count <= 200 else {
            return "Write the subject in one line of at most 200 letters."
        }
        guard !text.isEmpty, text.utf8.count <= 50_000,
            !text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
        else { return "Write the text in lines, without controls, and at most 50,000 bytes of it." }
        return nil
    }
}
