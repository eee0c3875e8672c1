// What it saves to pack two orders of one customer together. Asked once, when a tote of the other order is scanned.

/// Cartons, and what their boxes cost.
public struct CartonOutlay: Hashable, Sendable {
    public var cartons: Int
    public var pence: Int

    public init(cartons: Int, pence: Int) {
        self.cartons = cartons
        self.pence = pence
    }
}

/// What two orders take apart and together.
public struct MergeSaving: Hashable, Sendable {
    public var apart: CartonOutlay
    public var together: CartonOutlay

    public init(apart: CartonOutlay, together: CartonOutlay) {
        self.apart = apart
        self.together = together
    }

    public var cartons: Int { apart.cartons - together.cartons }
    public var pence: Int { apart.pence - together.pence }
}

extension PackDecider {
    /// What it saves to pack these lines of another order with those of the job, of which nothing is labelled yet. Nil
    /// where it cannot be told: there are no boxes that the service takes, a unit was never measured, or there are more
    /// units than a search is quick for.
    func saving(with others: [PackLine]) throws -> MergeSaving? {
        let mine = job.lines.map { ($0, $0.wanted - $0.lost) }
        let boxes = try takenBoxes()
        guard !boxes.isEmpty, let own = try packItems(mine, from: 1),
            let theirs = try packItems(others.map { ($0, $0.wanted) }, from: mine.count + 1),
            (own + theirs).reduce(0, { $0 + $1.quantity }) <= Limits.proposalUnits
        else { return nil }
        let apart = outlay(of: cartonise(own, boxes) + cartonise(theirs, boxes))
        let together = outlay(of: cartonise(own + theirs, boxes))
        // Whoever packs both may still take the boxes of each.
        let isBetter = (together.cartons, together.pence) < (apart.cartons, apart.pence)
        return MergeSaving(apart: apart, together: isBetter ? together : apart)
    }

    private func packItems(_ lines: [(line: PackLine, quantity: Int)], from first: Int) throws -> [PackItem]? {
        var items: [PackItem] = []
        for (index, (line, quantity)) in lines.enumerated() where quantity > 0 {
            guard let item = try bench.item(line.sku) else { return nil }
            let size = item.dimensions
            guard min(size.width, size.length, size.height) > 0 else { return nil }
            items.append(PackItem(id: first + index, item: item, quantity: quantity))
        }
        return items
    }

    private func outlay(of cartons: [Carton]) -> CartonOutlay {
        CartonOutlay(cartons: cartons.count, pence: cartons.reduce(0) { $0 + ($1.box?.costPence ?? 0) })
    }
}
