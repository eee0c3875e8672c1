import Screens
import SiteStore
import Warehouse

// What a station does for its packer. A label is made before its fact is recorded: a parcel counts as labelled only
// when the label is printed or safe in the printer's queue, and a failure is a fact as well.

extension StationCore {
    func pack(
        _ wish: PackWish, _ order: OrderID?, _ offered: Offer?, _ gesture: UniqueID
    ) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        guard person.roles.contains(.pack) else { return .packRefused(.notQualified(.pack), nil) }
        if case .reprint(let parcel, let code) = wish, let order {
            return try reprint(parcel, code, order, person, gesture)
        }
        return try answer(
            to: try site.pack(wish.request, order: order, by: person.badge, gesture: gesture, offered: offered))
    }

    /// What came of a gesture, with everything that is shown beside the job.
    private func answer(to outcome: PackOutcome) throws(SiteError) -> Answer {
        switch outcome {
        case .recorded(let events, let job): return .packed(events, job, try briefing(for: job, after: events))
        case .refused(let refusal, let job): return .packRefused(refusal, job)
        case .offered(let offer, _): return .offered(offer)
        }
    }

    /// What is shown beside the job. A unit changes nothing of it but the totes, and an order may have hundreds of
    /// lines.
    private func briefing(for job: PackJob, after events: [PackEvent]) throws(SiteError) -> PackBriefing {
        if var known = packBriefing, known.order == job.id, events.allSatisfy(\.isAboutUnits),
            job.orders.allSatisfy({ known.briefing.orders[$0] != nil }),
            job.lines.allSatisfy({ known.briefing.items[$0.sku] != nil })
        {
            known.briefing.totes = try site.totes(of: job)
            packBriefing = known
            return known.briefing
        }
        let fresh = try site.briefing(for: job)
        packBriefing = (job.id, fresh)
        return fresh
    }

    func previewPack(_ wish: PackWish, _ order: OrderID) throws(SiteError) -> Answer {
        guard let person, let code = wish.reason else { return .signedOut }
        switch try site.preview(pack: wish.request, order: order, by: person.badge) {
        case .record(let events): return .preview(code, .packEvents(events))
        case .refuse(let refusal): return .preview(code, .refused(refusal))
        case .ask: preconditionFailure("a report is never an offer")
        }
    }

    /// Makes the label of the parcel at hand. Whether it may have one is asked first, so that nothing is printed for a
    /// parcel that has to wait for its papers.
    func label(_ order: OrderID, _ gesture: UniqueID) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        let request = PackRequest.label(.made(tracking: nil))
        if case .refuse(let refusal) = try site.preview(pack: request, order: order, by: person.badge) {
            return .packRefused(refusal, try site.packJob(order))
        }
        guard let job = try site.labelJob(order) else {
            return .packRefused(.pack(.finished(order)), try site.packJob(order))
        }
        let outcome = labelDesk?(job) ?? .made(tracking: nil)
        return try answer(to: try site.pack(.label(outcome), order: order, by: person.badge, gesture: gesture))
    }

    /// Another copy of a label; one that could not be printed is not counted.
    private func reprint(
        _ parcel: ParcelID, _ code: ReasonCode, _ order: OrderID, _ person: Person, _ gesture: UniqueID
    ) throws(SiteError) -> Answer {
        let request = PackRequest.reprint(parcel, code)
        if case .refuse(let refusal) = try site.preview(pack: request, order: order, by: person.badge) {
            return .packRefused(refusal, try site.packJob(order))
        }
        if let desk = labelDesk, let job = try site.labelJob(parcel: parcel), case .failed(let why) = desk(job) {
            return .failed("The label was not printed: \(why)", brief: "no copy was made")
        }
        return try answer(to: try site.pack(request, order: order, by: person.badge, gesture: gesture))
    }
}

extension PackEvent {
    /// It moves or counts units, and neither brings lines nor touches papers, labels or what is on its way.
    fileprivate var isAboutUnits: Bool {
        switch self {
        case .packed, .unpacked, .recounted, .boxTaken, .closed, .weighed, .weightRefused: true
        case .opened, .taken, .takenOver, .arrived, .merged, .left, .freed, .parcelOpened, .labelled, .labelFailed,
            .reprinted, .reopened, .dissolved, .lost, .cancelled, .undone:
            false
        }
    }
}

extension PackWish {
    var request: PackRequest {
        switch self {
        case .find(let text, let keyed): .find(text: text, keyed: keyed)
        case .open: .open
        case .leave: .leave
        case .close: .close
        case .undo: .undo
        case .scan(let text, let keyed): .scan(text: text, keyed: keyed)
        case .takeOut(let text, let keyed): .takeOut(text: text, keyed: keyed)
        case .report(let code, let box): .report(code, box: box)
        case .reprint(let parcel, let code): .reprint(parcel, code)
        }
    }
}
