import ConvokeModel

extension Record {
    static let available = Record(
        "available",
        [
            Field("from", .time, required: true),
            Field("until", .time, required: true),
            Field("zone", .zone, "of the venue or campaign unless told"),
        ])
}

extension Value {
    func availabilityWindow() -> AvailabilityWindow? {
        guard let fields = fields(.available) else { return nil }
        let from = fields["from"]?.parsed(LocalDateTime.self)
        let until = fields["until"]?.parsed(LocalDateTime.self)
        let zone = fields["zone"]?.parsed(Zone.self)
        guard let from, let until else { return nil }
        if until <= from {
            fields["until"]?.refuse(
                "end-before-start", "'until', \(until), is not after 'from', \(from).",
                hint: "Swap them or correct one.")
        }
        return AvailabilityWindow(from: from, until: until, zone: zone)
    }
}

extension AvailabilityWindow {
    var written: WrittenValue {
        var fields = FieldWriter(main: .english)
        fields.add("from", from)
        fields.add("until", until)
        fields.add("zone", zone)
        return fields.value
    }
}
