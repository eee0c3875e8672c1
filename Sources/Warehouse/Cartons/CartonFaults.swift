/// What is wrong with these cartons as an answer to what was asked, in words; nothing if all is well. It knows only the
/// rules, and nothing of how cartons are found: measurements and tests ask it about every answer.
public func faults(
    of cartons: [Carton], for items: [PackItem], _ boxes: [Box], _ rules: PackRules = PackRules()
) -> [String] {
    var checker = CartonChecker(items: items, boxes: boxes, rules: rules)
    for (number, carton) in cartons.enumerated() { checker.check(carton, number) }
    checker.checkCounts()
    return checker.faults
}

private struct CartonChecker {
    let items: [PackItem]
    let boxes: [Box]
    let rules: PackRules
    var packed: [Int: Int] = [:]
    var faults: [String] = []

    init(items: [PackItem], boxes: [Box], rules: PackRules) {
        self.items = items
        self.boxes = boxes
        self.rules = rules
    }

    private func item(_ id: Int) -> PackItem? { items.first { $0.id == id } }

    private func isMeasured(_ item: PackItem) -> Bool {
        item.size.width > 0 && item.size.length > 0 && item.size.height > 0
    }

    mutating func check(_ carton: Carton, _ number: Int) {
        let say = { (what: String) in "carton \(number): \(what)" }
        var inside: [PackItem] = []
        var grams = 0
        for placement in carton.placements {
            packed[placement.item, default: 0] += 1
            guard let item = item(placement.item) else {
                faults.append(say("item \(placement.item) was not asked for"))
                continue
            }
            inside.append(item)
            grams += item.grams
            if !lies(placement, as: item) { faults.append(say("\(placement) is not a way in which \(item) may lie")) }
        }
        for loose in carton.unmeasured {
            packed[loose.item, default: 0] += loose.quantity
            guard let item = item(loose.item) else {
                faults.append(say("item \(loose.item) was not asked for"))
                continue
            }
            inside.append(item)
            grams += item.grams * loose.quantity
            if isMeasured(item) { faults.append(say("\(item) has measures and needs a place")) }
            if loose.quantity < 1 { faults.append(say("\(loose.quantity) units of \(item)")) }
        }
        if inside.isEmpty { faults.append(say("it is empty")) }
        if carton.grams != grams { faults.append(say("it weighs \(grams) and not \(carton.grams) g")) }
        if carton.why.isEmpty { faults.append(say("it has no reason")) }
        for only in [HandlingClass.hazmat, .cold] where inside.contains(where: { $0.handling == only }) {
            if inside.contains(where: { $0.handling != only }) { faults.append(say("\(only) is mixed with others")) }
        }
        if let box = carton.box {
            faults += (weightFaults(box, grams) + placeFaults(carton.placements, in: box)).map(say)
        } else {
            faults += bareFaults(carton).map(say)
        }
    }

    private func weightFaults(_ box: Box, _ grams: Int) -> [String] {
        (boxes.contains(box) ? [] : ["\(box.code) is not in the catalogue"])
            + (grams > box.maxGrams ? ["\(grams) g are more than the \(box.maxGrams) of \(box.code)"] : [])
    }

    /// The ways in which a unit may lie, each as width, length and height.
    private func ways(_ item: PackItem) -> [[Int]] {
        let (a, b, c) = (item.size.width, item.size.length, item.size.height)
        let axes = item.upAxes.isEmpty ? UpAxes.height : item.upAxes
        return (axes.contains(.height) ? [[a, b, c], [b, a, c]] : [])
            + (axes.contains(.length) ? [[a, c, b], [c, a, b]] : [])
            + (axes.contains(.width) ? [[b, c, a], [c, b, a]] : [])
    }

    private func lies(_ placement: Placement, as item: PackItem) -> Bool {
        let own = placement.size
        return isMeasured(item) && ways(item).contains([own.width, own.length, own.height])
    }

    /// A unit ships as it is only where there is no box for it, and then alone.
    private func bareFaults(_ carton: Carton) -> [String] {
        guard carton.units == 1, let id = carton.placements.first?.item ?? carton.unmeasured.first?.item,
            let item = item(id)
        else { return ["\(carton.units) units without a box"] }
        let box = boxes.first { box in
            let inner = box.inner
            let hasRoom = ways(item).contains { $0[0] <= inner.width && $0[1] <= inner.length && $0[2] <= inner.height }
            return item.grams <= box.maxGrams && (hasRoom || !isMeasured(item))
        }
        return box.map { ["\(item) ships as it is, and fits \($0.code)"] } ?? []
    }

    private func placeFaults(_ placements: [Placement], in box: Box) -> [String] {
        var faults: [String] = []
        for (index, one) in placements.enumerated() {
            if one.x < 0 || one.y < 0 || one.z < 0 || one.x + one.size.width > box.inner.width
                || one.y + one.size.length > box.inner.length || one.z + one.size.height > box.inner.height
            {
                faults.append("\(one) sticks out of \(box.code)")
            }
            let top = one.z + one.size.height
            let isFragile = item(one.item)?.handling == .fragile
            var supported = 0
            for (otherIndex, other) in placements.enumerated() where otherIndex != index {
                let area = areaShared(one, other)
                guard area > 0 else { continue }
                if otherIndex > index, one.z < other.z + other.size.height, other.z < top {
                    faults.append("\(one) and \(other) overlap")
                }
                if isFragile, other.z >= top { faults.append("\(other) is above the fragile \(one)") }
                if other.z + other.size.height == one.z { supported += area }
            }
            if one.z > 0, supported * 100 < one.size.width * one.size.length * rules.supportPercent {
                faults.append("\(one) rests on \(supported) mm² only")
            }
        }
        return faults + loadFaults(placements)
    }

    /// Nothing bears more than it may: what rests on it, with all above that, by the share of the area it gives.
    private func loadFaults(_ placements: [Placement]) -> [String] {
        placements.indices.compactMap { index in
            guard let most = item(placements[index].item)?.topGrams else { return nil }
            let load = load(on: index, placements)
            return load > Double(most) + 0.001 ? "\(placements[index]) bears \(load) g, and may bear \(most)" : nil
        }
    }

    private func load(on lower: Int, _ placements: [Placement]) -> Double {
        let below = placements[lower]
        var sum = 0.0
        for (index, upper) in placements.enumerated() where upper.z == below.z + below.size.height {
            let area = areaShared(upper, below)
            guard area > 0 else { continue }
            let all = placements.filter { $0.z + $0.size.height == upper.z }.reduce(0) { $0 + areaShared(upper, $1) }
            let own = Double(item(upper.item)?.grams ?? 0) + load(on: index, placements)
            sum += own * Double(area) / Double(all)
        }
        return sum
    }

    private func areaShared(_ one: Placement, _ other: Placement) -> Int {
        let across = min(one.x + one.size.width, other.x + other.size.width) - max(one.x, other.x)
        let along = min(one.y + one.size.length, other.y + other.size.length) - max(one.y, other.y)
        return across > 0 && along > 0 ? across * along : 0
    }

    mutating func checkCounts() {
        var asked: [Int: Int] = [:]
        for item in items { asked[item.id, default: 0] += max(0, item.quantity) }
        for (id, count) in asked.sorted(by: { $0.key < $1.key }) where packed[id, default: 0] != count {
            faults.append("\(packed[id, default: 0]) units of item \(id) are packed, \(count) were asked for")
        }
    }
}
