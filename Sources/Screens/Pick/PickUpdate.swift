import Warehouse

extension Console {
    /// Asks for one step on the tour at hand. The offer goes along once and is forgotten.
    mutating func request(_ wish: PickWish) -> [Effect] {
        guard let pick else { return [] }
        changePick { pick in
            pick.offer = nil
            pick.isLeaving = false
        }
        return [.request(.pick(pick.tour.id, wish, offered: pick.offer))]
    }

    /// The tour as it came after somebody opened it, or as it is now.
    mutating func show(_ tour: PickTour, _ briefing: TourBriefing) -> [Effect] {
        switch stage {
        case .login, .packHome, .pack, .dock, .load, .counts, .count, .gates, .gate, .inspects, .inspect,
            .carries, .carry, .board, .expiries, .expiry:
            return []
        case .menu(let menu):
            guard menu.opening == tour.id else { return [] }
            return begin(tour, briefing, after: [])
        case .pick(let pick):
            guard pick.tour.id == tour.id else { return [] }
            return refresh(pick, tour, briefing)
        }
    }

    private mutating func begin(
        _ tour: PickTour, _ briefing: TourBriefing, after events: [PickEvent]
    ) -> [Effect] {
        let pick = PickScreen(tour: tour, briefing: briefing)
        stage = .pick(pick)
        uncover()
        guard tour.isHeld(by: person?.badge, at: station) else { return lose(pick, holding: nil) }
        if let told = takenOver(.tour(tour.id), events) {
            message = told
            return [.ring(.attention)]
        }
        message = tour.isUntouched ? Words.tourBegins(pick) : Words.tourGoesOn(pick)
        return [.ring(.accepted)]
    }

    /// The same tour, read again because somebody recorded something.
    private mutating func refresh(_ before: PickScreen, _ tour: PickTour, _ briefing: TourBriefing) -> [Effect] {
        if before.isLost { return [] }
        let moved = before.tour != tour
        changePick { pick in
            pick.tour = tour
            pick.briefing = briefing
            if moved { pick.offer = nil }
        }
        guard let pick else { return [] }
        guard tour.isHeld(by: person?.badge, at: station) else { return lose(pick, holding: before.inHand) }
        if before.hand?.line != tour.hand?.line { closeLinePage() }
        return announceCancelled(since: before)
    }

    /// The line changed under a page that is about the line: nothing may be confirmed there for another one.
    mutating func closeLinePage() {
        switch overlay {
        case .exceptions, .details, .box:
            uncover()
            overlayMessage = nil
        case .help, .palette, .whereIs, .scanner, .teach, .code, .lock, .training, .settings, nil: break
        }
    }

    /// The tour is somebody else's: say whose, and wait for Enter.
    private mutating func lose(_ pick: PickScreen, holding inHand: InHand?) -> [Effect] {
        changePick { pick in
            pick.isLost = true
            pick.leftInHand = inHand
            pick.offer = nil
        }
        uncover()
        sayLost(to: pick.tour.lease?.holder, at: pick.tour.lease?.station)
        return [.ring(.attention), .request(.tours)]
    }

    /// Says whose the tour is, and what to do with units that are still in the hand.
    mutating func sayLost(to holder: BadgeID?, at station: StationID?) {
        guard let pick else { return }
        let taken = takenAway(.tour(pick.tour.id), pick.tour.freed)
        if let inHand = pick.leftInHand {
            message = Words.lost(
                pick.tour.id, inHand, to: holder.map { names[$0] ?? $0.rawValue }, at: station, taken: taken)
        } else {
            message =
                taken ?? Words.refusal(.notYours(tour: pick.tour.id, holder: holder, station: station), names)
        }
    }

    /// Orders that were cancelled since: their lines are gone, and what was picked has to go back.
    private mutating func announceCancelled(since before: PickScreen) -> [Effect] {
        guard let pick,
            pick.tour.lines.contains(where: { $0.state == .dropped })
                || pick.briefing.orders.values.contains(where: \.isCancelled)
        else { return [] }
        let known = Set(before.briefing.orders.values.filter(\.isCancelled).map(\.id))
            .union(before.tour.lines.filter { $0.state == .dropped }.map(\.order))
        let gone = Set(pick.tour.lines.filter { $0.state == .dropped }.map(\.order))
            .union(pick.tour.lines.filter { pick.briefing.orders[$0.order]?.isCancelled == true }.map(\.order))
            .subtracting(known)
        let dropped = before.line.flatMap { pick.tour.line($0.number) }.flatMap { $0.state == .dropped ? $0 : nil }
        if let inHand = before.inHand, let dropped, gone.contains(dropped.order) {
            message = Words.cancelled(dropped.order, inHand)
            return [.ring(.attention)]
        }
        guard let order = gone.min() else { return [] }
        message = Words.cancelled(order, putBacks: pick.tour.lines.count { $0.kind == .putBack && $0.order == order })
        return [.ring(.attention)]
    }

    /// Facts were committed: the tour is as they left it.
    mutating func show(_ events: [PickEvent], _ tour: PickTour, _ briefing: TourBriefing) -> [Effect] {
        switch stage {
        case .login, .packHome, .pack, .dock, .load, .counts, .count, .gates, .gate, .inspects, .inspect,
            .carries, .carry, .board, .expiries, .expiry:
            return []
        case .menu(let menu):
            guard menu.opening == tour.id else { return [] }
            return begin(tour, briefing, after: events)
        case .pick(let before):
            guard before.tour.id == tour.id else { return [] }
            return book(events, before, tour, briefing)
        }
    }

    private mutating func book(
        _ events: [PickEvent], _ before: PickScreen, _ tour: PickTour, _ briefing: TourBriefing
    ) -> [Effect] {
        if events.contains(.left) { return showMenu(saying: Words.tourLeft(before)) + [.ring(.accepted)] }
        changePick { pick in
            pick.tour = tour
            pick.briefing = briefing
            pick.offer = nil
            pick.isLeaving = false
            pick.hasNothingToUndo = tour.isUntouched
        }
        guard let pick else { return [] }
        message = Words.recorded(events, before: before, after: pick)
        let cancelled = announceCancelled(since: before)
        if !cancelled.isEmpty { return cancelled }
        if tour.isFinished, !before.tour.isFinished { return [.ring(.done)] }
        let asks = tour.hand?.step == .zeroCheck && before.hand?.step != .zeroCheck
        return [.ring(asks ? .attention : .accepted)]
    }

    /// Nothing was recorded, and this is why.
    mutating func show(_ refusal: Refusal, _ tour: PickTour?) -> [Effect] {
        switch stage {
        case .login, .packHome, .pack, .dock, .load, .counts, .count, .gates, .gate, .inspects, .inspect,
            .carries, .carry, .board, .expiries, .expiry:
            return refuse(Words.refusal(refusal, names))
        case .menu:
            changeMenu { menu in
                menu.opening = nil
                menu.offer = nil
            }
            return refuse(Words.refusal(refusal, names)) + [.request(.tours)]
        case .pick(let pick): return refuse(refusal, tour, on: pick)
        }
    }

    private mutating func refuse(_ refusal: Refusal, _ tour: PickTour?, on pick: PickScreen) -> [Effect] {
        changePick { pick in
            pick.offer = nil
            if let tour, tour.id == pick.tour.id { pick.tour = tour }
            if refusal == .nothingToUndo { pick.hasNothingToUndo = true }
        }
        if let (holder, station) = refusal.loss(of: pick.tour.id) {
            changePick { lost in
                lost.isLost = true
                lost.leftInHand = pick.inHand
            }
            uncover()
            sayLost(to: holder, at: station)
            return [.ring(Tone(refusal.verdict)), .request(.tours)]
        }
        if let heard, heard.cameBack {
            mention(Words.repeated(heard.text))
            return []
        }
        // The tour that came with the refusal may be the first to tell of a cancelled order.
        let cancelled = announceCancelled(since: pick)
        return cancelled.isEmpty ? refuse(words(refusal)) : cancelled
    }

    /// A scan that was made before this step was on the screen is not called wrong: it was right where it was meant.
    private mutating func words(_ refusal: Refusal) -> Message {
        switch refusal.verdict {
        case .wrongKind, .wrongRecord, .wrongState:
            guard let heard, heard.isAhead, let pick else { break }
            aheadCount += 1
            return Words.scannedAhead(heard.text, count: aheadCount, pick)
        case .unknown:
            if let mixed = heard?.mixed { return Words.typedAndScanned(mixed) }
        case .ambiguous, .right: break
        }
        aheadCount = 0
        return Words.refusal(refusal, names, reasons)
    }

    /// A deviation that the same scan confirms.
    mutating func show(_ offer: Offer) -> [Effect] {
        switch stage {
        case .login: return []
        case .menu:
            changeMenu { menu in
                menu.opening = nil
                menu.offer = offer
            }
        case .pick: changePick { $0.offer = offer }
        case .packHome:
            changePackHome { home in
                home.isOpening = false
                home.offer = offer
                if case .pack(.reopen(let parcel, let order)) = offer.deviation {
                    home.labelled = LabelledParcel(order: order, parcel: parcel)
                }
            }
        case .pack: changePack { $0.offer = offer }
        case .dock: changeDock { $0.ask(offer) }
        case .load: changeLoad { $0.offer = offer }
        case .counts: changeCounts { $0.offer = offer }
        case .count: changeCount { $0.offer = offer }
        case .gates: changeGates { $0.offer = offer }
        case .board, .expiries, .expiry: break
        case .gate: changeGate { $0.offer = offer }
        case .inspects: changeInspects { $0.offer = offer }
        case .carries: changeCarries { $0.offer = offer }
        case .carry: changeCarry { $0.offer = offer }
        case .inspect: changeInspect { $0.offer = offer }
        }
        message = Words.offer(offer, names, offset: utcOffsetMinutes)
        return [.ring(.attention)]
    }
}

extension Refusal {
    /// Whose the tour is now, where this says that it is not this person's any more.
    fileprivate func loss(of tour: TourID) -> (holder: BadgeID?, station: StationID?)? {
        switch self {
        case .notYours(tour, let holder, let station): (holder, station)
        case .takenAway(.tour(tour), _): (nil, nil)
        default: nil
        }
    }
}
