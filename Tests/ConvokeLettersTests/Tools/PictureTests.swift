import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

/// Each page as a picture made of signs, the darker the more ink: what has moved, overlaps or is cut off shows in a difference
/// that people can read. Set CONVOKE_WRITE_GOLDEN=1 to write them anew, and look at the pages before you commit them:
/// CONVOKE_PICTURES names a folder for the PDFs.
@Suite("Letters as pictures", .disabled(if: Tools.isQuick))
struct PictureTests {
    @Test(
        "Every page of every kind looks as the picture beside this test",
        arguments: SampleLetter.kinds + ["statement"], ["en", "es", "ar"])
    func looks(kind: String, language: String) async throws {
        let content = SampleLetter.content(ofKind: kind, in: Languages.tag(language))
        let typesetter = PDFTypesetter(tools: Tools.all)
        let pdf = try await typesetter.pdf(of: Shipped.templates().typeset(content, kind: kind))
        await typesetter.close()
        if let folder = ProcessInfo.processInfo.environment["CONVOKE_PICTURES"] {
            try Data(pdf).write(to: URL(filePath: folder).appending(path: "\(kind).\(language).pdf"))
        }
        let pages = try PagePicture.pages(of: pdf)
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Golden/pictures/\(kind).\(language).txt")
        if ProcessInfo.processInfo.environment["CONVOKE_WRITE_GOLDEN"] == "1" {
            try Data(pages.map { "\($0)\n" }.joined(separator: "\u{0C}\n").utf8).write(to: file)
        }
        let golden = try String(contentsOf: file, encoding: .utf8).split(separator: "\u{0C}\n")
            .map { PagePicture(String($0.dropLast())) }
        #expect(pages.count == golden.count)
        for (number, (page, wanted)) in zip(pages, golden).enumerated() {
            #expect(page.difference(to: wanted) < 0.01, "page \(number + 1):\n\(page)")
        }
    }

    @Test("A page that lost a line, or moved by one, does not pass")
    func control() throws {
        let content = SampleLetter.content(in: .english)
        var other = content
        other.text.closing = nil
        let pages = try [content, other].map { content in
            let text = try Shipped.templates().render(content, kind: "statement", format: .text)
            return PagePicture(String(text.map { $0 == "\n" || $0 == " " ? $0 : "@" }))
        }
        #expect(pages[0].difference(to: pages[1]) > 0.01)
    }
}

/// The ink of a page in cells of four by eight dots at 24 dots an inch.
struct PagePicture: CustomStringConvertible {
    private static let signs = Array(" .:-=+*#%@")
    private let rows: [[Int]]

    init(_ text: String) {
        rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.map { Self.signs.firstIndex(of: $0) ?? 0 }
        }
    }

    private init(dots: Data, width: Int, height: Int) {
        let dots = [UInt8](dots)
        rows = (0..<height / 8).map { row in
            (0..<width / 4).map { column in
                var ink = 0
                for y in row * 8..<row * 8 + 8 {
                    for x in column * 4..<column * 4 + 4 { ink += 255 - Int(dots[y * width + x]) }
                }
                // Lines of text are mostly paper: a quarter of ink is the darkest there is.
                return min(9, ink * 4 * 9 / (32 * 255))
            }
        }
    }

    /// The pages of a PDF, by poppler.
    static func pages(of pdf: [UInt8]) throws -> [PagePicture] {
        var rest = try Tools.output(of: "pdftoppm", ["-r", "24", "-gray", "letter.pdf"], on: pdf, as: "letter.pdf")
        var pages: [PagePicture] = []
        while !rest.isEmpty {
            // "P5", width and height, and the lightest value, each on a line (Netpbm's PGM).
            var lines: [String] = []
            while lines.count < 3, let end = rest.firstIndex(of: 10) {
                lines.append(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
                rest = rest[(end + 1)...]
            }
            let size = lines.dropFirst().first.map { $0.split(separator: " ").compactMap { Int($0) } } ?? []
            try #require(lines.first == "P5" && size.count == 2 && rest.count >= size[0] * size[1])
            pages.append(PagePicture(dots: rest.prefix(size[0] * size[1]), width: size[0], height: size[1]))
            rest = rest.dropFirst(size[0] * size[1])
        }
        return pages
    }

    /// The share of cells that have another ink by more than a shade.
    func difference(to other: PagePicture) -> Double {
        var (cells, different) = (0, 0)
        for row in 0..<max(rows.count, other.rows.count) {
            let one = rows.indices.contains(row) ? rows[row] : []
            let two = other.rows.indices.contains(row) ? other.rows[row] : []
            for column in 0..<max(one.count, two.count) {
                cells += 1
                let a = one.indices.contains(column) ? one[column] : 0
                let b = two.indices.contains(column) ? two[column] : 0
                if abs(a - b) > 1 { different += 1 }
            }
        }
        return cells == 0 ? 0 : Double(different) / Double(cells)
    }

    var description: String {
        rows.map { row in String(row.map { Self.signs[$0] }).trimmedAtEnd }.joined(separator: "\n")
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
