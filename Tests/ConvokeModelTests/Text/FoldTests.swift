import ConvokeModel
import Testing

struct FoldTests {
    @Test(
        "The same name is found again in another case, with other accents, signs, widths and blanks",
        arguments: [
            ("Ángel  Ost", "angel ost"), ("ÁNGEL-OST", "angel ost"), ("A\u{301}ngel Ost.", "angel ost"),
            ("“Ángel”, Ost", "angel ost"),
            ("ＡＢＣ", "abc"), ("Straße", "strasse"), ("+972 Magazine", "972 magazine"), ("ЖЗ", "жз"), ("中文", "中文"),
            ("Ñandú", "nandu"),
        ])
    func folds(name: String, folded: String) {
        #expect(name.folded == folded)
    }

    @Test("A text that is not empty never folds to nothing", arguments: ["---", "…", "+", "🕊", "‘’", " "])
    func neverEmpty(text: String) {
        #expect(!text.folded.isEmpty)
    }

    @Test(
        "Plain ASCII folds as it does behind a letter that is not",
        arguments: ["O'Brien  (Org.)", "a\tb\r\nc", " -x- ", "ABC-123", "A.B.C", "\u{7F}a\u{1}b"])
    func plainIsNoException(text: String) {
        #expect("é \(text)".folded == "e \(text.folded)")
    }

    @Test("Names of signs alone stay apart")
    func signsDiffer() {
        #expect("---".folded != "+++".folded)
        #expect("".folded == "")
    }

    @Test(
        "What a reader does not see does not make another name",
        arguments: [
            "An\u{AD}gel Ost", "An\u{200B}gel Ost", "Angel\u{2060} Ost", "\u{202E}Angel Ost",
            "An\u{200D}gel O\u{200C}st", "\u{FEFF}Angel Ost",
        ])
    func invisible(name: String) {
        #expect(name.folded == "angel ost")
    }

    @Test(
        "Folding twice is folding once",
        arguments: ["Ángel  Ost", "---", "İstanbul", "ﬁn", "Ǆ", "ŉa", "ΑΣ", "ẞ", "عَدالة", "각"])
    func idempotent(text: String) {
        #expect(text.folded.folded == text.folded)
    }
}
