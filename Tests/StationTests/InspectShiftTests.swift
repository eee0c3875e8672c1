import Foundation
import Rehearsal
import Screens
import SiteStore
import Testing
import TextScreen
import Warehouse

@testable import Station

/// An inspector's shift through bytes, on a real site: from the gate to the tray, and to the order that waits.
@Suite struct InspectShiftTests {
    private static let returns = "\u{1B}[18~"
    private static let withoutIt = "\u{1B}OS"
    private static let photo = "\u{1B}OQ"

    /// Iris, who takes returns in and inspects them, stands before the list of returns; Northline has handed over.
    private func bench(_ floor: Floor, _ name: String = "RET-1") throws -> StationDriver {
        let iris = try floor.station(name)
        iris.keeping = floor
        let badge = try #require(
            try iris.site.people().first { $0.roles.contains(.receive) && $0.roles.contains(.inspect) }?.badge)
        iris.scan(badge.rawValue)
        if iris.core.console.gates == nil { iris.key(Self.returns) }
        iris.type(Array("Northline".utf8), gapMilliseconds: 200)
        iris.scan("", after: 300)
        iris.scan("NL7700001")
        iris.scan("NL7700002")
        iris.scan("NL7700003")
        iris.key("\u{1B}OS")
        iris.type(Array("J. Porter".utf8), gapMilliseconds: 200)
        iris.scan("", after: 300)
        iris.scan("")
        iris.key(Self.returns)
        try #require(iris.core.console.inspects != nil, "no list of returns:\n\(iris.screen())")
        return iris
    }

    /// Everything that is asked about the headphones, up to the pictures.
    private func toPictures(_ iris: StationDriver) throws {
        iris.scan("NL7700002")
        iris.scan("2037252132065")
        iris.type(Array("HP-44871".utf8), gapMilliseconds: 200)
        iris.scan("", after: 300)
        for _ in 0..<3 { iris.scan("%CMD-1") }
        try #require(iris.core.console.inspect?.step == .picture, "\(iris.screen())")
    }

    private func hear(_ iris: StationDriver, _ text: String) {
        let picture = robotPicture(of: text, plan: MischiefPlan(seed: 7))
        iris.core.hear(picture: .taken(TakenPicture(bytes: picture, source: text + ".png"), preview: nil))
    }

    @Test func goodHeadphonesGoStraightToTheOrderThatWaitsForThem() throws {
        let iris = try bench(try Floor())
        #expect(iris.screen().contains("RMA-3001") && iris.screen().contains("A. Farouk"))
        var labels: [String] = []
        iris.core.toteDesk = { tote, order in
            labels.append("\(tote) \(order)")
            return .made(tracking: nil)
        }
        iris.core.askForPicture = { .camera }
        try toPictures(iris)
        iris.key(Self.photo)
        #expect(iris.screen().contains("Hold it still"))
        for angle in ["front", "back", "label"] { hear(iris, angle) }
        iris.scan("%CMD-GRADE-A")
        #expect(iris.screen().contains("TO WEB-80423"), "\(iris.screen())")
        let facts = try iris.facts
        iris.scan("RT-RESTOCK")
        #expect(iris.screen().contains("Scan an empty tote"), "\(iris.screen())")
        #expect(try iris.facts == facts)
        let tote = try #require(try iris.site.freeTotes().first)
        iris.scan(tote.rawValue)
        #expect(iris.screen().contains("Pack it now. \(tote) goes to the bench for order WEB-80423."))
        #expect(labels == ["\(tote) WEB-80423"])
        let unit = try #require(try iris.site.returnedUnits(of: "RMA-3002").first)
        #expect(unit.disposition == .order && unit.place == tote && unit.money == .refund && unit.serial == "HP-44871")
        #expect(try iris.site.stock(in: tote).values.reduce(0, +) == 1)
        #expect(try iris.site.stock(in: "RT-RESTOCK").isEmpty, "it was never put away")
        #expect(try iris.site.evidence(of: "RMA-3002").map(\.evidence.angle) == ["front", "back", "label"])
        #expect(try iris.site.packQueue().contains { $0.order == "WEB-80423" }, "the benches wait for it")
        #expect(try iris.site.verify().problems == [])
    }

    @Test func aPictureIsOnlyTakenWhereOneIsAskedFor() throws {
        let iris = try bench(try Floor())
        let facts = try iris.facts
        hear(iris, "early")
        #expect(try iris.facts == facts, "at the list nobody asked for it")
        try toPictures(iris)
        hear(iris, "front")
        let taken = try #require(iris.core.console.inspect?.hand?.pictures.first)
        #expect(try iris.site.evidence(of: "RMA-3002").map(\.evidence.digest) == [taken.digest])
        #expect(iris.screen().contains("Take the picture: back"))
        hear(iris, "front")
        #expect(iris.screen().contains("Take another one"))
        #expect(iris.core.console.inspect?.hand?.pictures.count == 1)
        iris.core.hear(picture: .failed(.noneArrived(path: "/srv/pictures", seconds: 60)))
        #expect(iris.screen().contains("No picture came"))
        iris.key(Self.withoutIt)
        iris.key(Self.withoutIt)
        iris.scan("%CMD-GRADE-A")
        #expect(iris.screen().contains("HOLD"), "without its pictures the money waits:\n\(iris.screen())")
    }

    @Test func theGuideInspectsWhatCameInAndEveryUnitHasOnePlace() throws {
        let iris = try bench(try Floor())
        iris.scan("NL7700003")
        for _ in 0..<60 where iris.core.console.inspect != nil {
            guard let text = try iris.guide.right(iris.core.console) else { break }
            let isTyped = text.utf8.count < 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            if isTyped { iris.type(Array(text.utf8), gapMilliseconds: 200) }
            iris.scan(isTyped ? "" : text, after: 300)
        }
        #expect(iris.core.console.inspects != nil, "\(iris.screen())")
        let units = try iris.site.returnedUnits(of: "RMA-3003")
        #expect(units.map(\.quantity).reduce(0, +) == 4 && units.allSatisfy { $0.disposition == .restock })
        #expect(try iris.site.stock(in: "RT-RESTOCK").values.reduce(0, +) == 4)
        iris.core.tick()
        #expect(iris.screen().contains("RT-RESTOCK: 4 units to put away"))
        #expect(try iris.site.verify().problems == [])
    }

    @Test func aParcelThatNobodyKnowsIsKeptUntilTheOfficeFindsItsOwner() throws {
        let floor = try Floor()
        let iris = try bench(floor)
        iris.scan("ZZ-9")
        #expect(iris.screen().contains("Scan again to open"))
        iris.scan("ZZ-9")
        iris.scan("2011460100641")
        for text in ["L1", "2027-05-01"] {
            iris.type(Array(text.utf8), gapMilliseconds: 200)
            iris.scan("", after: 300)
        }
        for _ in 0..<2 { iris.scan("%CMD-1") }
        #expect(iris.screen().contains("PHOTO") || iris.core.console.inspect?.hand?.nextAngle == "label")
        hear(iris, "label")
        hear(iris, "front")
        iris.scan("%CMD-GRADE-A")
        iris.scan("%CMD-1")
        iris.scan("RT-ORPHAN")
        iris.key(Self.withoutIt)
        #expect(iris.screen().contains("Return is done"))
        #expect(try iris.site.orphans().map(\.id) == ["X-1"])
        let office = try Site.open(floor.path, station: "office")
        #expect(throws: SiteError.self) { try office.match("X-1", to: "NOBODY") }
        _ = try office.match("X-1", to: "RMA-3005")
        iris.core.lookAround()
        #expect(iris.screen().contains("owner found"), "\(iris.screen())")
        iris.scan("X-1")
        iris.scan("2011460100641")
        iris.scan("RT-RESTOCK")
        let units = try iris.site.returnedUnits(of: "X-1")
        #expect(units.map(\.place) == ["RT-RESTOCK"] && units.count == 1)
        #expect(try iris.site.stock(in: "RT-ORPHAN").isEmpty)
        #expect(try iris.site.verify().problems == [])
    }

    @Test func somebodyElseTakesTheReturnOverAndTheFirstOneIsTold() throws {
        let floor = try Floor()
        let iris = try bench(floor)
        iris.scan("NL7700001")
        let sam = try floor.station("RET-2")
        let badge = try #require(
            try sam.site.people().last { $0.roles.contains(.inspect) && $0.badge != iris.core.person?.badge }?.badge)
        sam.scan(badge.rawValue)
        if sam.core.console.inspects == nil { sam.key(Self.returns) }
        if sam.core.console.inspects == nil { sam.key(Self.returns) }
        sam.scan("RMA-3001")
        #expect(sam.screen().contains("Scan again to take"))
        sam.scan("RMA-3001")
        #expect(sam.core.console.inspect?.job.lease?.holder == badge)
        iris.core.lookAround()
        #expect(iris.screen().contains("Stop inspecting"))
    }
}
