/// What the front matter of a kind says of how its letters are made.
struct LetterManner: Hashable, Sendable {
    /// The pace of the speaker.
    var wordsPerMinute = 120
    /// The most words that whoever receives it takes.
    var mostWords: Int?
}
