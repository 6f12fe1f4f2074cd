import ConvokeModel

extension WrittenStatement {
    /// The statement that a file's fields describe, as far as they can be read. Body and sheet are put in later.
    init?(_ fields: FieldReader, key: Identifier<JointStatement>) {
        let title = fields["title"]?.localized()
        let statement = JointStatement(
            key: key, title: title ?? LocalizedText([:]), text: LocalizedText([:]),
            date: fields["date"]?.parsed(LocalDate.self), place: fields["place"]?.localized(),
            addressees: fields.list("addressees") { $0.addressee() }, closing: fields["closing"]?.localized(),
            leads: fields.list("leads") { $0.key() }, documents: fields.list("documents") { $0.document() },
            contact: fields["contact"]?.text(), deadline: fields["deadline"]?.deadline(),
            softDeadline: fields["soft-deadline"]?.deadline(), grace: fields["grace"]?.number(.hours),
            lateNames: fields["late-names"]?.word() ?? .addendum, signatories: fields["signatories"]?.word(),
            approval: fields["approval"]?.word(), goal: fields["goal"]?.number(.people),
            list: fields["list"]?.listForm(),
            claimedSignatories: fields["claimed-signatories"]?.number(.people),
            links: fields.list("links") { $0.link() },
            tags: fields.list("tags") { $0.text() })
        let seed = StatementSeed(stage: fields["state"]?.word() ?? .draft)
        guard title != nil else { return nil }
        self.init(statement: statement, seed: seed)
    }
}

extension Value {
    fileprivate func addressee() -> Addressee? {
        guard let fields = fields(.addressee) else { return nil }
        let demands = fields.list("demands") { $0.localized() }
        return fields["name"]?.localized().map { Addressee(name: $0, demands: demands) }
    }

    fileprivate func listForm() -> ListForm? {
        guard let fields = fields(.listForm) else { return nil }
        return ListForm(
            order: fields["order"]?.word() ?? .alphabetical, group: fields["group"]?.word() ?? .kind,
            ignoresArticles: fields["ignore-articles"]?.flag() ?? false)
    }

    fileprivate func deadline() -> Deadline? {
        guard let fields = fields(.deadline) else { return nil }
        let at = fields["at"]?.parsed(LocalDateTime.self)
        let zone = fields["zone"]?.deadlineZone()
        guard let at, let zone else { return nil }
        if case .zone(let zone) = zone {
            do { _ = try zone.instant(of: at, fold: .later) } catch {
                page.error(
                    "time-in-gap", error.sentence(for: at, in: zone), at: fields["at"]?.node.spot ?? node.spot,
                    breaks: false)
            }
        }
        return Deadline(at: at, zone: zone)
    }

    private func deadlineZone() -> DeadlineZone? {
        if case .text(let text, _) = node.value, text == "anywhere-on-earth" || text == "anywhereOnEarth" {
            return .anywhereOnEarth
        }
        return parsed(Zone.self).map { .zone($0) }
    }
}
