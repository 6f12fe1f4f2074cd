/// The last link under each key, by the key's hash: a dictionary's table at half its size, and never two of them for long.
///
/// A slot whose link is -1 is free.
struct LastLinks: Sendable {
    /// Whoever writes names cannot know which of them would fall into one slot.
    private let spreading = UInt64.random(in: .min ... .max) | 1
    private var hashes: [UInt64] = []
    private var links: [Int32] = []
    private var used = 0

    /// Room for so many keys without growing.
    mutating func reserve(_ count: Int) {
        var size = 64
        while size * 7 / 8 < count { size *= 2 }
        if size > links.count { grow(to: size) }
    }

    subscript(hash: UInt64) -> Int32 {
        guard !links.isEmpty else { return -1 }
        return links[slot(of: hash)]
    }

    /// Puts a link under a hash; gives the one that was there, or -1.
    mutating func exchange(_ hash: UInt64, for link: Int32) -> Int32 {
        if used >= links.count * 7 / 8 { grow(to: max(64, links.count * 2)) }
        let slot = slot(of: hash)
        let before = links[slot]
        if before < 0 {
            hashes[slot] = hash
            used += 1
        }
        links[slot] = link
        return before
    }

    private func slot(of hash: UInt64) -> Int {
        let mask = links.count - 1
        var slot = Int(truncatingIfNeeded: (hash &* spreading) >> 32) & mask
        while links[slot] >= 0, hashes[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow(to size: Int) {
        let (oldHashes, oldLinks) = (hashes, links)
        (hashes, links) = ([UInt64](repeating: 0, count: size), [Int32](repeating: -1, count: size))
        for (hash, link) in zip(oldHashes, oldLinks) where link >= 0 {
            let slot = slot(of: hash)
            (hashes[slot], links[slot]) = (hash, link)
        }
    }
}
