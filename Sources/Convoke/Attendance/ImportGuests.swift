import ConvokeFiles
import ConvokeModel
import ConvokeStore

/// Brings guests from a sheet into an event by the team's word: each has a place at once or waits, as seats allow. The same
/// sheet again changes nothing; one that grew adds what is new.
public struct ImportGuests: UseCase {
    public static let name = "rsvp.import"
    public static let permission = Permission.organiser
    public static let keepsOutcome = false

    public var event: Identifier<Event>
    public var rows: [SheetGuest]
    /// Rows that the sheet's reader has rejected already.
    public var rejected: [RejectedRow]?
    /// Only tells what would come of it.
    public var isTrial: Bool?
    /// Does nothing where a single row is rejected.
    public var isAllOrNothing: Bool?

    public init(
        event: Identifier<Event>, rows: [SheetGuest], rejected: [RejectedRow]? = nil, isTrial: Bool? = nil,
        isAllOrNothing: Bool? = nil
    ) {
        self.event = event
        self.rows = rows
        self.rejected = rejected
        self.isTrial = isTrial
        self.isAllOrNothing = isAllOrNothing
    }

    public func perform(in transaction: CampaignTransaction) throws -> ImportReport {
        let report = try transaction.trying {
            var report = try bringIn(transaction)
            let isUndone = isTrial == true || (isAllOrNothing == true && !report.rejected.isEmpty)
            report.isDone = !isUndone
            return (report, isUndone)
        }
        if report.isDone {
            try transaction.record(
                Self.name, Entry.event(event),
                detail: "\(report.added) added, \(report.changed) changed, \(report.rejected.count) rejected")
        }
        return report
    }

    private func bringIn(_ transaction: CampaignTransaction) throws -> ImportReport {
        var book = try SeatBook(event, in: transaction)
        guard book.terms.registration.policy != .none else { throw AttendanceRefusal.noRegistration }
        var report = ImportReport(rejected: rejected ?? [])
        let known = try transaction.importedRows(at: event)
        var seen: Set<[UInt8]> = []
        for row in rows {
            let identity = try transaction.importDigest(of: "row \(row.identity)", at: event)
            let content = try transaction.importDigest(
                of: "content \(row.party) \(CanonicalJSON.text(of: row.guest))", at: event)
            seen.insert(identity)
            let before = known[identity]
            guard before?.content != content || before?.attendance == nil else {
                report.unchanged += 1
                continue
            }
            do throws(RowRefusal) {
                let place =
                    if let before { try change(before, row, &book, transaction) } else {
                        try add(row, &book, transaction)
                    }
                try keep(ImportedRow(identity: identity, content: content, attendance: place), transaction)
                if before == nil { report.added += 1 } else { report.changed += 1 }
            } catch {
                if case .broken(let error) = error { throw error }
                report.rejected.append(RejectedRow(row: row.row, code: error.word, message: error.message))
            }
        }
        for row in known.values where !seen.contains(row.identity) {
            guard let id = row.attendance, try transaction.attendance(id, at: event).state.isLive else { continue }
            report.gone.append(id)
        }
        report.gone.sort()
        report.rejected.sort { $0.row < $1.row }
        try book.close()
        return report
    }

    private func add(_ row: SheetGuest, _ book: inout SeatBook, _ transaction: CampaignTransaction) throws(RowRefusal)
        -> Identifier<Attendance>
    {
        do {
            var entry = Attendance(
                id: transaction.newIdentifier(), event: event, state: .waitlisted, party: row.party,
                ordinal: book.nextOrdinal())
            if try book.canSeat(row.party) { entry.state = .confirmed }
            guard try transaction.add(entry, guest: row.guest, link: transaction.newLink()) else {
                throw RowRefusal.addressKnown
            }
            book.countIn(entry)
            return entry.id
        } catch let error as RowRefusal { throw error } catch { throw .broken(error) }
    }

    private func change(
        _ before: ImportedRow, _ row: SheetGuest, _ book: inout SeatBook, _ transaction: CampaignTransaction
    ) throws(RowRefusal) -> Identifier<Attendance> {
        guard let id = before.attendance else { throw .erased }
        do {
            let entry = try transaction.attendance(id, at: event)
            let more = row.party - entry.party
            guard !entry.state.isLive || entry.seatsTaken == 0 || more <= 0 || book.seating.hasRoom(for: more) else {
                throw RowRefusal.noSeats(max(0, book.seating.free))
            }
            guard try transaction.keep(row.guest, of: entry) else { throw RowRefusal.addressKnown }
            if entry.state.isLive, more != 0 {
                var changed = entry
                changed.party = row.party
                try book.replace(entry, with: changed)
            }
            return id
        } catch let error as RowRefusal { throw error } catch { throw .broken(error) }
    }

    private func keep(_ row: ImportedRow, _ transaction: CampaignTransaction) throws(RowRefusal) {
        do { try transaction.keep(row, at: event) } catch { throw .broken(error) }
    }
}

/// Why one row cannot come in, or that something failed which is no row's fault.
private enum RowRefusal: Error {
    case addressKnown
    case erased
    case noSeats(Int)
    case broken(any Error)

    var word: String {
        switch self {
        case .addressKnown: "address-known"
        case .erased: "erased"
        case .noSeats: "no-seats"
        case .broken: "failed"
        }
    }

    var message: String {
        switch self {
        case .addressKnown: "Somebody with this address has or waits for a place already."
        case .erased: "This guest was erased on their own wish. Delete the row from the sheet."
        case .noSeats(let free):
            "The party grew, and \(free) place\(free == 1 ? " is" : "s are") free. Give out more places first."
        case .broken: "Something failed."
        }
    }
}

/// What an import did, or would do.
public struct ImportReport: Codable, Hashable, Sendable {
    public var added = 0
    public var changed = 0
    public var unchanged = 0
    /// Guests of earlier sheets who have or wait for a place and are not in this one: nobody is cancelled by a sheet.
    public var gone: [Identifier<Attendance>] = []
    public var rejected: [RejectedRow] = []
    /// Whether it was done, and not only tried.
    public var isDone = false
    /// The headings by what they were taken for.
    public var columns: [String: String]?
}

extension Workspace {
    /// Imports a sheet of guests; gives the report, and the rejected rows as a sheet where there are any.
    public func importGuests(
        _ sheet: [UInt8], to event: Identifier<Event>, mapping: SheetMapping<GuestColumn> = SheetMapping(),
        isTrial: Bool = false,
        isAllOrNothing: Bool = false, as actor: Actor? = nil
    ) async throws -> (report: ImportReport, rejectedSheet: String?) {
        let details = try await data.read { try $0.seating(of: event).terms.registration.questions }
        let read = try GuestSheet(sheet, mapping: mapping, questions: details)
        var report = try await perform(
            ImportGuests(
                event: event, rows: read.guests, rejected: read.rejected, isTrial: isTrial,
                isAllOrNothing: isAllOrNothing), as: actor)
        report.columns = read.columns
        return (report, report.rejected.isEmpty ? nil : read.rejectedSheet(report.rejected))
    }
}
