import ConvokeModel

/// Signatures from a plain list: one signatory a line, numbered or not, with headings between them.
public struct SignatoryListText: Sendable {
    public private(set) var signatures: [SheetSignature] = []
    public private(set) var rejected: [RejectedRow] = []
    private let lines: [String]

    public init(
        _ bytes: [UInt8], kind: SignatoryKind? = nil, knowledge: SheetKnowledge = SheetKnowledge()
    ) throws {
        guard bytes.count <= ForeignSheet.limit else {
            throw GivenRefusal(
                .invalid, "The list has \(bytes.count) bytes; at most \(ForeignSheet.limit) are read. Split it.")
        }
        let text = String(decoding: SheetEncoding.plain(bytes), as: UTF8.self)
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmed }
        var kind = kind ?? .organisation
        var place: SheetPlace?
        var rows: [String: Int] = [:]
        for (row, line) in zip(1..., Self.unmarked(lines)) where line.contains(where: { $0.isLetter || $0.isNumber }) {
            switch ListLine(line, knowledge) {
            case .heading(let named, let where_):
                if let named { kind = named }
                place = where_
            case .unnamed:
                rejected.append(Self.unnamed.of(row))
            case .signatory:
                do throws(Rejection) {
                    guard line.controlCharacter == nil || line.contains("\t") else {
                        throw Rejection(
                            "control-character", "The line holds a control character. Save the list as UTF-8.")
                    }
                    let signatory = try Self.signatory(line, kind, place, knowledge)
                    let signature = SheetSignature(row: row, signatory: signatory)
                    if let first = rows[signature.identity] {
                        throw Rejection(
                            "doubled", "This is the same signatory as in line \(first). Keep one of the two.")
                    }
                    rows[signature.identity] = row
                    signatures.append(signature)
                } catch { rejected.append(error.of(row)) }
            }
        }
        guard !signatures.isEmpty || !rejected.isEmpty else {
            throw GivenRefusal(.findings, "The list is empty. Write one signatory on each line.")
        }
    }

    /// The rejected lines as a sheet, with the reason in front.
    public func rejectedSheet(_ rejected: [RejectedRow]) -> String {
        SpreadsheetText.safe(
            [["row", "reason", "line"]]
                + rejected.map {
                    [String($0.row), $0.message, lines.indices.contains($0.row - 1) ? lines[$0.row - 1] : ""]
                })
    }

    private static func signatory(
        _ line: String, _ kind: SignatoryKind, _ place: SheetPlace?, _ knowledge: SheetKnowledge
    ) throws(Rejection) -> Signatory {
        _ = try SignatureNames.checked(line, knowledge)
        let parts = SignatoryLine(line, knowledge)
        switch kind {
        case .organisation:
            var organisation = SigningOrganisation(
                name: try SignatureNames.checked(parts.name, knowledge), acronym: parts.acronym)
            switch parts.place ?? place {
            case .country(let country): organisation.country = country
            case .scope(let scope): organisation.scope = scope
            case nil: break
            }
            return .organisation(organisation)
        case .individual:
            // "Ana Paz, lawyer, Bar of Lima": what follows the name says who that is.
            let cells = parts.name.split(separator: ",", maxSplits: 2).map(\.trimmingBlanks).filter { !$0.isEmpty }
            var individual = SigningIndividual(name: try SignatureNames.checked(cells.first ?? parts.name, knowledge))
            individual.title = cells.count > 1 ? cells[1] : nil
            individual.affiliation = cells.count > 2 ? cells[2] : parts.acronym
            if case .country(let country) = parts.place ?? place { individual.country = country }
            return .individual(individual)
        }
    }

    private static let unnamed = Rejection(
        "unnamed",
        "This line counts signatories without naming them. Add each with its name, as 'withheld' where it must not be printed."
    )

    /// The lines without bullets and numbers. A number without a sign behind it is taken away only where it goes on counting,
    /// so that "5 de Mayo" keeps its own.
    private static func unmarked(_ lines: [String]) -> [String] {
        var next = 1
        return lines.map { line in
            var rest = line[...]
            let bullet = rest.first.map { "•▪◦‣○●►✓☐·■□".contains($0) } == true
            if bullet { rest = rest.dropFirst() }
            let digits = rest.drop(while: { "([".contains($0) }).prefix { $0.isASCII && $0.isNumber }
            if !digits.isEmpty, digits.count <= 6, let number = Int(digits) {
                let after = rest[digits.endIndex...]
                let marks = after.prefix { ".)]-–:ºª°".contains($0) }
                let isCounted = number == next && after.first?.isWhitespace == true
                if isCounted
                    || !marks.isEmpty
                        && after.dropFirst(marks.count).first.map({ $0.isWhitespace || $0.isLetter }) == true
                {
                    rest = after.dropFirst(marks.count)
                    next = number + 1
                }
            }
            rest = rest.drop(while: \.isWhitespace)
            if rest.dropFirst().first?.isWhitespace == true, "-–—*+".contains(rest.first ?? "x") {
                rest = rest.dropFirst()
            }
            return String(rest).trimmed
        }
    }
}
