import TestSupport
import Testing

@testable import Warehouse

private let now = SmallDock.now

@Suite struct DockQueueTests {
    private func load(_ id: LoadID, in minutes: Int, loaded: [ParcelID] = []) -> Load {
        var load = LoadPlanned(id: id, service: "R", departs: now.adding(minutes: minutes), door: "DOOR-1").load
        load.cartons = loaded
        return load
    }

    private func cartons(_ load: LoadID, packing: Int, labelled: Int) -> [DockParcel] {
        (0..<packing + labelled).map { index in
            var parcel = SmallDock.carton(index + 1, load, "R")
            if index < packing { parcel.state = .packing }
            return parcel
        }
    }

    @Test func theLoadWithTheLeastSlackComesFirst() {
        let loads = [load("L1", in: 30), load("L2", in: 60)]
        let pace = Pace(packSeconds: 60, loadSeconds: 30)
        let rows = dockQueue(
            loads,
            ["L1": cartons("L1", packing: 0, labelled: 2), "L2": cartons("L2", packing: 40, labelled: 0)], pace,
            now: now)
        #expect(rows.map(\.load) == ["L2", "L1"])
        #expect(rows.map(\.workSeconds) == [3600, 60])
        #expect(rows.map(\.slackSeconds) == [0, 1740])
        #expect(rows.map(\.slackMinutes) == [0, 29] && rows.map(\.minutesLate) == [0, 0])
    }

    @Test func aLateLoadSaysHowLateInBegunMinutes() {
        let rows = dockQueue(
            [load("L1", in: 1)], ["L1": cartons("L1", packing: 1, labelled: 0)], Pace(packSeconds: 90, loadSeconds: 31),
            now: now)
        #expect(rows.first?.slackSeconds == -61)
        #expect(rows.first?.minutesLate == 2 && rows.first?.slackMinutes == -2)
    }

    @Test func aRowCountsWhatIsDoneAndWhatIsLeft() {
        var parcels = cartons("L1", packing: 1, labelled: 3)
        parcels[1].spot.loadedOn = "L1"
        parcels[2].spot.lane = "LANE-1"
        parcels.append(SmallDock.carton(9, "L1", "R"))
        parcels[4].isCancelled = true
        let rows = dockQueue([load("L1", in: 60, loaded: [parcels[1].id])], ["L1": parcels], Pace(), now: now)
        #expect(rows.count == 1)
        #expect(rows.first.map { [$0.loaded, $0.all, $0.toPack, $0.toStage] } == [1, 4, 1, 1])
        #expect(rows.first?.door == "DOOR-1" && rows.first?.service == "R" && rows.first?.state == .planned)
    }

    @Test func loadsThatAreOverAreNotInTheQueue() {
        var gone = load("L1", in: 5)
        gone.state = .departed
        var off = load("L2", in: 5)
        off.state = .cancelled
        #expect(dockQueue([gone, off, load("L3", in: 5)], [:], Pace(), now: now).map(\.load) == ["L3"])
    }

    @Test func thePaceIsTheMedianAndBreaksDoNotCount() {
        func moments(_ seconds: [Int]) -> [Moment] {
            seconds.map { Moment(milliseconds: now.milliseconds + Int64($0) * 1000) }
        }
        let pace = Pace.measured(packed: moments([0, 40, 80, 130, 3000, 3040, 3080]), loaded: moments([0, 10, 20]))
        #expect(pace == Pace(packSeconds: 40, loadSeconds: Pace().loadSeconds), "a few scans measure nothing")
        #expect(Pace.measured(packed: [], loaded: moments([5, 5, 5, 5, 5, 5])).loadSeconds == 1)
    }
}
