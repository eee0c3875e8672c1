/// One way to prefer a set of sites to another. Figures of several sites are taken together as each case says.
public enum SourcingRule: Hashable, Sendable {
    /// Fewer parcels.
    case fewestParts
    /// More of the destination in the areas of the sites; the farthest site counts.
    case nearest
    /// A smaller sum of what a parcel costs.
    case cheapest
    /// More orders that may still be given today; the busiest site counts.
    case mostCapacityLeft
    /// Heard more lately; the stalest site counts, and up to the grace all sites are fresh.
    case freshest(graceMinutes: Int)
    /// Fewer units out of the `last` ones of an item at a site while another site has `plenty` of it.
    case keepScarce(last: Int, plenty: Int)
    /// Earlier in this list; places are added up, and what is not in it comes behind it.
    case siteOrder([SiteName])
    /// Fewer sites, then the names: no two sets of sites are equal.
    case name

    /// A larger figure is better.
    public var prefersMore: Bool { self == .nearest || self == .mostCapacityLeft }
}

/// Whether a part of an order may go while the rest waits for stock.
public enum PartialPolicy: Hashable, Codable, Sendable {
    case never
    /// So many thousandths of its units at least have to go, and the rest takes one of its parts.
    case atLeast(permille: Int)
}

/// How sites are chosen, as data. The first rule that tells two candidates apart decides between them.
public struct SourcingRules: Hashable, Sendable {
    public var ranking: [SourcingRule]
    public var partial: PartialPolicy
    /// Where no site can keep the date, the order goes late instead of waiting for a person.
    public var shipsLate: Bool
    /// So many sites at most are combined, and so many sets of them looked at.
    public var candidates: Int
    public var looks: Int

    public init(
        _ ranking: [SourcingRule] = [.fewestParts, .nearest, .cheapest], partial: PartialPolicy = .never,
        shipsLate: Bool = false, candidates: Int = NetworkLimits.candidates, looks: Int = NetworkLimits.looks
    ) {
        self.ranking = ranking
        self.partial = partial
        self.shipsLate = shipsLate
        self.candidates = candidates
        self.looks = looks
    }

    /// The ranking up to the name, which always decides.
    var wholeRanking: [SourcingRule] { ranking.prefix { $0 != .name } + [.name] }
}

// In JSON a rule is an object that people can write, such as {"rule": "keepScarce", "last": 2, "plenty": 20}, and what
// is not said of the rules is as in the initialiser.

extension SourcingRule: Codable {
    private enum Key: String, CodingKey { case rule, grace, last, plenty, sites }
    private enum Kind: String, Codable {
        case fewestParts, nearest, cheapest, mostCapacityLeft, freshest, keepScarce, siteOrder, name
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        switch try fields.decode(Kind.self, forKey: .rule) {
        case .fewestParts: self = .fewestParts
        case .nearest: self = .nearest
        case .cheapest: self = .cheapest
        case .mostCapacityLeft: self = .mostCapacityLeft
        case .freshest: self = .freshest(graceMinutes: try fields.decodeIfPresent(Int.self, forKey: .grace) ?? 0)
        case .keepScarce:
            let last = try fields.decode(Int.self, forKey: .last)
            self = .keepScarce(last: last, plenty: try fields.decode(Int.self, forKey: .plenty))
        case .siteOrder: self = .siteOrder(try fields.decode([SiteName].self, forKey: .sites))
        case .name: self = .name
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(kind, forKey: .rule)
        switch self {
        case .freshest(let grace): try fields.encode(grace, forKey: .grace)
        case .keepScarce(let last, let plenty):
            try fields.encode(last, forKey: .last)
            try fields.encode(plenty, forKey: .plenty)
        case .siteOrder(let sites): try fields.encode(sites, forKey: .sites)
        case .fewestParts, .nearest, .cheapest, .mostCapacityLeft, .name: break
        }
    }

    private var kind: Kind {
        switch self {
        case .fewestParts: .fewestParts
        case .nearest: .nearest
        case .cheapest: .cheapest
        case .mostCapacityLeft: .mostCapacityLeft
        case .freshest: .freshest
        case .keepScarce: .keepScarce
        case .siteOrder: .siteOrder
        case .name: .name
        }
    }
}

extension SourcingRules: Codable {
    private enum Key: String, CodingKey { case ranking, partialPermille, shipsLate, candidates, looks }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(try fields.decode([SourcingRule].self, forKey: .ranking))
        if let permille = try fields.decodeIfPresent(Int.self, forKey: .partialPermille) {
            partial = .atLeast(permille: permille)
        }
        shipsLate = try fields.decodeIfPresent(Bool.self, forKey: .shipsLate) ?? shipsLate
        candidates = try fields.decodeIfPresent(Int.self, forKey: .candidates) ?? candidates
        looks = try fields.decodeIfPresent(Int.self, forKey: .looks) ?? looks
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(ranking, forKey: .ranking)
        if case .atLeast(let permille) = partial { try fields.encode(permille, forKey: .partialPermille) }
        try fields.encode(shipsLate, forKey: .shipsLate)
        try fields.encode(candidates, forKey: .candidates)
        try fields.encode(looks, forKey: .looks)
    }
}
