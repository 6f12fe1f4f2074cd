import Foundation

/// The mark of whoever writes, as a file beside the templates: `logo.svg`, `logo.png`, `logo-amnesty.svg` and so on.
struct LetterLogo: Hashable, Sendable {
    enum Form: String, Hashable, Sendable {
        case svg, png

        var mediaType: String { self == .svg ? "image/svg+xml" : "image/png" }
    }

    /// The file's name.
    let name: String
    let form: Form
    let bytes: Data
    /// Whose it is, to those who do not see it: "amnesty international" of `logo-amnesty-international.svg`. Nothing for the
    /// one of whoever writes.
    var says: String

    static let mostBytes = 1_000_000
    /// More do not fit above a letter.
    static let most = 12

    /// Nothing where the file's name is not that of a logo.
    static func form(of name: String) -> Form? {
        let pieces = name.split(separator: ".", omittingEmptySubsequences: false)
        guard pieces.count == 2, pieces[0] == "logo" || pieces[0].hasPrefix("logo-") else { return nil }
        return Form(rawValue: String(pieces[1]))
    }

    /// Nothing where the bytes are not what the name says.
    init?(_ name: String, _ bytes: Data) {
        guard let form = Self.form(of: name), bytes.count <= Self.mostBytes else { return nil }
        switch form {
        case .png: guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
        case .svg: guard String(validating: bytes, as: UTF8.self)?.contains("<svg") == true else { return nil }
        }
        (self.name, self.form, self.bytes) = (name, form, bytes)
        says =
            name.split(separator: ".").first.map { $0.split(separator: "-").dropFirst().joined(separator: " ") } ?? ""
    }
}

extension [LetterLogo] {
    /// With the name of whoever writes for the one that bears no other.
    func naming(_ writer: String) -> [LetterLogo] {
        map { logo in
            var logo = logo
            if logo.says.isEmpty { logo.says = writer }
            return logo
        }
    }
}
