import TextScreen
import Warehouse

extension Console {
    /// Takes the answer to a request.
    mutating func take(_ answer: Answer) -> [Effect] {
        note(answer)
        switch answer {
        case .signedIn(let person, let tour, let order, let bin, let id, let carry, _):
            if let effects = comeBack(person) { return effects }
            return welcome(person, holding: tour, packing: order, counting: bin, inspecting: id, carrying: carry)
        case .unknownBadge(let text): return refuseBadge(text)
        case .pinWanted(let person): return askPin(of: person)
        case .pinRefused(let person, let failures, let tried): return refusePin(of: person, failures, wasTried: tried)
        case .lockNoted: return []
        case .settingsChosen: return settingsWereChosen()
        case .signedOut: return leaveTerminal()
        case .tours(let tours, let reasons, let held, let counts):
            return show(tours, reasons, held, counts: counts)
        case .opened(let tour, let briefing): return show(tour, briefing)
        case .recorded(let events, let tour, let briefing): return show(events, tour, briefing)
        case .refused(let refusal, let tour):
            if case .whereIs = overlay, tour == nil {
                if case .unknownCode(let text, .nothing) = refusal { return refuseInOverlay(Words.knownToNobody(text)) }
                return refuseInOverlay(Words.refusal(refusal, names, reasons))
            }
            return show(refusal, tour)
        case .offered(let offer): return show(offer)
        case .preview(let code, let preview): return show(preview, of: code)
        case .whereIs(let card): return show(card)
        case .scanner(let reads, let settings): return show(reads, settings)
        case .scannerSet(let settings): return scannerWasSet(settings)
        case .teach(let answer): return show(answer)
        case .demoCode(let text, let symbol): return open(.code(text, symbol))
        case .packQueue(let queue, let reasons): return show(queue, reasons)
        case .packed(let events, let job, let briefing): return show(events, job, briefing)
        case .packRefused(let refusal, let job): return refusePack(refusal, job)
        case .packReloaded(let job, let briefing): return reload(job, briefing)
        case .dockQueue(let overview, let reasons): return show(overview, reasons)
        case .dockHolding(let parcel, let lane): return hold(parcel, lane: lane)
        case .docked(let facts, let briefing): return show(facts, briefing)
        case .dockShown(let briefing): return show(briefing)
        case .dockRefused(let refusal, let briefing): return refuseDock(refusal, briefing)
        case .countQueue(let rows): return show(rows)
        case .counted(let events, let job, let briefing): return show(events, job, briefing)
        case .countRefused(let refusal, let job): return refuseCount(refusal, job)
        case .countReloaded(let job, let briefing): return reload(job, briefing)
        case .gateQueue(let overview): return show(overview)
        case .gated(let events, let entry, let sum): return show(events, entry, sum)
        case .gateShown(let entry, let sum): return show(entry, sum)
        case .gateRefused(let refusal): return refuseGate(refusal)
        case .returnQueue(let overview): return show(overview)
        case .inspected(let events, let job, let briefing): return show(events, job, briefing)
        case .inspectRefused(let refusal, let job): return refuseInspect(refusal, job)
        case .inspectReloaded(let job, let briefing): return reload(job, briefing)
        case .carry(let answer): return take(answer)
        case .expiry(let answer): return take(answer)
        case .board(let reading): return show(reading)
        case .ruled(let ruling, let reading): return showRuled(ruling, reading)
        case .said, .notSaid, .messageRead: return takeMessage(answer)
        case .pictureAwaited(let wait):
            message = Words.pictureAwaited(wait, angle: inspect?.hand?.nextAngle ?? "")
            return []
        case .failed(let text, let brief): return fail(Words.failed(text, brief: brief))
        }
    }

    private mutating func leaveTerminal() -> [Effect] {
        person = nil
        reading = nil
        stage = .login
        overlay = nil
        message = Words.signedOut
        return forgetEntry()
    }

    /// What a reason leads to, unless another one is looked at by now.
    private mutating func show(_ preview: Preview, of code: ReasonCode) -> [Effect] {
        if case .exceptions(var list) = overlay, list.selected?.code == code {
            list.preview = preview
            overlay = .exceptions(list)
        } else if typedReason?.code == code {
            changeInspect { $0.foreseen = preview }
        } else if code == .emptyBin {
            changeCount { $0.foreseen = preview }
        }
        return []
    }

    /// The card that was asked for, unless its page was closed meanwhile.
    private mutating func show(_ card: WhereIs) -> [Effect] {
        guard case .whereIs = overlay else { return [] }
        overlay = .whereIs(WhereIsPage(answer: card))
        overlayMessage = nil
        return []
    }

    /// The list of tours as it is now, and what could be done instead of one.
    private mutating func show(
        _ tours: [TourSummary], _ reasons: [Reason], _ held: [HeldOrder], counts: Int
    ) -> [Effect] {
        if pack == nil { self.reasons = reasons }
        for tour in tours {
            if let lease = tour.lease { names[lease.holder] = tour.holderName }
        }
        let (badge, page) = (person?.badge, listPage)
        changeMenu { menu in
            menu.show(tours, for: badge, page: page)
            menu.held = held
            menu.counts = counts
        }
        if let pick, pick.isLost, let lease = pick.tour.lease {
            // The list brought the name of the person who has the tour now.
            sayLost(to: lease.holder, at: lease.station)
        }
        return []
    }

    /// Remembers a code that nobody knew until something else is heard, and forgets scans ahead once one is taken.
    private mutating func note(_ answer: Answer) {
        switch answer {
        case .refused(.unknownCode(let text, _), .some), .packRefused(.unknownCode(let text, _), .some),
            .carry(.refused(.unknownCode(let text, _), .some)):
            unknownCode = heard?.mixed == nil ? text : nil
        case .signedIn, .unknownBadge, .pinWanted, .pinRefused, .lockNoted, .settingsChosen, .signedOut, .opened,
            .recorded, .refused,
            .offered, .packed, .packRefused, .dockHolding, .docked, .dockRefused, .counted, .countRefused, .gated,
            .gateRefused, .inspected,
            .inspectRefused, .carry, .expiry:
            unknownCode = nil
        case .tours, .preview, .whereIs, .scanner, .scannerSet, .teach, .demoCode, .failed, .packQueue, .packReloaded,
            .dockQueue, .dockShown, .countQueue, .countReloaded, .gateQueue, .gateShown, .returnQueue,
            .inspectReloaded, .pictureAwaited, .board, .ruled, .said, .notSaid, .messageRead:
            break
        }
        switch answer {
        case .recorded, .packed, .docked, .dockHolding, .counted, .gated, .inspected, .carry(.recorded),
            .expiry(.recorded):
            aheadCount = 0
        case .signedIn, .unknownBadge, .pinWanted, .pinRefused, .lockNoted, .settingsChosen, .signedOut, .tours,
            .opened, .refused,
            .offered, .preview, .whereIs, .scanner, .scannerSet, .teach, .demoCode, .packQueue, .packRefused,
            .packReloaded, .failed, .dockQueue,
            .dockShown, .dockRefused, .countQueue, .countRefused, .countReloaded, .gateQueue, .gateShown, .gateRefused,
            .returnQueue, .inspectRefused, .inspectReloaded, .pictureAwaited, .carry,
            .expiry, .board, .ruled, .said, .notSaid, .messageRead:
            break
        }
    }

    /// The site could not do it; the state here is as it was. What nobody here asked for rings only once.
    private mutating func fail(_ failure: Message) -> [Effect] {
        changeMenu { $0.opening = nil }
        changePackHome { $0.isOpening = false }
        let standing = overlay == nil ? message : overlayMessage
        if !isAsking, let standing, standing.lead == failure.lead, standing.detail.hasPrefix(failure.detail) {
            return []
        }
        if overlay != nil { return refuseInOverlay(failure) }
        return refuse(failure)
    }
}

extension Answer {
    /// It is what the worker waited for; lists and previews come on their own.
    var endsAsking: Bool {
        switch self {
        case .signedIn, .unknownBadge, .pinWanted, .pinRefused, .signedOut, .opened, .recorded, .refused, .offered,
            .whereIs, .failed, .teach, .scannerSet, .packed, .packRefused, .dockHolding, .docked, .dockRefused,
            .counted, .countRefused,
            .gated, .gateRefused, .inspected, .inspectRefused, .pictureAwaited, .ruled, .settingsChosen, .said,
            .notSaid:
            true
        case .lockNoted, .tours, .preview, .scanner, .demoCode, .packQueue, .packReloaded, .dockQueue, .dockShown,
            .countQueue, .countReloaded, .gateQueue, .gateShown, .returnQueue, .inspectReloaded, .board, .messageRead:
            false
        case .carry(let answer): answer.endsAsking
        case .expiry(let answer): answer.endsAsking
        }
    }
}
