import ConvokeModel
import Foundation

extension Identifier {
    /// A key that people can read, made of a name; `other` where the name has no Latin letters. Numbered where it is taken.
    static func slug(of name: String, else other: String, isTaken: (Self) -> Bool) -> Self {
        let words = name.folded.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        var slug = ""
        for word in words where slug.utf8.count + word.utf8.count < 60 { slug += slug.isEmpty ? word : "-" + word }
        let base = Self(slug).map(\.text) ?? other
        var number = 1
        while true {
            let text = number == 1 ? base : "\(base)-\(number)"
            if let key = Self(text), !isTaken(key) { return key }
            number += 1
        }
    }
}
