extension [Block] {
    /// The blocks with a number in the place of each note, and the notes.
    func numberingNotes(_ mark: (Int) -> Inline) -> (blocks: [Block], notes: [[Inline]]) {
        var notes: [[Inline]] = []
        let blocks = mapped { inline in
            guard case .note(let note) = inline else { return inline }
            notes.append(note)
            return mark(notes.count)
        }
        return (blocks, notes)
    }

    /// The blocks with each part of a line changed, from the outside in.
    func mapped(_ change: (Inline) -> Inline) -> [Block] {
        map { block in
            switch block {
            case .heading(let level, let inlines): .heading(level: level, inlines.mapped(change))
            case .paragraph(let inlines): .paragraph(inlines.mapped(change))
            case .list(let start, let items): .list(start: start, items: items.map { $0.mapped(change) })
            case .quote(let blocks): .quote(blocks.mapped(change))
            case .code, .rule, .pageBreak, .picture, .logos: block
            case .signatories(let lines): .signatories(lines.map { $0.mapped(change) })
            case .language(let language, let blocks): .language(language, blocks.mapped(change))
            case .part(let part, let blocks): .part(part, blocks.mapped(change))
            case .beside(let languages, let sides): .beside(languages, sides.map { $0.mapped(change) })
            case .table(let headings, let rows):
                .table(
                    headings: headings.map { $0.mapped(change) }, rows: rows.map { $0.map { $0.mapped(change) } })
            }
        }
    }
}

extension [Inline] {
    fileprivate func mapped(_ change: (Inline) -> Inline) -> [Inline] {
        map { inline in
            switch change(inline) {
            case .emphasis(let inner): .emphasis(inner.mapped(change))
            case .strong(let inner): .strong(inner.mapped(change))
            case .link(let inner, let address): .link(inner.mapped(change), to: address)
            case .language(let language, let inner): .language(language, inner.mapped(change))
            case let changed: changed
            }
        }
    }
}
