// The passes over one box, most fruitful first: the measurements of `dockline-bench cartonise` tell.

/// An order in which kinds go into a box.
enum StowOrder: Int, Sendable, CaseIterable {
    case volume, longest, base, fragileLast, weight, thickest

    /// The measured kinds, by index.
    func order(of kinds: [PackKind]) -> [Int] {
        kinds.indices.filter { kinds[$0].isMeasured }.map { (rank(kinds[$0]), $0) }
            .sorted { one, other in
                if one.0.0 != other.0.0 { return one.0.0 > other.0.0 }
                if one.0.1 != other.0.1 { return one.0.1 > other.0.1 }
                return one.1 > other.1
            }
            .map(\.1)
    }

    private func rank(_ kind: PackKind) -> (Int, Int) {
        switch self {
        case .volume: (kind.volume, kind.longestSide)
        case .longest: (kind.longestSide, kind.volume)
        case .base: (kind.volume / max(1, kind.leastSide), kind.volume)
        case .fragileLast: (kind.isFragile ? -1 : kind.topGrams ?? Int.max, kind.volume)
        case .weight: (kind.grams, kind.volume)
        case .thickest: (kind.leastSide, kind.volume)
        }
    }
}

extension StowOrder {
    /// Nearly that order: what is alike in rank changes places.
    static func shuffled(_ order: [Int], _ dice: inout RepeatableDice) -> [Int] {
        let spread = 1 + Double(order.count) / 4
        let places = order.indices.map { (Double($0) + dice.share() * spread, order[$0]) }
        return places.sorted { $0 < $1 }.map(\.1)
    }
}

extension StowPass {
    /// Any of all passes.
    static func any(_ dice: inout RepeatableDice) -> StowPass {
        let rule = StowRule.allCases[dice.below(StowRule.allCases.count)]
        var pass = StowPass(StowOrder.allCases[dice.below(StowOrder.allCases.count)], rule)
        pass.inBlocks = pass.inBlocks || dice.below(3) == 0
        return pass
    }

    private init(_ order: StowOrder, _ rule: StowRule) {
        self.init(order: order.rawValue, rule: rule, inBlocks: rule == .bulk)
    }

    /// For a slice of a pallet.
    static let layers =
        [StowPass(.volume, .bulk), StowPass(.base, .bulk)]
        + [StowOrder.volume, .base, .longest].map { StowPass(order: $0.rawValue, rule: .snug, inBlocks: true) }
        + [StowPass(.volume, .wall), StowPass(.base, .corner)]

    /// A few passes that differ much, then the rest of all there are. With many units, blocks do the most.
    static func plan(forUnits units: Int) -> [StowPass] {
        let first = [
            StowPass(.volume, .low), StowPass(.volume, .bulk), StowPass(.base, .wall), StowPass(.longest, .corner),
            StowPass(.volume, .snug), StowPass(.fragileLast, .low), StowPass(.weight, .low),
        ]
        let all = StowRule.allCases.flatMap { rule in StowOrder.allCases.map { StowPass($0, rule) } }
        let blocks = StowOrder.allCases.map { StowPass($0, .bulk) }
        let begin = units > 150 ? blocks + first : first
        var plan: [StowPass] = []
        for pass in begin + all where !plan.contains(pass) { plan.append(pass) }
        return plan
    }
}
