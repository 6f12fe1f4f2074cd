import ConvokeModel
import Testing

struct DisplayWidthTests {
    @Test(
        "A text is as wide as a terminal shows it",
        arguments: [
            ("", 0), ("abc", 3), ("Ángel", 5), ("A\u{301}ngel", 5), ("中文", 4), ("한글", 4), ("🕊️", 2), ("ＡＢ", 4),
            ("عدالة", 5), ("a\u{200B}b", 2),
        ])
    func widths(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }
}
