import Barcode
import TestSupport
import Testing
import Warehouse

/// The gate, row by row of its table, without a file.
@Suite struct GateStepTests {
    /// What is announced, and the hand-over of one courier.
    private final class Gate: GateFloor {
        var announced: [OrderID: (courier: String, names: [String])] = [
            "RMA-1": ("Wing", ["NL1", "O-1"]), "RMA-2": ("Wing", ["O-1"]), "RMA-3": ("Post", ["PW3"]),
        ]
        var arrived: [OrderID: GateID] = [:]
        var past = [
            Past(
                fact: 1, gesture: UniqueID(high: 0, low: 0), event: GateEvent.opened(courier: "Wing", by: "GUS"))
        ]
        var entry = GateEntry(id: GateID(2), courier: "Wing", opened: SmallFloor.now)
        var last: GateDecision?
        private var offered: Offer?

        func returns(named reading: Reading) -> [OrderID] {
            announced.filter { $0.key.rawValue == reading.text || $0.value.names.contains(reading.text) }.map(\.key)
                .sorted()
        }
        func arrival(of rma: OrderID) -> GateID? { arrived[rma] }
        func expected(from courier: String, besides entry: GateID) -> [OrderID] {
            announced.filter { $0.value.courier == courier && arrived[$0.key] == nil }.map(\.key).sorted()
        }
        func history(of entry: GateID) -> [Past<GateEvent>] { past }

        @discardableResult func perform(_ command: GateCommand) throws -> GateDecision {
            let context = GateContext(badge: "GUS", now: SmallFloor.now, offered: offered)
            let decision = try entry.decide(command, context, on: self)
            last = decision
            if case .ask(let offer) = decision { offered = offer } else { offered = nil }
            guard case .record(let events) = decision else { return decision }
            for event in events {
                past.append(Past(fact: past.count + 1, gesture: UniqueID(high: 0, low: 1), event: event))
                if case .undone = event {
                    entry = GateEntry.fold(entry.id, opened: SmallFloor.now, past)
                } else {
                    entry.apply(event)
                }
            }
            #expect(
                entry.parcels == GateEntry.fold(entry.id, opened: SmallFloor.now, past).parcels, "the fold is the state"
            )
            return decision
        }

        @discardableResult func scan(_ text: String) throws -> GateDecision {
            try perform(.scan(Reading(text: text)))
        }
        @discardableResult func type(_ text: String) throws -> GateDecision {
            try perform(.scan(Reading(text: text, number: Int(text), keyed: true)))
        }
        var codes: [String] { entry.parcels.map(\.text) }
    }

    @Test func aParcelIsKnownByAnyOfItsNamesAndCountsOnce() throws {
        let gate = Gate()
        #expect(try gate.scan("O-1") == .refuse(.ambiguous("O-1", choices: ["RMA-1", "RMA-2"])))
        try gate.scan("NL1")
        #expect(try gate.scan("RMA-1") == .refuse(.gate(.parcelTwice("RMA-1", rma: "RMA-1"))))
        try gate.scan("O-1")
        #expect(gate.entry.parcels.map(\.rma) == ["RMA-1", "RMA-2"], "only one of the two is left")
    }

    @Test func whatCameBeforeIsNotTakenAgain() throws {
        let gate = Gate()
        gate.arrived["RMA-1"] = GateID(1)
        #expect(try gate.scan("NL1") == .refuse(.gate(.cameBefore("RMA-1", GateID(1)))))
        #expect(gate.codes.isEmpty)
    }

    @Test func whatNobodyAnnouncedOrAnotherCourierOwesIsKeptAtTheSecondScan() throws {
        let gate = Gate()
        #expect(try gate.scan("ZZ") == .ask(Offer(code: "ZZ", deviation: .unannouncedParcel("ZZ"))))
        try gate.scan("PW3")
        #expect(gate.codes.isEmpty, "an offer lasts for one scan")
        try gate.scan("PW3")
        try gate.scan("ZZ")
        try gate.scan("ZZ")
        #expect(gate.codes == ["PW3", "ZZ"])
        #expect(gate.entry.sum(expected: gate.expected(from: "Wing", besides: GateID(2))).over == 2)
    }

    @Test func aNumberIsWhatThePaperSaysAndAScannedOneIsAParcel() throws {
        let gate = Gate()
        try gate.type("3")
        #expect(gate.entry.told == 3)
        #expect(try gate.type("0") == .refuse(.gate(.countTooLarge(0))))
        let scanned = try gate.scan("30081")
        #expect(scanned == .ask(Offer(code: "30081", deviation: .unannouncedParcel("30081"))))
    }

    @Test func onlyATypedNameSignsAndOnlyForWhatWasShown() throws {
        let gate = Gate()
        try gate.scan("NL1")
        try gate.perform(.check)
        #expect(gate.entry.state == .checked)
        gate.announced["RMA-9"] = ("Wing", [])
        #expect(try gate.type("J") == .refuse(.gate(.nameMissing)))
        try gate.type("J. Porter")
        guard case .signed(_, "J. Porter", let missing, let deadline)? = gate.past.last?.event else {
            Issue.record("not signed: \(String(describing: gate.last))")
            return
        }
        #expect(missing == ["RMA-2"], "nobody signs for what was announced a minute later")
        #expect(deadline == SmallFloor.now.adding(minutes: 7 * 1440))
        #expect(try gate.scan("RMA-2") == .refuse(.gate(.gateSigned(GateID(2)))))
        #expect(try gate.perform(.undo) == .refuse(.gate(.gateSigned(GateID(2)))))
    }

    @Test func theCheckIsGoneBackFromBeforeAnythingIsTakenBack() throws {
        let gate = Gate()
        #expect(try gate.perform(.undo) == .refuse(.nothingToUndo))
        try gate.scan("NL1")
        try gate.perform(.check)
        #expect(try gate.perform(.undo) == .refuse(.nothingToUndo))
        try gate.perform(.check)
        #expect(gate.entry.state == .open)
        try gate.perform(.undo)
        #expect(gate.codes.isEmpty)
    }

    @Test func aBinOrAnItemIsNoParcel() throws {
        let gate = Gate()
        let bin = Reading(text: "A-01-01", matches: [.place(Place(id: "A-01-01", kind: .bin))])
        #expect(try gate.perform(.scan(bin)) == .refuse(.wrongKind("A-01-01", is: .place, expected: .returned)))
    }
}
