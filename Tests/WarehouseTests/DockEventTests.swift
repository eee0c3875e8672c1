import Foundation
import TestSupport
import Testing

@testable import Warehouse

/// The facts of the dock as they are written down.
@Suite struct DockEventTests {
    private static let change = CartonChange(
        SmallDock.id(11), from: CartonSpot(lane: "LANE-1", load: "L1"), to: CartonSpot(load: "L1", loadedOn: "L1"))
    private static let move = Move(sku: "PEN", quantity: 3, from: SmallDock.id(11).place, to: .customer)
    private static let events: [LoadEvent] = [
        .arrived(door: "DOOR-1", truck: "HH-X 12", by: "ANA"), .opened(door: "DOOR-1", by: "ANA"),
        .doorChanged(from: nil, to: "DOOR-1", by: "ANA"),
        .swapped(with: "L2", from: "DOOR-1", to: "DOOR-2", by: "ANA"), .loaded(change, by: "ANA"),
        .unloaded(change.reversed, by: "ANA"),
        .leftOver(change, Leftover(SmallDock.id(11), reason: "no-room", next: .slot(SmallDock.now), by: "ANA")),
        .closed(by: "ANA"), .reopened(by: "ANA"), .sealEntered(SealEntry("AB1", by: "ANA")),
        .sealMismatch(SealEntry("AB1", by: "ANA"), SealEntry("AB2", by: "BEN")),
        .sealed("AB1", first: "ANA", second: "BEN"), .photographed("IMG-1", by: "BEN"), .held("customs", by: "EVA"),
        .holdLifted(by: "EVA"),
        .departed(Departure(driver: "Jo", by: "ANA", manifestHash: "ff", cartons: 1, grams: 900, moves: [move])),
        .cancelled([change], by: "EVA"), .undone(fact: 7, what: "load.loaded", changes: [change.reversed]),
    ]
    private static let cartonEvents: [CartonEvent] = [
        .staged(change, by: "ANA"), .planned(change, by: "ANA"),
        .undone(fact: 7, what: "carton.staged", changes: [change.reversed]),
    ]

    @Test func everyEventHasAKindOfItsOwnNamedAsItsCase() {
        for event in Self.events { #expect("load." + "\(event)".prefix { $0 != "(" } == event.kind) }
        for event in Self.cartonEvents { #expect("carton." + "\(event)".prefix { $0 != "(" } == event.kind) }
        // The number of cases of LoadEvent; a new one belongs into the list above.
        #expect(Set(Self.events.map(\.kind)).count == 18)
    }

    @Test func everyEventComesBackFromItsText() throws {
        let events = try JSONDecoder().decode([LoadEvent].self, from: JSONEncoder().encode(Self.events))
        #expect(events == Self.events)
        let others = try JSONDecoder().decode([CartonEvent].self, from: JSONEncoder().encode(Self.cartonEvents))
        #expect(others == Self.cartonEvents)
        for next: NextSlot in [.load("L2"), .slot(SmallDock.now)] {
            #expect(try JSONDecoder().decode(NextSlot.self, from: JSONEncoder().encode(next)) == next)
        }
        let planned = LoadPlanned(id: "L1", service: "R", departs: SmallDock.now, door: "DOOR-1", allowsHazmat: true)
        #expect(try JSONDecoder().decode(LoadPlanned.self, from: JSONEncoder().encode(planned)) == planned)
    }

    @Test func unitsMoveWithTheDepartureAndCartonsWithTheirChanges() {
        let moving = Self.events.filter { !$0.moves.isEmpty }.map(\.kind)
        #expect(moving == ["load.departed"])
        let changing = Self.events.filter { !$0.changes.isEmpty }.map(\.kind)
        #expect(changing == ["load.loaded", "load.unloaded", "load.leftOver", "load.cancelled", "load.undone"])
        #expect(DockFact.carton(SmallDock.id(11), .staged(Self.change, by: "ANA")).changes == [Self.change])
        #expect(DockFact.load("L1", .loaded(Self.change, by: "ANA")).kind == "load.loaded")
        #expect(Self.change.reversed.reversed == Self.change)
    }
}
