/// Something of which a site remembers the facts that touched it last: an item, or a place (a parcel is one too).
public enum Touched: Hashable, Sendable {
    case item(SKU)
    case place(PlaceID)
}

extension FactBody {
    /// What this fact touches. The outer places are left out: nobody asks for them, and every delivery touches them.
    public var touched: Set<Touched> {
        var touched: Set<Touched> = []
        for move in moves {
            touched.insert(.item(move.sku))
            for place in [move.from, move.to] where !Self.outside.contains(place) { touched.insert(.place(place)) }
        }
        switch self {
        case .pick(_, let event): touched.formUnion(event.reported)
        case .dock(let fact):
            for change in fact.changes {
                touched.insert(.place(change.parcel.place))
                for lane in [change.before.lane, change.after.lane].compactMap(\.self) { touched.insert(.place(lane)) }
            }
        case .countAsked(let asked): touched.insert(.place(asked.place))
        case .codeLearned(let learned): touched.insert(.item(learned.sku))
        case .expiryHandled(let handled): touched.formUnion([.item(handled.sku), .place(handled.place)])
        case .siteOpened, .streamStarted, .reasonDefined, .personDefined, .placeDefined, .layoutDefined, .itemDefined,
            .orderReceived, .orderCancelled, .orderExpedited, .returnAnnounced, .stockReceived, .unclaimedShorted,
            .tourReleased,
            .tourWithdrawn, .signedIn, .signedOut, .pin, .training, .message, .settingsChosen, .holdLifted,
            .codeForgotten,
            .scannerProfiled,
            .numbered,
            .boxDefined,
            .serviceDefined, .papersArrived, .shippingChanged, .pack, .loadPlanned, .ordersHeld, .count, .countRuled,
            .countPolicySet, .gate, .returnPolicySet, .inspect, .deliveryAnnounced, .deliverySettled, .carry,
            .expiryPolicySet, .evidenceTaken, .hub:
            break
        }
        return touched
    }

    private static let outside: Set<PlaceID> = Set(Place.standing.lazy.filter(\.kind.isOuter).map(\.id))
}

extension PickEvent {
    /// What the hands found out about an item or a place, besides what they moved.
    fileprivate var reported: Set<Touched> {
        switch self {
        case .shorted(let shortage), .damaged(_, _, _, .some(let shortage)):
            [.item(shortage.sku), .place(shortage.place)]
        case .zeroChecked(_, let place, _), .toteFull(_, let place), .substituted(_, let place, _, _, _, _):
            [.place(place)]
        case .taken, .takenOver, .left, .freed, .sourceConfirmed, .itemConfirmed, .batchConfirmed, .counted, .keyed,
            .placed, .putBack, .damaged, .skipped, .cancelled, .undone:
            []
        }
    }
}

extension PickEvent {
    /// The line that it is about, where it is about one.
    public var line: Int? {
        switch self {
        case .sourceConfirmed(let line, _), .itemConfirmed(let line, _, _, _), .batchConfirmed(let line, _),
            .counted(let line, _, _, _, _), .keyed(let line, _), .placed(let line, _, _, _),
            .putBack(let line, _, _), .zeroChecked(let line, _, _), .damaged(let line, _, _, _),
            .toteFull(let line, _), .skipped(let line, _), .substituted(let line, _, _, _, _, _):
            line
        case .shorted(let shortage): shortage.line
        case .taken, .takenOver, .left, .freed, .cancelled, .undone: nil
        }
    }
}
