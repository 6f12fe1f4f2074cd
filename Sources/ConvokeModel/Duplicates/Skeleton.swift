/// The consonants of a name, by which it is found again in another script: "Мемориал" and "Memorial", "محمد" and "Mohamed".
/// Made from tables of our own, so that every machine finds the same; what is in other scripts has none.
enum Skeleton {
    /// The consonants, and whether the name is written in Latin letters; nothing where they would say little.
    static func of(_ words: [String]) -> (text: String, isLatin: Bool)? {
        let isLatin = words.allSatisfy {
            $0.unicodeScalars.allSatisfy { $0.value < 0x250 || !$0.properties.isAlphabetic }
        }
        guard
            isLatin
                || words.allSatisfy({
                    $0.unicodeScalars.allSatisfy { sounds[$0] != nil || !$0.properties.isAlphabetic }
                })
        else { return nil }
        let text = words.map { isLatin ? latin($0) : foreign($0) }.joined()
        return text.utf8.count >= 4 ? (text, isLatin) : nil
    }

    private static func foreign(_ word: String) -> String {
        // The Arabic article is written in one with its word; in Latin letters it mostly stands alone.
        let word = word.count > 4 && word.hasPrefix("ال") ? String(word.dropFirst(2)) : word
        return consonants(word.unicodeScalars.map { sounds[$0] ?? String($0) }.joined())
    }

    private static func latin(_ word: String) -> String {
        guard word != "al", word != "el" else { return "" }
        var bytes = Array(word.utf8)
        if bytes.count > 3, bytes.last == UInt8(ascii: "h") { bytes.removeLast() }
        var spelt: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let spelling = spellings[bytes[index]]?.first { bytes[index...].starts(with: $0.letters) }
            spelt += spelling?.sound ?? [bytes[index]]
            index += spelling?.letters.count ?? 1
        }
        return consonants(String(decoding: spelt, as: UTF8.self))
    }

    /// Without vowels, and letters that are doubled (Muhammad, Mohamed) once.
    private static func consonants(_ word: String) -> String {
        var kept: [UInt8] = []
        var last: UInt8?
        for byte in word.utf8 {
            if byte != last, !vowels.contains(byte) { kept.append(byte) }
            last = byte
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static let vowels = Set("aeiouyw'".utf8)

    /// Groups of letters that stand for one sound, as several languages spell it; `1` is the sound of "ch".
    private static let spellings = Dictionary(
        grouping: [
            ("shch", "s"), ("sch", "s"), ("tch", "1"), ("zh", "z"), ("kh", "h"), ("gh", "g"), ("sh", "s"), ("ch", "1"),
            ("th", "t"), ("dh", "d"), ("ph", "f"), ("dj", "j"), ("tz", "z"), ("ts", "z"), ("c", "k"), ("q", "k"),
            ("v", "b"), ("x", "ks"),
        ].map { (letters: Array($0.0.utf8), sound: Array($0.1.utf8)) }, by: { $0.letters.first ?? 0 })

    private static let sounds: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        for (letters, sounds) in [
            (
                "абвгґдеєжзиіклмнопрстуфхцчшщъыьэюяђјљњћџ",
                "a b b g g d e e z z i i k l m n o p r s t u f h z 1 s s ' i ' e u a j i l n 1 j"
            ),
            ("αβγδεζηθικλμνξοπρσςτυφχψω", "a b g d e z i t i k l m n ks o p r s s t i f h ps o"),
            (
                "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءپچژگکی",
                "a b t t j h h d d r z s s s d t z ' g f k k l m n h w y a ' ' p 1 z g k y"
            ),
            ("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "a b g d h w z h t y k k l m m n n s ' p p z z k r s t"),
        ] {
            for (letter, sound) in zip(letters.unicodeScalars, sounds.split(separator: " ")) {
                table[letter] = String(sound)
            }
        }
        return table
    }()
}
