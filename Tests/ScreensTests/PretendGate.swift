import Screens
import TestSupport
import Warehouse

/// The gate of a station in memory: what was announced, and the hand-overs.
struct PretendGate: GateFloor {
    /// What couriers are to bring, by its number.
    var announced: [(rma: OrderID, courier: String)] = []
    var entries: [GateEntry] = []
    var claims: [GateClaim] = []
    private var history: [GateID: [Past<GateEvent>]] = [:]

    var overview: GateOverview {
        let couriers = Set(announced.map(\.courier)).union(entries.filter { $0.state != .signed }.map(\.courier))
        let rows = couriers.sorted().map { courier in
            let entry = entries.first { $0.courier == courier && $0.state != .signed }
            let awaited = announced.count { row in
                row.courier == courier && !entries.contains { $0.parcels.contains { $0.rma == row.rma } }
            }
            return GateRow(
                courier: courier, entry: entry?.id, state: entry?.state, arrived: entry?.parcels.count ?? 0,
                awaited: awaited)
        }
        return GateOverview(rows: rows, claims: claims)
    }

    func returns(named reading: Reading) -> [OrderID] {
        announced.map(\.rma).filter { $0.rawValue == reading.text }
    }
    func arrival(of rma: OrderID) -> GateID? {
        entries.first { $0.parcels.contains { $0.rma == rma } }?.id
    }
    func expected(from courier: String, besides entry: GateID) -> [OrderID] {
        announced.filter { row in
            row.courier == courier && !entries.contains { $0.id != entry && $0.parcels.contains { $0.rma == row.rma } }
        }.map(\.rma)
    }
    func history(of entry: GateID) -> [Past<GateEvent>] { history[entry] ?? [] }

    func shown(_ id: GateID) -> Answer {
        guard let entry = entries.first(where: { $0.id == id }) else { return .failed("no entry", brief: "none") }
        return .gateShown(entry, entry.sum(expected: expected(from: entry.courier, besides: id)))
    }

    mutating func answer(_ wish: GateWish, _ id: GateID?, _ offered: Offer?, _ badge: BadgeID) -> Answer {
        if case .open(let courier, let keyed) = wish {
            if announced.contains(where: { $0.rma.rawValue == courier }) {
                let named = announced.first { $0.rma.rawValue == courier }
                return .gateRefused(.gate(.courierFirst(OrderID(courier), courier: named?.courier)))
            }
            guard keyed else { return .gateRefused(.unknownCode(courier, expected: .courier)) }
            let offer = Offer(code: courier, deviation: .newCourier(courier))
            if !announced.contains(where: { $0.courier == courier }), offered != offer { return .offered(offer) }
            if let open = entries.first(where: { $0.courier == courier && $0.state != .signed }) {
                return shown(open.id)
            }
            let entry = GateEntry(id: GateID(entries.count + 1), courier: courier, opened: SmallFloor.now)
            entries.append(entry)
            return book([.opened(courier: courier, by: badge)], entry.id)
        }
        guard let id, let entry = entries.first(where: { $0.id == id }) else {
            return .failed("no entry", brief: "none")
        }
        let command: GateCommand
        switch wish {
        case .open: return .failed("opened", brief: "opened")
        case .scan(let text, let keyed):
            command = .scan(Reading(text: text, number: keyed ? Int(text) : nil, keyed: keyed))
        case .check: command = .check
        case .undo: command = .undo
        }
        do {
            let context = GateContext(badge: badge, now: SmallFloor.now, offered: offered)
            switch try entry.decide(command, context, on: self) {
            case .refuse(let refusal): return .gateRefused(refusal)
            case .ask(let offer): return .offered(offer)
            case .record(let events): return book(events, id)
            }
        } catch { return .failed("\(error)", brief: "try again") }
    }

    private mutating func book(_ events: [GateEvent], _ id: GateID) -> Answer {
        guard let index = entries.firstIndex(where: { $0.id == id }) else { return .failed("none", brief: "none") }
        for event in events {
            let fact = (history[id]?.count ?? 0) + 1
            history[id, default: []].append(
                Past(fact: fact, gesture: UniqueID(high: 2, low: UInt64(fact)), event: event))
            if case .undone = event {
                entries[index] = GateEntry.fold(id, opened: SmallFloor.now, history[id] ?? [])
            } else {
                entries[index].apply(event)
            }
        }
        let entry = entries[index]
        return .gated(events, entry, entry.sum(expected: expected(from: entry.courier, besides: id)))
    }
}
