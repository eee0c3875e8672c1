import SiteStore
import Warehouse

// A robot at the dock.

extension Robot {
    mutating func take(_ outcome: DockOutcome) -> GestureOutcome {
        offered = nil
        holding = nil
        lane = nil
        switch outcome {
        case .holding(let parcel, let lane):
            (holding, self.lane) = (parcel.id, lane)
            return .nothing(refusal: nil)
        case .showing: return .nothing(refusal: nil)
        case .recorded: return .recorded
        case .refused(let refusal, _): return .nothing(refusal: refusal)
        case .offered(let offer, _):
            offered = offer
            return .nothing(refusal: nil)
        }
    }

    mutating func dock(at site: Site, _ dice: inout RepeatableDice) throws -> Gesture? {
        if let holding {
            return .dock(.scan(text: (lane ?? "LANE-1").rawValue, keyed: false, holding: holding))
        }
        if let offered, dice.happens(0.7) { return .dock(.scan(text: offered.code, keyed: false, holding: nil)) }
        if let carton = try site.unstaged().first, dice.happens(0.7) {
            return .dock(.scan(text: carton.id.rawValue, keyed: false, holding: nil))
        }
        guard let load = try site.loads().first(where: { $0.state != .departed && $0.state != .cancelled })
        else { return nil }
        func scan(_ text: String, keyed: Bool = false) -> Gesture {
            .dock(.load(load.id, .scan(text: text, keyed: keyed)))
        }
        if load.isHeld { return .dock(.load(load.id, .liftHold)) }
        let carton = load.cartons.isEmpty ? nil : load.cartons[dice.below(load.cartons.count)]
        switch dice.below(100) {
        case 0 where load.state != .planned: return .dock(.load(load.id, .undo))
        case 2..<12 where load.state == .closed || load.state == .sealed: return .dock(.load(load.id, .reopen))
        case 4..<7 where carton != nil:
            return .dock(.load(load.id, .unload(text: carton?.rawValue ?? "", keyed: false)))
        case 7: return scan("NOWHERE-99")
        default: break
        }
        switch load.state {
        case .planned, .atDoor: return scan(load.door?.rawValue ?? "DOOR-1")
        case .loading:
            let waiting = try site.dockBriefing(load.id).waiting.filter { $0.state == .labelled }
            if !waiting.isEmpty, !isStuck() { return scan(waiting[dice.below(waiting.count)].id.rawValue) }
            return load.cartons.isEmpty || dice.happens(0.3) ? nil : .dock(.load(load.id, .close))
        case .closed: return load.sealFirst?.by == badge && dice.happens(0.9) ? nil : scan("SEAL-\(load.id)")
        case .sealed: return scan(load.driverCode, keyed: true)
        case .departed, .cancelled: return nil
        }
    }
}
