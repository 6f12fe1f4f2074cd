/// What an association's law adds to its name, such as "e.V.", and people leave out.
enum LegalForms {
    /// The words without legal forms at their end, or at their beginning where a country's custom has it there.
    static func dropped(from words: [String]) -> [String] {
        var words = words[...]
        while let form = trailing.first(where: { words.count > $0.count && words.suffix($0.count).elementsEqual($0) }) {
            words = words.dropLast(form.count)
        }
        if let form = leading.first(where: { words.count > $0.count && words.prefix($0.count).elementsEqual($0) }) {
            words = words.dropFirst(form.count)
        }
        return Array(words)
    }

    private static let trailing = forms(
        """
        e v|ev|eingetragener verein|gmbh|ggmbh|gemeinnutzige gmbh|ag|inc|incorporated|ltd|limited|llc|llp|plc|pty|corp
        co|cio|cic|asbl|a s b l|aisbl|a i s b l|vzw|v z w|ivzw|ong|o n g|ngo|n g o|a c|ac|asociacion civil|i a p|iap
        s a|sa|s r l|srl|s l|sarl|s a r l|onlus|aps|ets|ry|r y|z s|o s|z u|o p s|ops|loi 1901|association loi 1901
        501c3|501 c 3|npo|nonprofit|r a|o z|n o
        """)
    private static let leading = forms("ong|ngo|asbl|stichting|fundacja")

    private static func forms(_ text: String) -> [[String]] {
        text.split { $0 == "|" || $0 == "\n" }.map { $0.split(separator: " ").map(String.init) }
    }
}
