import ConvokeTestSupport
import Testing

@testable import ConvokeModel

@Suite("Latin letters are folded by table as they are one by one")
struct LatinFoldTests {
    @Test("A text folds to the same with a letter of another script beside it", arguments: [1, 2, 3] as [UInt64])
    func sameAsSlow(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let scalars = (0..<8).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0x20..<0x250, using: &generator)) }
            let text = "a" + String(String.UnicodeScalarView(scalars)) + "z"
            // The other script's letter sends the whole text by the slow way.
            #expect((text + " 中").folded == text.folded + " 中", "\(text.unicodeScalars.map(\.value))")
        }
    }

    @Test(
        "Ligatures, fractions and soft hyphens",
        arguments: [
            ("Ĳssel ½", "ijssel 1 2"), ("Straße", "strasse"), ("ŒUVRE", "œuvre"), ("Ła\u{AD}wa", "ława"), ("İI", "ii"),
        ])
    func known(text: String, folded: String) {
        #expect((text + " 中").folded == text.folded + " 中")
        #expect(text.folded == folded)
    }
}
