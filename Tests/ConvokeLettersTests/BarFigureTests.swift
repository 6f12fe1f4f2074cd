import Foundation
import Testing

@testable import ConvokeLetters

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Bars")
struct BarFigureTests {
    @Test("51 A figure is sound XML with title and description, runs nothing, and says its numbers in words")
    func sound() throws {
        let bars = [("<script>alert(1)</script>", 12), ("Ñ & \u{1}", 0), ("other", 4_000_000)]
        let svg = BarFigure([.init("By country", bars), .init("None", [])], title: "Signatures").svg
        let reader = Reader()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = reader
        #expect(parser.parse())
        #expect(reader.elements["title"] == 1 && reader.elements["desc"] == 1 && reader.elements["script"] == nil)
        #expect(reader.elements["rect"] == 1 + bars.count)
        #expect(svg.contains("By country: &lt;script&gt;") || svg.contains("By country: &#60;script"))
        for (_, number) in bars { #expect(svg.contains(" \(number)") && svg.contains(">\(number)</text>")) }
        #expect(!svg.contains("href") && !svg.contains(" on"))
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var elements: [String: Int] = [:]

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) { elements[name, default: 0] += 1 }
    }
}
