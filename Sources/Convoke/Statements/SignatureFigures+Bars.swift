import ConvokeLetters
import ConvokeModel

extension SignatureFigures {
    /// The figures in groups of bars, for the terminal and for a picture.
    public func bars(_ name: (Country) -> String) -> [BarFigure.Group] {
        func sorted(_ cells: [String: Int], _ label: (String) -> String = { $0 }) -> [(label: String, number: Int)] {
            cells.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (label($0.key), $0.value) }
        }
        let countries = sorted(countries) { code in Country(code).map(name) ?? code }
        let most = 12
        let shown = Array(countries.prefix(most))
        let rest = countries.dropFirst(most).reduce(0) { $0 + $1.number }
        return [
            BarFigure.Group("By day", days.sorted { $0.key < $1.key }.suffix(31).map { ($0.key, $0.value) }),
            BarFigure.Group("By country", shown + (rest > 0 ? [("further countries", rest)] : [])),
            BarFigure.Group("By category", sorted(categories, hyphenated)),
            BarFigure.Group("By language", sorted(languages)),
            BarFigure.Group("By source", sorted(sources, hyphenated)),
        ]
    }
}
