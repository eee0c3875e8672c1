import Warehouse

// What goes wrong in a rehearsal, decided by the seed alone.
//
// Every decision is a hash of the seed and of what it is about (a tour's line, an item), never of the robot that comes
// to it or of the time. So eight robots that run as fast as they can give the same counts as one, and the same seed
// gives the same counts again. Two more rules keep it so: an item is either one that is found short or one that is
// found damaged, and damaged ones lie in bins with plenty to spare.

/// Something that a robot does wrong, or finds wrong, at one line of a tour.
public enum Mischief: String, CaseIterable, Sendable {
    case wrongPlace, wrongItem, wrongTote, unknownCode, controlBytes, hugeCode, doubleScan, tooMany, undo, undoTwice
    case skip, short, damaged, unreadable, toteFull, killBefore, killAfter, abandon, leaveAndReturn
}

/// Something that goes wrong at the bench; one for an order.
public enum BenchMischief: String, CaseIterable, Sendable {
    case wrongItem, tooMany, sameUnit, unknownCode, undo, otherBox, takeOut, split, notInTote, damaged, oddWeight
    case unsteady, labelFails, leaveAndReturn, cancel, killBefore, killAfter
}

/// Something that goes wrong at the dock with a carton; one for a carton.
public enum DockMischief: String, CaseIterable, Sendable {
    case twice, unload, undo, move, wrongCode, otherLoad, reopen, reprint, killAfter, leftover
}

/// Something that goes wrong at the dock with a load; several may happen to one.
public enum LoadMischief: String, CaseIterable, Sendable {
    case swapDoors, laneFull, hold, reopen, sealTwice, sealMismatch, wrongDriver
}

/// The seed's decisions.
public struct MischiefPlan: Sendable {
    public let seed: UInt64

    public init(seed: UInt64) { self.seed = seed }

    /// What happens at a line, if anything. About one line in four has something.
    func mischief(tour: TourID, line: PickLine, lines: Int) -> Mischief? {
        let roll = hash("\(tour)/\(line.number)") % 1000
        if isShortItem(line.sku), line.number <= lines, roll < 700 { return .short }
        switch roll {
        case 700..<730: return .wrongPlace
        case 730..<760: return .wrongItem
        case 760..<775: return .wrongTote
        case 775..<795: return .unknownCode
        case 795..<805: return .controlBytes
        case 805..<808: return .hugeCode
        case 808..<840: return .doubleScan
        case 840..<855: return .tooMany
        case 855..<875: return .undo
        case 875..<885: return .undoTwice
        case 885..<905: return .skip
        case 905..<935: return hasPlenty(line.sku) ? .damaged : nil
        case 935..<950: return .unreadable
        case 950..<960: return .toteFull
        case 960..<968: return .killBefore
        case 968..<978: return .killAfter
        case 978..<984: return .abandon
        case 984..<990: return .leaveAndReturn
        default: return nil
        }
    }

    /// What happens to an order at the bench, if anything: something does to about half of them.
    func benchMischief(order: OrderID) -> BenchMischief? {
        switch hash("bench/\(order)") % 100 {
        case 0..<5: .wrongItem
        case 5..<8: .tooMany
        case 8..<11: .unknownCode
        case 11..<15: .undo
        case 15..<19: .otherBox
        case 19..<22: .takeOut
        case 22..<26: .split
        case 26..<29: .notInTote
        case 29..<32: .damaged
        case 32..<37: .oddWeight
        case 37..<40: .unsteady
        case 40..<43: .labelFails
        case 43..<46: .leaveAndReturn
        case 46..<49: .killBefore
        case 49..<52: .killAfter
        case 52..<56: .cancel
        case 56..<62: .sameUnit
        default: nil
        }
    }

    /// Units of an item that come by truck before the shift, of those that its first bin is to have: of every fifth
    /// item a part of what is to spare, so that all can be supplied as before; and of what there is too little of.
    func unitsByTruck(_ item: Item, of quantity: Int, _ moves: Int) -> Int {
        if isUnderstocked(item.sku) { return quantity > 2 && !item.tracking.contains(.serial) ? quantity / 3 : 0 }
        guard hash("truck/\(item.sku)") % 5 == 0 else { return 0 }
        return item.tracking.contains(.serial) ? min(4, moves / 4) : min(12, quantity / 4)
    }

    /// What happens to a line that is received, if anything: something does to about half of them.
    func receivingMischief(_ delivery: DeliveryID, _ sku: SKU) -> ReceivingMischief? {
        let all = ReceivingMischief.allCases
        let roll = Int(hash("receive/\(delivery)/\(sku)") % UInt64(all.count * 2))
        return roll < all.count ? all[roll] : nil
    }

    /// What happens to a carton at the dock, if anything.
    func dockMischief(carton: String) -> DockMischief? {
        switch hash("dock/\(carton)") % 100 {
        case 0..<5: .twice
        case 5..<9: .unload
        case 9..<13: .undo
        case 13..<17: .move
        case 17..<20: .wrongCode
        case 20..<23: .killAfter
        case 23..<28: .leftover
        case 28..<33: .otherLoad
        case 33..<37: .reopen
        case 37..<41: .reprint
        default: nil
        }
    }

    /// Whether this happens to a load: each thing does to about half of them.
    func happens(_ mischief: LoadMischief, to load: LoadID) -> Bool {
        hash("load/\(load)/\(mischief.rawValue)") % 2 == 0
    }

    /// Items of which less lies on the shelf than the ledger says: about one in thirty.
    func isShortItem(_ sku: SKU) -> Bool { hash("short/\(sku)") % 30 == 0 }

    /// Items of which a second bin holds enough, so that a short is made good elsewhere.
    func hasSecondBin(_ sku: SKU) -> Bool { hash("second/\(sku)") % 2 == 0 }

    /// Items that lie in two lots, the older of them wanted to the last unit.
    func isInTwoLots(_ sku: SKU) -> Bool { hash("lots/\(sku)") % 6 == 0 }

    /// Items whose bin is never emptied, so that a broken unit is made good from it whoever comes first.
    func hasPlenty(_ sku: SKU) -> Bool { !isShortItem(sku) && !isUnderstocked(sku) && !isInTwoLots(sku) }

    /// Items with too little stock to begin with: about one in forty.
    func isUnderstocked(_ sku: SKU) -> Bool { !isShortItem(sku) && hash("under/\(sku)") % 40 == 0 }

    /// Two sites tell units of the item apart by the same marks, however many they have of it, and by no serial.
    func keeps(_ sku: SKU, as other: MischiefPlan) -> Bool {
        let (few, many) = (tracking(of: sku, units: 1), tracking(of: sku, units: .max))
        return few == many && !few.contains(.serial) && other.tracking(of: sku, units: 1) == few
            && other.tracking(of: sku, units: .max) == many
    }

    func tracking(of sku: SKU, units: Int) -> Tracking {
        switch hash("track/\(sku)") % 20 {
        case 0..<4: [.lot, .expiry]
        case 4: [.lot]
        case 5: [.expiry]
        case 6 where units <= 30: [.serial]
        default: []
        }
    }

    /// A number that depends on the seed and a text only (FNV-1a, then the finaliser of SplitMix64).
    func hash(_ text: String) -> UInt64 {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

/// What goes wrong while goods come in.
enum ReceivingMischief: String, CaseIterable {
    case unknownCode, over, wrongBin, undo, dropped, damagedPlace, killAfter, killInHand
}
