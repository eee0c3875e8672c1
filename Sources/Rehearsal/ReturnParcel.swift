import Warehouse

// What really comes back in the parcels of announced returns: the seed decides what is in them, how it looks, and which
// of them lose their label or come late.

/// Units in a parcel that look the same.
struct ReturnedGroup: Hashable {
    var sku: SKU
    var units: Int
    /// How good they are.
    var condition: Grade
}

/// A parcel that comes back.
struct ReturnParcel: Hashable {
    var rma: OrderID
    var courier: String
    /// What stands on it; nobody knows it where the label was lost.
    var text: String
    /// Its label was lost: nobody can say whose it is until the office finds out.
    var isOrphan: Bool
    /// The courier signs without it, and brings it later.
    var isLate: Bool
    var groups: [ReturnedGroup]

    /// Its units by item.
    var units: [SKU: Int] {
        groups.reduce(into: [:]) { $0[$1.sku, default: 0] += $1.units }
    }
}

extension MischiefPlan {
    static let couriers = ["Northway", "Postbird"]

    /// An announced return with what the customer's shop would say of it.
    func dressed(_ announced: AnnouncedReturn) -> AnnouncedReturn {
        // A credit note for money alone: nothing comes back.
        if announced.lines.isEmpty { return announced }
        var announced = announced
        let roll = hash("return/\(announced.id)")
        announced.courier = MischiefPlan.couriers[Int(roll % 2)]
        announced.tracking = "RT-\(announced.id)"
        let reasons: [ReasonCode?] = [nil, "changed-mind", "defective", "wrong-item"]
        announced.reason = reasons[Int(roll / 2 % 4)]
        return announced
    }

    /// Customers of earlier days send back some of what is short today, so that orders wait for it.
    func wantedReturns(_ demand: [SKU: Int]) -> [AnnouncedReturn] {
        demand.keys.filter { isUnderstocked($0) && hash("wanted/\($0)") % 2 == 0 }.sorted().enumerated().map {
            index, sku in
            let units = 1 + Int(hash("wanted/\(sku)") / 2 % 3)
            return dressed(
                AnnouncedReturn(
                    id: OrderID("B-\(index + 1)"), lines: [OrderLine(number: 1, sku: sku, quantity: units)]))
        }
    }

    /// What comes back of an announced return. Items with a serial come one by one.
    func parcel(_ announced: AnnouncedReturn, serials: (SKU) -> Bool) -> ReturnParcel {
        let roll = hash("parcel/\(announced.id)")
        var parcel = ReturnParcel(
            rma: announced.id, courier: announced.courier ?? "", text: announced.tracking ?? announced.id.rawValue,
            isOrphan: roll % 6 == 0, isLate: roll % 6 == 1, groups: [])
        if parcel.isOrphan { parcel.text = "NOLABEL-\(announced.id)" }
        let units = announced.lines.reduce(into: [SKU: Int]()) { $0[$1.sku, default: 0] += $1.quantity }
        for (sku, count) in units.sorted(by: { $0.key < $1.key }) {
            parcel.groups += groups(sku, count, of: announced.id, isOneByOne: serials(sku))
        }
        switch roll / 6 % 5 {
        case 0 where parcel.groups.count > 1: parcel.groups.removeLast()
        case 1 where parcel.groups.last.map({ !serials($0.sku) }) == true:
            parcel.groups[parcel.groups.count - 1].units += 1
        default: break
        }
        return parcel
    }

    private func groups(_ sku: SKU, _ count: Int, of rma: OrderID, isOneByOne: Bool) -> [ReturnedGroup] {
        func condition(_ number: Int) -> Grade {
            switch hash("condition/\(rma)/\(sku)/\(number)") % 10 {
            case 0..<5: .a
            case 5..<7: .b
            case 7: .c
            default: .d
            }
        }
        if isOneByOne { return (1...count).map { ReturnedGroup(sku: sku, units: 1, condition: condition($0)) } }
        guard count > 1, hash("mixed/\(rma)/\(sku)") % 3 == 0 else {
            return [ReturnedGroup(sku: sku, units: count, condition: condition(1))]
        }
        return [
            ReturnedGroup(sku: sku, units: count - 1, condition: condition(1)),
            ReturnedGroup(sku: sku, units: 1, condition: .d),
        ]
    }

    /// Which robot inspects a return. Whatever an order may wait for goes through the hands of one of them, so that the
    /// same seed serves the same orders.
    func inspector(of parcel: ReturnParcel, robots: Int) -> Int {
        if parcel.groups.contains(where: { isUnderstocked($0.sku) }) { return 1 }
        return 1 + Int(hash("inspector/\(parcel.rma)") % UInt64(robots))
    }

    /// What goes wrong with a unit at the bench, if anything: something does with about six in ten.
    func returnMischief(of rma: OrderID, unit: Int) -> ReturnMischief? {
        let all = ReturnMischief.allCases
        let roll = Int(hash("inspect/\(rma)/\(unit)") % UInt64(all.count * 5 / 3))
        return all.indices.contains(roll) ? all[roll] : nil
    }
}

/// Something that goes wrong at the returns bench; one for a unit.
enum ReturnMischief: String, CaseIterable {
    case unknownCode, wrongAnswer, earlyGrade, wrongTray, undo, leaveAndReturn, killAfter, raise, raiseAlone, ownBadge
    case unreadable, noPicture, noWitness
}
