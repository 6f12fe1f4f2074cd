import ConvokeModel
import ConvokeTestSupport
import Testing

struct CollationTests {
    @Test("Spanish puts Ñ after N and passes over accents and quotes")
    func spanish() {
        let names = ["Ost", "Ñandú", "Zapata", "Nube", "«Óscar»", "Nandú", "Ángel", "“Ana”", "nube azul"]
        #expect(
            Collation(language: "es").sorted(names, by: \.self)
                == ["“Ana”", "Ángel", "Nandú", "Nube", "nube azul", "Ñandú", "«Óscar»", "Ost", "Zapata"])
    }

    @Test("Leading articles are passed over on request only, and only those of the language")
    func articles() {
        let names = ["The Mothers", "A Voice", "Theatre", "Los Otros", "Nuns", "Voice of Two"]
        #expect(
            Collation(language: "en-GB", ignoringArticles: true).sorted(names, by: \.self)
                == ["Los Otros", "The Mothers", "Nuns", "Theatre", "A Voice", "Voice of Two"])
        #expect(
            Collation(language: "en").sorted(names, by: \.self)
                == ["A Voice", "Los Otros", "Nuns", "The Mothers", "Theatre", "Voice of Two"])
        #expect(
            Collation(language: "es", ignoringArticles: true).sorted(names, by: \.self)
                == ["A Voice", "Nuns", "Los Otros", "The Mothers", "Theatre", "Voice of Two"])
    }

    @Test("Equal names keep the order they came in")
    func stable() {
        let names = (0..<50).map { (name: $0 % 2 == 0 ? "“Same”" : "Same", place: $0) }
        #expect(Collation(language: "en").sorted(names, by: \.name).map(\.place) == Array(0..<50))
    }

    @Test("A name of signs alone is sorted as it is, never lost")
    func signs() {
        #expect(
            Set(Collation(language: "en").sorted(["---", "", "…", "+972 Magazine"], by: \.self)) == [
                "---", "", "…", "+972 Magazine",
            ])
    }

    @Test("The result does not depend on the order that names came in")
    func shuffled() {
        let names = ["Ñandú", "Nube", "Ángel", "Ost", "The X", "«Q»", "中文", "ЖЗ", "عدالة", "10 de marzo", "9 de julio"]
        let sorted = Collation(language: "es").sorted(names, by: \.self)
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<20 {
            #expect(Collation(language: "es").sorted(names.shuffled(using: &generator), by: \.self) == sorted)
        }
    }
}
