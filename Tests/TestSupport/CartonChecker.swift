public import Warehouse

/// What is wrong with these cartons as an answer to what was asked, in words; nothing if all is well. It knows only the
/// rules, and nothing of how cartons are found.
public func faults(of cartons: [Carton], for items: [PackItem], _ boxes: [Box]) -> [String] {
    var checker = CartonChecker(items: items, boxes: boxes)
    for (number, carton) in cartons.enumerated() { checker.check(carton, number) }
    checker.checkCounts()
    return checker.faults
}

private struct CartonChecker {
    let items: [PackItem]
    let boxes: [Box]
    var packed: [Int: Int] = [:]
    var faults: [String] = []

    init(items: [PackItem], boxes: [Box]) {
        self.items = items
        self.boxes = boxes
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

    private func lies(_ placement: Placement, as item: PackItem) -> Bool {
        let (own, size) = (placement.size, item.size)
        guard isMeasured(item) else { return false }
        if item.isUpright {
            return own.height == size.height
                && [own.width, own.length].sorted() == [size.width, size.length].sorted()
        }
        return [own.width, own.length, own.height].sorted() == [size.width, size.length, size.height].sorted()
    }

    /// A unit ships as it is only where there is no box for it, and then alone.
    private func bareFaults(_ carton: Carton) -> [String] {
        guard carton.units == 1, let id = carton.placements.first?.item ?? carton.unmeasured.first?.item,
            let item = item(id)
        else { return ["\(carton.units) units without a box"] }
        let (a, b, c) = (item.size.width, item.size.length, item.size.height)
        let ways = [(a, b, c), (b, a, c)] + (item.isUpright ? [] : [(a, c, b), (c, a, b), (b, c, a), (c, b, a)])
        let box = boxes.first { box in
            let inner = box.inner
            let hasRoom = ways.contains { $0.0 <= inner.width && $0.1 <= inner.length && $0.2 <= inner.height }
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
            if one.z > 0, supported * 10 < one.size.width * one.size.length * 7 {
                faults.append("\(one) rests on \(supported) mm² only")
            }
        }
        return faults
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
