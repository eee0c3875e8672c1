// Why this box and not the next cheaper one, in a few words.

extension BoxCatalogue {
    /// What kept the content of a load out of the next cheaper box.
    func why(_ load: Fill, _ kinds: [PackKind]) -> String {
        guard load.box > 0 else { return "the cheapest box" }
        let below = boxes[load.box - 1]
        let inside = kinds.indices.filter { load.counts[$0] > 0 }
        var (long, large, heavy) = (0, 0, 0)
        for kind in inside {
            if !kinds[kind].hasRoom(in: below.inner) {
                if kinds[kind].longestSide > below.longestSide {
                    long += load.counts[kind]
                } else {
                    large += load.counts[kind]
                }
            } else if kinds[kind].grams > below.maxGrams {
                heavy += load.counts[kind]
            }
        }
        if long > 0 { return "\(pieces(long)) too long for \(below.code)" }
        if large > 0 { return "\(pieces(large)) too large for \(below.code)" }
        if heavy > 0 { return "\(pieces(heavy)) too heavy for \(below.code)" }
        if load.grams > below.maxGrams { return "together too heavy for \(below.code)" }
        if Rest(load.counts, kinds).volume > volumes[load.box - 1] { return "more than \(below.code) holds" }
        return "does not stow into \(below.code)"
    }

    /// Why a unit ships as it is.
    func whyNone(_ kind: PackKind) -> String {
        if boxes.isEmpty { return "there is no box" }
        if boxes.contains(where: { kind.hasRoom(in: $0.inner) }) { return "too heavy for every box" }
        let longest = boxes.map(\.longestSide).max() ?? 0
        return kind.longestSide > longest ? "too long for every box" : "too large for every box"
    }

    private func pieces(_ count: Int) -> String { count == 1 ? "1 piece" : "\(count) pieces" }
}

extension Box {
    fileprivate var longestSide: Int { max(inner.width, inner.length, inner.height) }
}
