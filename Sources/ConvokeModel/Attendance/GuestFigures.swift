/// What is told to funders of an event's guests, and kept after their names are gone: numbers in cells so coarse that nobody
/// is found in them. Fewer than 5 is `<5`; everything else is rounded to a multiple of 5, so that no small cell follows from
/// a total either.
public struct GuestFigures: Codable, Hashable, Sendable {
    public struct Cell: Codable, Hashable, Sendable {
        public var label: String
        public var guests: String
    }

    public struct Answers: Codable, Hashable, Sendable {
        /// The question's key.
        public var question: String
        public var cells: [Cell]
    }

    /// Parties that asked, in whatever state they are now.
    public var asked: String
    /// Seats that were confirmed, and people who came.
    public var confirmed: String
    public var came: String
    /// How confirmed guests answered questions with a choice, and those for a country or category.
    public var answers: [Answers]

    public init(of entries: [(place: Attendance, guest: Guest?)], asking questions: [RegistrationQuestion]) {
        asked = Self.rounded(entries.count)
        let confirmed = entries.filter { $0.place.state == .confirmed }
        self.confirmed = Self.rounded(confirmed.reduce(0) { $0 + $1.place.party })
        came = Self.rounded(confirmed.reduce(0) { $0 + ($1.place.checkedIn ?? 0) })
        let guests = confirmed.compactMap(\.guest)
        answers = questions.filter(\.isCounted).map { question in
            Answers(question: question.key.text, cells: question.cells(of: guests))
        }
    }

    /// A number as it may be told.
    public static func rounded(_ number: Int) -> String {
        switch number {
        case ...0: "0"
        case 1..<5: "<5"
        default: String((number + 2) / 5 * 5)
        }
    }
}

extension RegistrationQuestion {
    /// Needs are never counted: a single wheelchair is a person.
    fileprivate var isCounted: Bool {
        purpose == .general && (form == .choice || form == .yesNo || ["country", "category"].contains(key.text))
    }

    fileprivate func cells(of guests: [Guest]) -> [GuestFigures.Cell] {
        var counts: [String: Int] = [:]
        for guest in guests {
            if let answer = guest.answers[key.text], !answer.isEmpty { counts[label(of: answer), default: 0] += 1 }
        }
        let known = form == .yesNo ? ["yes", "no"] : choices.map { $0.text(in: .english) }
        var cells = known.map { GuestFigures.Cell(label: $0, guests: GuestFigures.rounded(counts[$0] ?? 0)) }
        // What somebody typed is shown only where five did.
        let typed = counts.filter { !known.contains($0.key) }
        cells += typed.filter { $0.value >= 5 }.sorted { $0.key < $1.key }.map {
            .init(label: $0.key, guests: GuestFigures.rounded($0.value))
        }
        let others = typed.values.filter { $0 < 5 }.reduce(0, +)
        if others > 0 { cells.append(.init(label: "other", guests: GuestFigures.rounded(others))) }
        return cells
    }

    /// One label for every way to give the same answer.
    private func label(of answer: String) -> String {
        if let choice = choices.first(where: { $0.texts.values.contains(answer) }) { return choice.text(in: .english) }
        if form == .yesNo { return answer }
        return Country(answer.uppercased())?.name(in: .english) ?? answer.folded
    }
}
