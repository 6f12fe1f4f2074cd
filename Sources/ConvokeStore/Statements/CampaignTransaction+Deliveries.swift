import ConvokeModel

extension CampaignReader {
    /// To whom a statement was handed over, the first first.
    public func deliveries(of statement: Identifier<JointStatement>) throws -> [Delivery] {
        try connection.rows("SELECT id, sealed FROM delivery WHERE statement = \(statement) ORDER BY place").map {
            row in
            guard let id = Identifier<Delivery>(try row.text(0)) else {
                throw UnexpectedValue(column: 0, wanted: .text)
            }
            return try opened(Delivery.self, row.blob(1), in: .delivery(id), of: .statement(statement))
        }
    }

    public func delivery(_ id: Identifier<Delivery>, of statement: Identifier<JointStatement>) throws -> Delivery {
        let deliveries = try deliveries(of: statement)
        guard let delivery = deliveries.first(where: { $0.id == id }) else {
            throw NotFound("delivery", id.text, among: deliveries.map(\.id.text))
        }
        return delivery
    }
}

extension CampaignTransaction {
    /// Keeps a delivery, new or changed.
    public func keep(_ delivery: Delivery, of statement: Identifier<JointStatement>) throws {
        let sealed = try sealed(delivery, in: .delivery(delivery.id), of: .statement(statement))
        try connection.execute(
            """
            INSERT INTO delivery (id, statement, place, sealed) VALUES (\(delivery.id), \(statement), \
            (SELECT coalesce(max(place), 0) + 1 FROM delivery WHERE statement = \(statement)), \(sealed)) \
            ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed
            """)
    }
}

extension SealedPlace {
    fileprivate static func delivery(_ id: Identifier<Delivery>) -> SealedPlace {
        SealedPlace(field: "delivery.sealed", row: id.text)
    }
}
