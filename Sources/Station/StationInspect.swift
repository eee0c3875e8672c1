import Screens
import SiteStore
import Warehouse

// What a station does for its inspector.

extension StationCore {
    /// A picture came, or none did.
    public func hear(picture: PictureArrival) {
        switch picture {
        case .taken(let taken, let preview):
            self.picture = taken
            update(.pictureCame(from: taken.source, preview))
            self.picture = nil
        case .failed(let error): update(.pictureFailed(String(describing: error)))
        }
    }

    func inspect(
        _ wish: InspectWish, _ id: ReturnID?, _ offered: Offer?, _ gesture: UniqueID
    ) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        let request: InspectRequest
        switch wish {
        case .open(let text, let keyed): request = .open(text: text, keyed: keyed)
        case .take(let id): request = .take(id)
        case .scan(let text, let keyed): request = .scan(text: text, keyed: keyed)
        case .grade(let grade): request = .grade(grade)
        case .goOn: request = .goOn
        case .leave: request = .leave
        case .undo: request = .undo
        case .evidence(let angle):
            guard let id else { return .inspectRefused(.nothingInHand, nil) }
            guard let picture else { return try awaitPicture(id) }
            // The picture is on the disk before the return speaks of it.
            let evidence = try site.takeEvidence(
                picture.bytes, of: id.rawValue, angle: angle, by: person.badge, source: picture.source,
                gesture: gesture)
            request = .picture(digest: evidence.digest)
        }
        let toteBefore = console.inspect?.briefing.tray
        switch try site.inspect(request, on: id, by: person.badge, gesture: gesture, offered: offered) {
        case .recorded(let events, let job):
            var briefing = try site.briefing(for: job)
            for case .inspected(let unit, _) in events where unit.place != toteBefore {
                if let order = unit.ruling.order { briefing.toteLabel = toteDesk?(unit.place, order) }
            }
            return .inspected(events, job, briefing)
        case .refused(let refusal, let job): return .inspectRefused(refusal, job)
        case .offered(let offer, _): return .offered(offer)
        }
    }

    func preview(_ code: ReasonCode, _ id: ReturnID) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        switch try site.preview(code, inspecting: id, by: person.badge) {
        case (.record(let events), let tray): return .preview(code, .inspectEvents(events, tray: tray))
        case (.refuse(let refusal), _): return .preview(code, .refused(refusal))
        case (.ask, _): preconditionFailure("a reason is never an offer")
        }
    }

    private func awaitPicture(_ id: ReturnID) throws(SiteError) -> Answer {
        if let askForPicture { return .pictureAwaited(askForPicture()) }
        return .inspectRefused(.inspect(.noCamera("This station has no camera.")), try site.returnCase(id))
    }

    func reload(_ id: ReturnID) throws(SiteError) -> Answer {
        let job = try site.returnCase(id)
        return .inspectReloaded(job, try site.briefing(for: job))
    }
}
