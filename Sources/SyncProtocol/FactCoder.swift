import Barcode
public import Foundation
public import Warehouse

// How a fact becomes bytes: JSON with sorted keys, which is hashed, stored and sent as the same bytes and never encoded
// again. Both ends read it here.

/// The version of the bodies this program writes.
public let bodyVersion = 1

private struct PickBody: Codable {
    var tour: TourID
    var event: PickEvent
}

private struct PackBody: Codable {
    var order: OrderID
    var event: PackEvent
}

private struct LoadBody: Codable {
    var load: LoadID
    var event: LoadEvent
}

private struct CartonBody: Codable {
    var parcel: ParcelID
    var event: CartonEvent
}

private struct CountBody: Codable {
    var count: CountID
    var event: CountEvent
}

private struct GateBody: Codable {
    var entry: GateID
    var event: GateEvent
}

private struct InspectBody: Codable {
    var id: ReturnID
    var event: InspectEvent
}

private struct CarryBody: Codable {
    var carry: CarryID
    var event: CarryEvent
}

private struct RulingBody: Codable {
    var count: CountID
    var ruling: CountRuling
}

private struct OrderBody: Codable { var order: OrderID }
private struct TourBody: Codable { var tour: TourID }
private struct BadgeBody: Codable { var badge: BadgeID }

private struct PinBody: Codable {
    var badge: BadgeID
    var event: PinEvent
}

private struct SettingsBody: Codable {
    var badge: BadgeID
    var settings: PersonSettings
}

private struct ExpeditedBody: Codable {
    var order: OrderID
    var isFirst: Bool
}

private struct ReadBody: Codable { var message: Int }
private struct HoldBody: Codable { var fact: Int }
private struct CodeBody: Codable { var code: String }
private struct HeldBody: Codable { var orders: [HeldOrder] }
private struct HandedBackBody: Codable { var units: [HandedBack] }
private struct UnclaimedBody: Codable { var lines: [Unclaimed] }

/// Encodes and decodes the bodies of facts. One coder per site, because making JSON coders is dearer than using them.
public struct FactCoder {
    private let encoder: JSONEncoder
    private let decoder = JSONDecoder()

    public init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    public func json(_ value: some Encodable) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    public func value<T: Decodable>(_ type: T.Type, from json: String) throws -> T {
        try read(type, Data(json.utf8))
    }

    public func encode(_ body: FactBody) throws -> Data {
        switch body {
        case .siteOpened(let value): try encoder.encode(value)
        case .streamStarted(let value): try encoder.encode(value)
        case .reasonDefined(let value): try encoder.encode(value)
        case .personDefined(let value): try encoder.encode(value)
        case .placeDefined(let value): try encoder.encode(value)
        case .layoutDefined(let value): try encoder.encode(value)
        case .itemDefined(let value): try encoder.encode(value)
        case .orderReceived(let value): try encoder.encode(value)
        case .orderCancelled(let order): try encoder.encode(OrderBody(order: order))
        case .orderExpedited(let order, let isFirst):
            try encoder.encode(ExpeditedBody(order: order, isFirst: isFirst))
        case .returnAnnounced(let value): try encoder.encode(value)
        case .stockReceived(let value): try encoder.encode(value)
        case .unclaimedShorted(let lines): try encoder.encode(UnclaimedBody(lines: lines))
        case .tourReleased(let value): try encoder.encode(value)
        case .tourWithdrawn(let tour): try encoder.encode(TourBody(tour: tour))
        case .pick(let tour, let event): try encoder.encode(PickBody(tour: tour, event: event))
        case .signedIn(let badge), .signedOut(let badge): try encoder.encode(BadgeBody(badge: badge))
        case .pin(let badge, let event): try encoder.encode(PinBody(badge: badge, event: event))
        case .training(.drilled(let value)): try encoder.encode(value)
        case .training(.qualified(let value)): try encoder.encode(value)
        case .message(.sent(let value)): try encoder.encode(value)
        case .message(.read(let message)): try encoder.encode(ReadBody(message: message))
        case .settingsChosen(let badge, let settings):
            try encoder.encode(SettingsBody(badge: badge, settings: settings))
        case .holdLifted(let fact): try encoder.encode(HoldBody(fact: fact))
        case .codeLearned(let value): try encoder.encode(value)
        case .codeForgotten(let code): try encoder.encode(CodeBody(code: code))
        case .scannerProfiled(let value): try encoder.encode(value)
        case .numbered(let value): try encoder.encode(value)
        case .boxDefined(let value): try encoder.encode(value)
        case .serviceDefined(let value): try encoder.encode(value)
        case .papersArrived(let value): try encoder.encode(value)
        case .shippingChanged(let value): try encoder.encode(value)
        case .pack(let order, let event): try encoder.encode(PackBody(order: order, event: event))
        case .loadPlanned(let value): try encoder.encode(value)
        case .ordersHeld(let orders): try encoder.encode(HeldBody(orders: orders))
        case .dock(.load(let load, let event)): try encoder.encode(LoadBody(load: load, event: event))
        case .dock(.carton(let parcel, let event)): try encoder.encode(CartonBody(parcel: parcel, event: event))
        case .countAsked(let value): try encoder.encode(value)
        case .count(let count, let event): try encoder.encode(CountBody(count: count, event: event))
        case .countRuled(let count, let ruling): try encoder.encode(RulingBody(count: count, ruling: ruling))
        case .countPolicySet(let value): try encoder.encode(value)
        case .gate(let entry, let event): try encoder.encode(GateBody(entry: entry, event: event))
        case .returnPolicySet(let value): try encoder.encode(value)
        case .inspect(let id, let event): try encoder.encode(InspectBody(id: id, event: event))
        case .deliveryAnnounced(let value): try encoder.encode(value)
        case .deliverySettled(let value): try encoder.encode(value)
        case .carry(let id, let event): try encoder.encode(CarryBody(carry: id, event: event))
        case .evidenceTaken(let value): try encoder.encode(value)
        case .expiryPolicySet(let value): try encoder.encode(value)
        case .expiryHandled(let value): try encoder.encode(value)
        case .hub(.answered(let value)): try encoder.encode(value)
        case .hub(.shipped(let value)): try encoder.encode(value)
        case .hub(.handedBack(let units)): try encoder.encode(HandedBackBody(units: units))
        }
    }

    private func read<T: Decodable>(_ type: T.Type, _ data: Data) throws -> T {
        // What the quick reader does not take is read again by the one that knows all of JSON and says what is wrong.
        if let value = try? readBody(type, data) { return value }
        return try decoder.decode(type, from: data)
    }

    /// What a body of this kind says. Errors: `DecodingError`, also for a kind that is not known here.
    public func decode(_ data: Data, _ kind: String) throws -> FactBody {
        switch kind {
        case "site.opened": return .siteOpened(try read(SiteOpened.self, data))
        case "stream.started": return .streamStarted(try read(StreamStarted.self, data))
        case "reason.defined": return .reasonDefined(try read(Reason.self, data))
        case "person.defined": return .personDefined(try read(Person.self, data))
        case "place.defined": return .placeDefined(try read(Place.self, data))
        case "layout.defined": return .layoutDefined(try read(Layout.self, data))
        case "item.defined": return .itemDefined(try read(Item.self, data))
        case "order.received": return .orderReceived(try read(Order.self, data))
        case "order.cancelled": return .orderCancelled(try read(OrderBody.self, data).order)
        case "order.expedited":
            let body = try read(ExpeditedBody.self, data)
            return .orderExpedited(body.order, body.isFirst)
        case "return.announced": return .returnAnnounced(try read(AnnouncedReturn.self, data))
        case "stock.received": return .stockReceived(try read(StockReceived.self, data))
        case "order.unclaimedShorted":
            return .unclaimedShorted(try read(UnclaimedBody.self, data).lines)
        case "tour.released": return .tourReleased(try read(TourReleased.self, data))
        case "tour.withdrawn": return .tourWithdrawn(try read(TourBody.self, data).tour)
        case "person.signedIn": return .signedIn(try read(BadgeBody.self, data).badge)
        case "person.signedOut": return .signedOut(try read(BadgeBody.self, data).badge)
        case "person.pinSet", "person.pinRemoved", "person.pinFailed", "person.pinUnlocked", "person.stationLocked":
            let body = try read(PinBody.self, data)
            return .pin(body.badge, body.event)
        case "person.drilled": return .training(.drilled(try read(Drilled.self, data)))
        case "person.qualified": return .training(.qualified(try read(Qualification.self, data)))
        case "message.sent": return .message(.sent(try read(MessageSent.self, data)))
        case "message.read": return .message(.read(try read(ReadBody.self, data).message))
        case "person.settingsChosen":
            let body = try read(SettingsBody.self, data)
            return .settingsChosen(body.badge, body.settings)
        case "hold.lifted": return .holdLifted(try read(HoldBody.self, data).fact)
        case "code.learned": return .codeLearned(try read(LearnedCode.self, data))
        case "code.forgotten": return .codeForgotten(try read(CodeBody.self, data).code)
        case "scanner.profiled": return .scannerProfiled(try read(ScannerProfiled.self, data))
        case "site.numbered": return .numbered(try read(SSCCRange.self, data))
        case "box.defined": return .boxDefined(try read(Box.self, data))
        case "service.defined": return .serviceDefined(try read(ServiceRule.self, data))
        case "order.shippingChanged": return .shippingChanged(try read(ShippingChanged.self, data))
        case "order.papersArrived": return .papersArrived(try read(PapersArrived.self, data))
        case "order.held": return .ordersHeld(try read(HeldBody.self, data).orders)
        case "load.planned": return .loadPlanned(try read(LoadPlanned.self, data))
        case "count.asked": return .countAsked(try read(CountAsked.self, data))
        case "count.policySet": return .countPolicySet(try read(CountPolicy.self, data))
        case "return.policySet": return .returnPolicySet(try read(ReturnPolicy.self, data))
        case "delivery.announced": return .deliveryAnnounced(try read(Delivery.self, data))
        case "delivery.settled": return .deliverySettled(try read(DeliverySettled.self, data))
        case "evidence.taken": return .evidenceTaken(try read(Evidence.self, data))
        case "expiry.policySet": return .expiryPolicySet(try read(ExpiryPolicy.self, data))
        case "expiry.handled": return .expiryHandled(try read(ExpiryHandled.self, data))
        case "intent.answered": return .hub(.answered(try read(IntentAnswer.self, data)))
        case "order.shipped": return .hub(.shipped(try read(Shipped.self, data)))
        case "order.handedBack":
            return .hub(.handedBack(try read(HandedBackBody.self, data).units))
        default: return try decodeJob(data, kind)
        }
    }

    /// The facts of jobs are told apart by the first half of their kind.
    private func decodeJob(_ data: Data, _ kind: String) throws -> FactBody {
        switch kind.prefix(while: { $0 != "." }) {
        case "pack":
            let body = try read(PackBody.self, data)
            return .pack(body.order, body.event)
        case "load":
            let body = try read(LoadBody.self, data)
            return .dock(.load(body.load, body.event))
        case "carton":
            let body = try read(CartonBody.self, data)
            return .dock(.carton(body.parcel, body.event))
        case "count":
            let body = try read(CountBody.self, data)
            return .count(body.count, body.event)
        case "gate":
            let body = try read(GateBody.self, data)
            return .gate(body.entry, body.event)
        case "inspect":
            let body = try read(InspectBody.self, data)
            return .inspect(body.id, body.event)
        case "carry":
            let body = try read(CarryBody.self, data)
            return .carry(body.carry, body.event)
        case "ruling":
            let body = try read(RulingBody.self, data)
            return .countRuled(body.count, body.ruling)
        default:
            guard kind.hasPrefix("pick.") else {
                throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "unknown kind of fact"))
            }
            let body = try read(PickBody.self, data)
            return .pick(body.tour, body.event)
        }
    }
}
