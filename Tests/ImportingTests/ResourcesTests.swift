import Foundation
import Testing
import Warehouse

@testable import Importing

@Suite struct ResourcesTests {
    @Test func theEnvironmentNamesTheFolderFirst() throws {
        let folder = try TestFolder()
        _ = try folder.write("reasons.json", "[]")
        let found = try Resources.find(environment: ["DOCKLINE_RESOURCES": folder.url.path])
        #expect(found.folder.path == folder.url.path)
    }

    @Test func aWrongFolderInTheEnvironmentIsSaidAndNotPassedOver() throws {
        let folder = try TestFolder()
        let message = words { _ = try Resources.find(environment: ["DOCKLINE_RESOURCES": folder.url.path]) }
        #expect(message.hasPrefix("DOCKLINE_RESOURCES names \(folder.url.path), which has no reasons.json."))
    }

    @Test func whatLiesBesideTheProgramIsFoundBeforeTheSourceTree() throws {
        let folder = try TestFolder()
        let beside = folder.url.appendingPathComponent("dockline_Importing.resources")
        try FileManager.default.createDirectory(at: beside, withIntermediateDirectories: true)
        try Data("[]".utf8).write(to: beside.appendingPathComponent("reasons.json"))
        #expect(try Resources.find(environment: [:], program: folder.url).folder.path == beside.path)
    }

    @Test func theSourceTreeIsFoundWhereNothingIsInstalled() throws {
        let folder = try TestFolder()
        #expect(try Resources.find(environment: [:], program: folder.url).folder.path == shipped.folder.path)
    }

    @Test func whatIsMissingIsSaidWithThePlacesThatWereSearched() {
        let message = String(describing: ResourcesError.notFound(looked: ["/a", "/b"]))
        #expect(message.contains("looked for reasons.json in /a, /b"))
    }
}

@Suite struct ReasonsTests {
    private func fault(_ json: String) -> String {
        words { _ = try readReasons(Data(json.utf8), path: "reasons.json") }
    }

    private func row(
        _ code: String, label: String = "L", help: String = "H.", jobs: String = "[\"pick\"]",
        procedure: String = "giveUp", hold: String = "none", more: String = ""
    ) -> String {
        """
        {"code":"\(code)","label":"\(label)","help":"\(help)","jobs":\(jobs),"procedure":"\(procedure)",
        "hold":"\(hold)","createsCount":false,"seeksElsewhere":false,"needsSecondBadge":false,"needsEvidence":false
        \(more)}
        """
    }

    @Test func theShippedTableServesThePickJob() throws {
        let reasons = try shipped.loadReasons()
        let pick = reasons.filter { $0.jobs.contains(.pick) }
        #expect(
            pick.map(\.code) == [
                "short", "not-found", "damaged", "unreadable", "tote-full", "wrong-lot", "expired", "mismatch",
                "blocked",
            ])
        #expect(Set(pick.map(\.procedure)) == [.giveUp, .damage, .byHand, .toteFull])
        #expect(reasons.filter { $0.jobs.isEmpty }.map(\.code) == [.noStock, .notEmpty, .asProposed, .oddWeight])
    }

    @Test func theShippedTableServesTheBenchAndTheDock() throws {
        let reasons = try shipped.loadReasons()
        let pack = reasons.filter { $0.jobs.contains(.pack) }
        #expect(Set(pack.map(\.procedure)) == [.giveUp, .damage, .otherBox, .unweighed, .reprint])
        let missing = pack.filter { $0.procedure == .giveUp }
        #expect(missing.allSatisfy { $0.createsCount })
        #expect(
            pack.filter { $0.procedure == .otherBox }.map(\.code) == ["box-small", "box-too-big", "box-out"])
        let dock = reasons.filter { $0.jobs.contains(.dock) }
        #expect(dock.map(\.code) == ["truck-full", "carton-missing", "carton-damaged", "too-late"])
        #expect(Set(dock.map(\.procedure)) == [.leftover])
    }

    /// One list of reasons never offers the same words twice.
    @Test func noJobHasTwoReasonsOfOneLabel() throws {
        let reasons = try shipped.loadReasons()
        for job in Set(reasons.flatMap(\.jobs)) {
            let labels = reasons.filter { $0.jobs.contains(job) }.map(\.label)
            #expect(Set(labels).count == labels.count, "\(job)")
        }
    }

    @Test func reasonsOfASitesOwnNeedNotBeTheWholeTable() throws {
        let folder = try TestFolder()
        let path = try folder.write("own.json", "[\(row("x"))]")
        #expect(try loadReasons(at: path).map(\.code) == ["x"])
        #expect(words { _ = try loadReasons(at: folder.url.path + "/none.json") }.contains("none.json cannot be used"))
    }

    @Test func aBrokenTableIsRefusedInWords() {
        #expect(fault("[").contains("The table of reasons reasons.json cannot be used"))
        #expect(fault("{}").contains("expected a list"))
        #expect(fault("[{\"code\":\"x\"}]").contains("entry 1: 'label' is missing"))
        #expect(fault("[\(row("x", hold: "bin"))]").contains("'hold'"))
        #expect(
            fault("[\(row("x", label: String(repeating: "L", count: 19)))]").contains(
                "has 19 characters, expected 1 to 18"))
        #expect(fault("[\(row("x", help: "no stop"))]").contains("expected one sentence with its full stop"))
        #expect(fault("[\(row("x")),\(row("x"))]").contains("'x' stands there twice"))
        #expect(fault("[\(row("x", jobs: "[]"))]").contains("expected who may choose it"))
        #expect(fault("[\(row("x", procedure: "site"))]").contains("expected 'jobs' to be empty"))
        #expect(fault("[\(row("x", more: ",\"liftedBy\":[\"count\"]"))]").contains("expected a role and a hold"))
        #expect(fault("[\(row(""))]").contains("entry 1: 'code' is empty"))
        #expect(fault("[\(row("x"))]").contains("'no-stock' is missing"))
    }
}
