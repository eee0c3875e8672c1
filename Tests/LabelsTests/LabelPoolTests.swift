import Barcode
import Dispatch
import Foundation
import Glibc
import Synchronization
import Testing
import Warehouse

@testable import Labels

private func zpl(_ tracking: String) -> [UInt8] { Array("^XA^FO10,10^FD\(tracking)^FS^XZ\n".utf8) }

private func parcel(_ serial: Int, service: String = "next-day") throws -> CarrierRequest {
    let code = try #require(SSCCRange(extensionDigit: 3, companyPrefix: "4012345")?.code(serial: serial))
    return CarrierRequest(sscc: code, order: "WEB-80416", service: service, shipTo: ["J. Alder"], grams: 4205)
}

/// Runs work on so many threads at once and waits for all of them.
private func threads(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    let all = DispatchGroup()
    for index in 0..<count {
        all.enter()
        Thread.detachNewThread {
            work(index)
            all.leave()
        }
    }
    all.wait()
}

/// Real files; a pool of each thread's own is what a process of its own would have, for the lock belongs to the file.
@Suite struct LabelPoolTests {
    private func scratch(_ trackings: [String], service: String = "next-day") throws -> Scratch {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path(service), withIntermediateDirectories: true)
        for tracking in trackings {
            try Data(zpl(tracking)).write(to: URL(fileURLWithPath: scratch.path("\(service)/\(tracking).zpl")))
        }
        return scratch
    }

    private func used(_ scratch: Scratch) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.path("next-day/used")).sorted()
    }

    // MARK: Taking

    @Test func labelsAreTakenInTheirOrderUntilNoneIsLeft() throws {
        let scratch = try scratch(["BP2", "BP1"])
        let pool = LabelPool(folder: scratch.folder)
        #expect(try pool.remaining("next-day") == 2)
        #expect(try pool.label(for: parcel(1)) == CarrierLabel(tracking: "BP1", zpl: zpl("BP1")))
        #expect(try pool.remaining("next-day") == 1)
        #expect(try pool.label(for: parcel(2)).tracking == "BP2")
        #expect(try used(scratch) == ["340123450000000017.BP1.zpl", "340123450000000024.BP2.zpl"])
        #expect(try pool.remaining("next-day") == 0)
        #expect(throws: CarrierLabelError.empty(service: "next-day", path: scratch.path("next-day"))) {
            try pool.label(for: parcel(3))
        }
    }

    @Test func theSameParcelGetsItsOwnLabelAgain() throws {
        let scratch = try scratch(["BP1", "BP2"])
        let first = try LabelPool(folder: scratch.folder).label(for: parcel(1))
        #expect(try LabelPool(folder: scratch.folder).label(for: parcel(1)) == first)
        #expect(try LabelPool(folder: scratch.folder).remaining("next-day") == 1)
    }

    @Test func aStationThatDiedBehindTheRenameHasItsLabel() throws {
        let scratch = try scratch(["BP1", "BP2"])
        // What such a death leaves behind: the label moved, nobody told.
        try FileManager.default.createDirectory(
            atPath: scratch.path("next-day/used"), withIntermediateDirectories: true)
        #expect(rename(scratch.path("next-day/BP1.zpl"), scratch.path("next-day/used/340123450000000017.BP1.zpl")) == 0)
        let pool = LabelPool(folder: scratch.folder)
        #expect(try pool.label(for: parcel(1)).tracking == "BP1")
        #expect(try pool.label(for: parcel(2)).tracking == "BP2")
        #expect(try pool.label(for: parcel(1)).tracking == "BP1", "also when none is left")
    }

    @Test func servicesDoNotShareLabels() throws {
        let scratch = try scratch(["BP1"])
        try FileManager.default.createDirectory(atPath: scratch.path("saver"), withIntermediateDirectories: true)
        let pool = LabelPool(folder: scratch.folder)
        #expect(throws: CarrierLabelError.empty(service: "saver", path: scratch.path("saver"))) {
            try pool.label(for: parcel(1, service: "saver"))
        }
        #expect(try pool.label(for: parcel(1)).tracking == "BP1")
    }

    // MARK: Races

    @Test func stationsThatRaceForTheLastLabelsNeverGetTheSame() throws {
        let trackings = (10..<40).map { "BP\($0)" }
        let scratch = try scratch(trackings)
        let parcels = try (0..<40).map { try parcel($0) }
        let found = Mutex<[String]>([])
        let empty = Mutex(0)
        threads(parcels.count) { index in
            do {
                let label = try LabelPool(folder: scratch.folder, lockSeconds: 60).label(for: parcels[index])
                found.withLock { $0.append(label.tracking) }
            } catch CarrierLabelError.empty {
                empty.withLock { $0 += 1 }
            } catch { Issue.record(error) }
        }
        #expect(found.withLock { $0.sorted() } == trackings && empty.withLock { $0 } == 10)
        #expect(try used(scratch).count == 30)
    }

    @Test func stationsThatAskForTheSameParcelAtOnceGetTheSameLabel() throws {
        // Many labels make the moment long between looking for the parcel's own and taking one.
        let scratch = try scratch((1000..<1400).map { "BP\($0)" })
        for same in try (0..<10).map({ try parcel($0) }) {
            let found = Mutex<Set<String>>([])
            threads(3) { _ in
                do {
                    let label = try LabelPool(folder: scratch.folder, lockSeconds: 60).label(for: same)
                    _ = found.withLock { $0.insert(label.tracking) }
                } catch { Issue.record(error) }
            }
            #expect(found.withLock { $0.count } == 1)
        }
        #expect(try used(scratch).count == 10 && LabelPool(folder: scratch.folder).remaining("next-day") == 390)
    }

    @Test func aLabelThatAnotherProgramTakesMeanwhileIsPassedOver() throws {
        let trackings = (1000..<1400).map { "BP\($0)" }
        let scratch = try scratch(trackings)
        let parcels = try (0..<20).map { try parcel($0) }
        let files = trackings.map { (scratch.path("next-day/\($0).zpl"), scratch.path("\($0).zpl")) }
        let found = Mutex<[String]>([])
        let stolen = Mutex<[String]>([])
        let begun = DispatchSemaphore(value: 0)
        // The second one knows nothing of the lock and takes from the same end, as fast as it can.
        threads(2) { side in
            if side == 1 { begun.wait() }
            for index in files.indices where side == 1 && rename(files[index].0, files[index].1) == 0 {
                stolen.withLock { $0.append(trackings[index]) }
            }
            for index in parcels.indices where side == 0 {
                do {
                    begun.signal()
                    let label = try LabelPool(folder: scratch.folder, lockSeconds: 60).label(for: parcels[index])
                    found.withLock { $0.append(label.tracking) }
                } catch CarrierLabelError.empty {
                    return
                } catch { Issue.record(error) }
            }
        }
        #expect((found.withLock { $0 } + stolen.withLock { $0 }).sorted() == trackings)
    }

    @Test func whoWaitsTooLongIsToldSo() throws {
        let scratch = try scratch(["BP1"])
        let lock = try FileLock(scratch.path("next-day/.lock"), waiting: 0)
        #expect(throws: CarrierLabelError.busy(service: "next-day")) {
            try LabelPool(folder: scratch.folder, lockSeconds: 0).label(for: parcel(1))
        }
        withExtendedLifetime(lock) {}
        #expect(try LabelPool(folder: scratch.folder).remaining("next-day") == 1)
    }

    // MARK: What cannot be used

    @Test func aLabelThatIsNotWholeIsPassedOverAndLeftWhereItIs() throws {
        let scratch = try scratch(["BP5"])
        let home = scratch.path("next-day")
        let broken: [String: String] = [
            "BP1.zpl": "", "BP2.zpl": "^XA^FDhalf", "BP3.zpl": "<html>^XZ", "a b.zpl": "^XA^XZ", "BP.4.zpl": "^XA^XZ",
            ".BP0.zpl": "^XA^XZ", "BP0.zpl.part": "^XA^XZ", "BP0.txt": "^XA^XZ",
        ]
        for (name, text) in broken { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(home)/\(name)")) }
        #expect(mkfifo("\(home)/BP01.zpl", 0o600) == 0)
        let pool = LabelPool(folder: scratch.folder)
        #expect(try pool.label(for: parcel(1)).tracking == "BP5")
        let error = #expect(throws: CarrierLabelError.self) { try pool.label(for: parcel(2)) }
        #expect(error == .damaged(path: "\(home)/BP.4.zpl", reason: "its name is no tracking number"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: home).count == broken.count + 3)
    }

    @Test func aTrackingNumberThatAParcelHasIsNotGivenToAnother() throws {
        let scratch = try scratch(["BP1"])
        let pool = LabelPool(folder: scratch.folder)
        #expect(try pool.label(for: parcel(1)).tracking == "BP1")
        // A backup of the folder was put back.
        try Data(zpl("BP1")).write(to: URL(fileURLWithPath: scratch.path("next-day/BP1.zpl")))
        let error = #expect(throws: CarrierLabelError.self) { try pool.label(for: parcel(2)) }
        #expect("\(try #require(error))".contains("another parcel has its tracking number"))
        #expect(try pool.label(for: parcel(1)).tracking == "BP1")
    }

    @Test(arguments: [
        "", ".", "..", "../next-day", "a/b", "a b", "used", "ü", "a\u{0}b", String(repeating: "a", count: 65),
    ])
    func whatIsNoServiceLeadsNowhere(service: String) throws {
        let scratch = try scratch(["BP1"])
        let pool = LabelPool(folder: scratch.folder)
        #expect(throws: CarrierLabelError.badService(service)) { try pool.label(for: parcel(1, service: service)) }
        #expect(throws: CarrierLabelError.badService(service)) { try pool.remaining(service) }
    }

    @Test func aServiceWithoutAFolderIsUnknownAndNoneIsMade() throws {
        let scratch = try scratch(["BP1"])
        let pool = LabelPool(folder: scratch.folder)
        #expect(throws: CarrierLabelError.unknownService("saver", path: scratch.path("saver"))) {
            try pool.label(for: parcel(1, service: "saver"))
        }
        #expect(try scratch.names == ["next-day"])
    }

    @Test func aFolderThatCannotBeUsedIsSaidWithItsPath() throws {
        let scratch = try Scratch()
        try Data().write(to: URL(fileURLWithPath: scratch.path("next-day")))
        #expect(
            throws: CarrierLabelError.noAccess(path: scratch.path("next-day/used"), reason: "Not a directory")
        ) { try LabelPool(folder: scratch.folder).label(for: parcel(1)) }
        let words = "\(CarrierLabelError.noAccess(path: "/labels", reason: "Permission denied"))"
        #expect(words.contains("/labels cannot be used: Permission denied") && words.contains("Check"))
    }
}
