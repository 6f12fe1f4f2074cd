import Foundation

/// An address that a page, letter or calendar may carry: `https`, `http`, `mailto`, `tel` or `webcal`, nothing else.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Nothing for other schemes, blanks, control characters or a text that is no URL.
    public init?(_ text: String) {
        guard text.utf8.count <= 2_000, text.unicodeScalars.allSatisfy(Self.isShown),
            let url = URL(string: text), let scheme = url.scheme?.lowercased(), Self.schemes.contains(scheme),
            scheme == "mailto" || scheme == "tel" || url.host?.isEmpty == false
        else { return nil }
        self.text = text
    }

    /// Blanks, controls and marks that turn the writing direction would make an address look like another.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    private static let schemes: Set<String> = ["https", "http", "mailto", "tel", "webcal"]
    public var description: String { text }
}

extension WebAddress: TextCodable {
    public static var expectation: String { "an address that begins with https:// (or mailto:, tel:, webcal:)" }
}
