import ConvokeModel
import Testing

/// One field as files, data and the last apply say it; `nil` where it is absent. What becomes of it.
private struct Case: Sendable, CustomTestStringConvertible {
    var files: String?
    var data: String?
    var applied: String?
    var outcome: Outcome
    enum Outcome: Sendable { case stays, taken, conflict }

    init(_ files: String?, _ data: String?, _ applied: String?, _ outcome: Outcome) {
        (self.files, self.data, self.applied, self.outcome) = (files, data, applied, outcome)
    }

    var testDescription: String { "files \(files ?? "-"), data \(data ?? "-"), applied \(applied ?? "-"): \(outcome)" }

    static func object(_ value: String?) -> String {
        value.map { #"{"a":\#($0),"key":"panel"}"# } ?? #"{"key":"panel"}"#
    }
    func merge() throws -> EntryMerge {
        try EntryMerge(files: Self.object(files), data: Self.object(data), applied: Self.object(applied))
    }
}

struct EntryMergeTests {
    private static let cases: [Case] = [
        // Nobody changed it.
        Case("1", "1", "1", .stays), Case(nil, nil, nil, .stays),
        // Only the files changed it, added it, took it out.
        Case("2", "1", "1", .taken), Case("2", nil, nil, .taken), Case(nil, "1", "1", .taken),
        // Only the data changed it, added it, took it out.
        Case("1", "2", "1", .stays), Case(nil, "2", nil, .stays), Case("1", nil, "1", .stays),
        // Both changed it to the same.
        Case("2", "2", "1", .stays), Case("2", "2", nil, .stays), Case(nil, nil, "1", .stays),
        // Both changed it, not to the same.
        Case("2", "3", "1", .conflict), Case("2", "3", nil, .conflict), Case("2", nil, "1", .conflict),
        Case(nil, "3", "1", .conflict),
    ]

    @Test("A field is taken from the side that changed it; where both did, it is a conflict", arguments: cases)
    fileprivate func merges(testCase: Case) throws {
        let merge = try testCase.merge()
        let (files, data, applied) = (testCase.files, testCase.data, testCase.applied)
        #expect(merge.changes == (testCase.outcome == .taken ? [FieldChange(field: "a", from: data, to: files)] : []))
        #expect(
            merge.conflicts
                == (testCase.outcome == .conflict
                    ? [FieldConflict(field: "a", files: files, data: data, applied: applied)] : []))
        #expect(merge.merged(conflictsTo: .files) == Case.object(testCase.outcome == .stays ? data : files))
        #expect(merge.merged(conflictsTo: .data) == Case.object(testCase.outcome == .taken ? files : data))
    }

    @Test("Merging what was merged changes nothing more", arguments: cases, ConflictSide.allCases)
    fileprivate func settles(testCase: Case, side: ConflictSide) throws {
        let merged = try testCase.merge().merged(conflictsTo: side)
        let again = try EntryMerge(
            files: Case.object(testCase.files), data: merged, applied: Case.object(testCase.files))
        #expect(again.changes.isEmpty && again.conflicts.isEmpty)
        #expect(again.merged(conflictsTo: .files) == merged)
    }

    @Test("Where files were never applied, every field that differs is a conflict")
    func neverApplied() throws {
        let merge = try EntryMerge(files: #"{"a":1,"b":1,"c":1}"#, data: #"{"a":1,"b":2,"d":1}"#, applied: nil)
        #expect(merge.changes == [])
        #expect(
            merge.conflicts == [
                FieldConflict(field: "b", files: "1", data: "2", applied: nil),
                FieldConflict(field: "c", files: "1", data: nil, applied: nil),
                FieldConflict(field: "d", files: nil, data: "1", applied: nil),
            ])
        #expect(merge.merged(conflictsTo: .files) == #"{"a":1,"b":1,"c":1}"#)
        #expect(merge.merged(conflictsTo: .data) == #"{"a":1,"b":2,"d":1}"#)
    }

    @Test("Fields are told apart: one is taken, one stays, one is a conflict")
    func mixed() throws {
        let merge = try EntryMerge(
            files: #"{"a":2,"b":1,"c":{"x":[1,2]}}"#, data: #"{"a":1,"b":2,"c":{"x":[2]}}"#,
            applied: #"{"a":1,"b":1,"c":{"x":[1]}}"#)
        #expect(merge.changes == [FieldChange(field: "a", from: "1", to: "2")])
        #expect(
            merge.conflicts == [
                FieldConflict(field: "c", files: #"{"x":[1,2]}"#, data: #"{"x":[2]}"#, applied: #"{"x":[1]}"#)
            ])
        #expect(merge.merged(conflictsTo: .data) == #"{"a":2,"b":2,"c":{"x":[2]}}"#)
    }

    @Test("Values come through as they were: texts with slashes, quotes and signs, truth, numbers")
    func values() throws {
        let files = #"{"n":1.5,"t":true,"u":"https://x.example/a\"b\\c é 中 🕊"}"#
        let merge = try EntryMerge(
            files: files, data: #"{"n":0,"t":false,"u":""}"#, applied: #"{"n":0,"t":false,"u":""}"#)
        #expect(merge.merged(conflictsTo: .data) == files)
        #expect(merge.changes.map(\.to) == ["1.5", "true", #""https://x.example/a\"b\\c é 中 🕊""#])
    }

    @Test("What is no JSON is refused")
    func refuses() {
        #expect(throws: (any Error).self) { try EntryMerge(files: "{", data: "{}", applied: nil) }
    }
}
