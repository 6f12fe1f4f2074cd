/// Who stands under which key, the latest first: a list of links, and a table of the last one under each key's hash.
///
/// There are some twenty for each signatory, so they are kept small: sixteen bytes a link and about eight for its place in the table.
struct KeyLinks: Sendable {
    struct Link: Sendable {
        fileprivate let hash: UInt64
        private let knownAndRole: UInt32
        fileprivate let previous: Int32

        fileprivate init(hash: UInt64, known: Int, role: TraitRole, previous: Int32) {
            self.hash = hash
            knownAndRole = UInt32(truncatingIfNeeded: known) << 5 | UInt32(role.rawValue)
            self.previous = previous
        }

        /// The signatory's number among those that are known.
        var known: Int32 { Int32(knownAndRole >> 5) }
        var role: TraitRole { TraitRole(rawValue: UInt8(knownAndRole & 31)) ?? .near }
        /// The link that came before under the same key.
        var before: Int? { previous < 0 ? nil : Int(previous) }
    }

    static let mostKnown = 1 << 27
    static let most = Int(Int32.max)

    private var links: [Link] = []
    /// By hash the last link under it; -1 where there is none. A power of two in size.
    private var table: [Int32] = []
    private var used = 0
    /// Whoever writes names cannot know which of them would fall into one slot.
    private let spreading = UInt64.random(in: .min ... .max) | 1

    var count: Int { links.count }
    subscript(place: Int) -> Link { links[place] }

    /// Room for so many links without growing.
    mutating func reserve(_ count: Int) {
        links.reserveCapacity(count)
        var size = 64
        while size * 7 / 8 < count { size *= 2 }
        if size > table.count { grow(to: size) }
    }

    func last(under hash: UInt64) -> Int? {
        guard !table.isEmpty else { return nil }
        let link = table[slot(of: hash)]
        return link < 0 ? nil : Int(link)
    }

    mutating func append(_ known: Int, as role: TraitRole, under hash: UInt64) {
        if used >= table.count * 7 / 8 { grow(to: max(64, table.count * 2)) }
        let slot = slot(of: hash)
        if table[slot] < 0 { used += 1 }
        links.append(Link(hash: hash, known: known, role: role, previous: table[slot]))
        table[slot] = Int32(links.count - 1)
    }

    private func slot(of hash: UInt64) -> Int {
        let mask = table.count - 1
        var slot = Int(truncatingIfNeeded: (hash &* spreading) >> 32) & mask
        while table[slot] >= 0, links[Int(table[slot])].hash != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow(to size: Int) {
        table = [Int32](repeating: -1, count: size)
        // A later link under the same hash takes the place of an earlier one.
        for (place, link) in links.enumerated() { table[slot(of: link.hash)] = Int32(place) }
    }
}
