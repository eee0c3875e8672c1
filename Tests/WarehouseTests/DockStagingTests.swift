import TestSupport
import Testing

@testable import Warehouse

private func id(_ number: Int) -> ParcelID { SmallDock.id(number) }

@Suite struct DockStagingTests {
    @Test func aCartonThenALane() {
        let driver = DockDriver().stage(11).holds(11, lane: "LANE-1").stage("LANE-1").accepts()
        let change = CartonChange(id(11), from: CartonSpot(load: "L1"), to: CartonSpot(lane: "LANE-1", load: "L1"))
        #expect(driver.facts == [.carton(id(11), .staged(change, by: "ANA"))])
        #expect(driver.carton(11).lane == "LANE-1")
    }

    @Test func anotherCartonIsInTheHandInstead() {
        DockDriver().stage(11).stage(12).holds(12, lane: "LANE-1")
    }

    @Test func theLaneOfTheLoadIsSuggested() {
        DockDriver().stage(11).stage("LANE-3").accepts().stage(12).holds(12, lane: "LANE-3")
    }

    @Test func aCartonMovesToAnotherLaneByTheSameScans() {
        let driver = DockDriver().stage(11).stage("LANE-1").stage(11).holds(11, lane: "LANE-2").stage("LANE-2")
        driver.accepts()
        #expect(driver.carton(11).lane == "LANE-2")
        driver.stage(11).stage("LANE-2").refuses(.stagedTwice(id(11), "LANE-2"))
    }

    @Test func aFullLaneNamesThoseWithRoomTheBestOneFirst() {
        let driver = DockDriver(
            { () -> MemoryYard in
                var yard = SmallDock.yard()
                for number in 13...14 { yard.add(SmallDock.carton(number, "L1", "ROUTE-1")) }
                return yard
            }())
        driver.stage(11).stage("LANE-3").stage(12).stage("LANE-3").stage(13).stage("LANE-2").stage(14)
            .stage("LANE-3").refuses(.laneFull("LANE-3", capacity: 2, room: ["LANE-2", "LANE-1"]))
    }

    @Test func aLaneOfAnotherLoadIsOfferedAndTakesTheCartonWhenScannedTwice() {
        let driver = DockDriver().stage(21).stage("LANE-1").stage(11).stage("LANE-1")
        driver.asks(.otherLane("LANE-1", holds: LaneUse(load: "L2", service: "ROUTE-2"), better: "LANE-2")).stage(
            "LANE-1"
        ).accepts()
        #expect(driver.carton(11).lane == "LANE-1")
    }

    @Test func aCartonOnALoadIsUnloadedFirst() {
        let driver = DockDriver.loading().scan(carton: 11)
        driver.stage(11).refuses(.cartonLoaded(id(11), driver.load.told))
        driver.stage(12).by("BEN").scan(carton: 12).stage("LANE-1").refuses(.cartonLoaded(id(12), driver.load.told))
    }

    @Test func whatIsNotReadyIsNotStaged() {
        let driver = DockDriver().meanwhile {
            $0.change(id(11)) { $0.state = .unlabelled }
            $0.change(id(12)) { $0.isCancelled = true }
            $0.change(id(21)) { $0.state = .weighing }
        }
        driver.stage(11).refuses(.notLabelled(id(11)))
        driver.stage(12).refuses(.orderCancelled(id(12), "O12"))
        driver.stage(21).refuses(.stillPacking(id(21)))
    }

    @Test func whatIsNeitherCartonNorLaneIsRefused() {
        let driver = DockDriver().stage("LANE-1")
        driver.refuses(.wrongKind("LANE-1", is: .place, expected: .carton))
        driver.stage("XYZ").refuses(.unknownCode("XYZ", expected: .carton))
        driver.stage(11).stage("DOOR-1").refuses(.wrongKind("DOOR-1", is: .place, expected: .lane("LANE-1")))
        driver.stage("XYZ").refuses(.unknownCode("XYZ", expected: .lane("LANE-1")))
        driver.meanwhile { $0.blocked = ["LANE-1"] }.stage("LANE-1").refuses(.placeBlocked("LANE-1"))
        driver.stage(11).holds(11, lane: "LANE-2")
        driver.perform(.scan(driver.yard.reading("LANE-2"), holding: "404"))
            .refuses(.unknownCode("404", expected: .carton))
    }

    @Test func lanesAreRanked() {
        let lanes = [Lane(id: "A", capacity: 2), Lane(id: "B", capacity: 2), Lane(id: "C", capacity: 9)]
        func carton(_ number: Int, _ load: LoadID?, _ service: String) -> DockParcel {
            SmallDock.carton(number, load, service)
        }
        let own = carton(1, "L1", "R1")
        #expect(suggestedLane(for: own, lanes, [:]) == "C", "of empty lanes the one with most room")
        #expect(suggestedLane(for: own, lanes, ["A": [carton(2, "L1", "R1")]]) == "A", "its load is there")
        let full = [carton(2, "L1", "R1"), carton(3, "L1", "R1")]
        #expect(suggestedLane(for: own, lanes, ["A": full, "C": [carton(4, "L2", "R2")]]) == "B")
        #expect(
            suggestedLane(for: own, lanes, ["A": full, "B": [carton(5, nil, "R1")], "C": [carton(4, "L2", "R2")]])
                == "B", "what may go the same way comes before what does not")
        #expect(
            suggestedLane(for: own, Array(lanes.prefix(1)), ["A": full]) == nil, "no room anywhere")
    }
}
