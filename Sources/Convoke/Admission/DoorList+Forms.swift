import ConvokeFiles
import ConvokeLetters
import ConvokeModel

extension DoorList {
    /// One page to print.
    public var html: String { DoorListPage(self).html }

    /// A table for a spreadsheet, with formulas neutralised.
    public var csv: String {
        let words = DoorWords(language)
        return SpreadsheetText.safe(
            [[words.here, words.name, words.party, words.code]]
                + entries.map { [$0.checkedIn.map(String.init) ?? "", $0.name, String($0.party), $0.code.text] })
    }
}

extension DoorCode {
    /// The code as a QR symbol for a terminal.
    public func qrText() throws -> String { try QRSymbol(self).text }
    /// The code as a QR symbol for print.
    public func qrPicture() throws -> String { try QRSymbol(self).svg(self) }
}

extension Turnout {
    /// The turnout as a picture.
    public func svg(titled title: String) -> String {
        BarFigure([.init("People", people), .init("Arrivals", arriving)], title: title).svg
    }
}
