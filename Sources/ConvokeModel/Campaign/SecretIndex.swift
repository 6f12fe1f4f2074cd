/// Texts to look for as whole words, whatever their case and accents.
struct SecretIndex {
    private var byFirstWord: [Substring: [[Substring]]] = [:]
    /// What is looked for without regard to blanks: names in scripts that write none, and numbers, which people group as
    /// they like.
    private var unspaced: [String] = []

    var isEmpty: Bool { byFirstWord.isEmpty && unspaced.isEmpty }

    init(_ secrets: [String]) {
        for secret in secrets {
            let folded = secret.folded
            let words = folded.split(separator: " ")
            let letters = folded.replacing(" ", with: "")
            guard let first = words.first else { continue }
            if letters.unicodeScalars.contains(where: \.isWrittenWithoutBlanks) {
                if letters.count > 1 { unspaced.append(letters) }
            } else if letters.count > 6, letters.allSatisfy(\.isNumber) {
                unspaced.append(letters)
            } else if secret.count > 2 {
                // One or two letters would be found everywhere.
                byFirstWord[first, default: []].append(words)
            }
        }
    }

    func finds(in text: String) -> Bool {
        guard !isEmpty else { return false }
        let folded = text.folded
        if !unspaced.isEmpty {
            let letters = folded.replacing(" ", with: "")
            if unspaced.contains(where: { letters.contains($0) }) { return true }
        }
        let words = folded.split(separator: " ")
        for start in words.indices {
            for first in words[start].withoutPrefixes {
                for secret in byFirstWord[first] ?? [] where words[(start + 1)...].starts(with: secret.dropFirst()) {
                    return true
                }
            }
        }
        return false
    }
}

extension Substring {
    /// The word, and the word without the 'and', 'by' or 'to' that Arabic and Hebrew write together with it.
    fileprivate var withoutPrefixes: [Substring] {
        var forms = [self]
        while forms.count < 3, let last = forms.last, last.count > 3, let letter = last.first,
            "وفبلكהובלמכש".contains(letter)
        {
            forms.append(last.dropFirst())
        }
        return forms
    }
}

extension Unicode.Scalar {
    /// Chinese, Japanese, Korean (whose names carry endings), Thai, Lao, Burmese and Khmer.
    var isWrittenWithoutBlanks: Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
        default: isWide
        }
    }
}
