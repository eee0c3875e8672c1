import TestSupport
import Testing

@testable import Warehouse

private func id(_ number: Int) -> ParcelID { SmallDock.id(number) }

@Suite struct DockSealTests {
    @Test func twoPeopleReadTheSeal() {
        let driver = DockDriver.closed().type("AB 123").accepts(.closed)
        #expect(driver.events == [.sealEntered(SealEntry("AB123", by: "ANA"))])
        driver.by("BEN").type("ab123").accepts(.sealed)
        #expect(driver.events == [.sealed("AB123", first: "ANA", second: "BEN")])
        #expect(driver.load.seal == "AB123" && driver.load.crew == ["ANA", "BEN"])
    }

    @Test func thePersonWhoReadItFirstCannotReadItAgain() {
        let driver = DockDriver.closed().type("AB123").type("AB123").refuses(.sealNeedsAnother("L1", "ANA"))
        driver.type("AB124").refuses(.sealNeedsAnother("L1", "ANA"))
    }

    @Test func twoDifferentNumbersHoldTheLoadUntilASupervisorLiftsIt() {
        let driver = DockDriver.closed().type("AB123").by("BEN").type("AB132").accepts(.closed)
        let held = DockRefusal.loadHeld("L1", .sealMismatch("AB123", "AB132"))
        #expect(driver.load.isHeld && driver.load.sealFirst == nil)
        driver.type("AB123").refuses(held).by("EVA").perform(.liftHold).refuses(.notQualified(.supervise))
        driver.by("EVA", .supervise).perform(.liftHold).accepts(.closed)
        driver.by("BEN").type("AB123").accepts(.closed).by("ANA").type("AB123").accepts(.sealed)
    }

    @Test func aSlipIsNoSeal() {
        let driver = DockDriver.closed()
        driver.type("A").refuses(.sealUnusable("A"))
        driver.type("ÄÖÜ").refuses(.sealUnusable("ÄÖÜ"))
        let long = String(repeating: "1", count: 36)
        driver.type(long).refuses(.sealUnusable(long))
        driver.scan("DOOR-1").refuses(.wrongKind("DOOR-1", is: .place, expected: .seal))
        driver.scan("BEN").refuses(.wrongKind("BEN", is: .person, expected: .seal))
        driver.scan("L2").refuses(.wrongKind("L2", is: .load, expected: .seal))
        driver.scan(carton: 31).refuses(.loadClosed("L1"))
    }

    @Test func anySealNumberIsOneEvenWhenAnOrderHasIt() {
        let driver = DockDriver.closed().perform(.scan(Reading(text: "40123", matches: [.order("40123")])))
        driver.accepts(.closed)
        #expect(driver.load.sealFirst?.seal == "40123")
    }

    @Test func aCartonWhoseOrderIsCancelledComesOffBeforeTheSeal() {
        let driver = DockDriver.loading().scan(carton: 11).scan(carton: 12)
        driver.meanwhile { $0.change(id(12)) { $0.isCancelled = true } }
        driver.close().refuses(.cancelledAboard("L1", [id(12)]))
        driver.unload(12).close().accepts(.closed)
        driver.meanwhile { $0.change(id(11)) { $0.isCancelled = true } }.type("AB123")
            .refuses(.cancelledAboard("L1", [id(11)]))
    }

    @Test func whatIsTooOldForItsOrderByNowDoesNotLeave() {
        let driver = DockDriver(load: "L2").scan("DOOR-2")
        driver.today = SmallFloor.today.adding(12)
        driver.scan(carton: 21).refuses(.tooOld(id(21), SmallFloor.early))
        driver.today = SmallFloor.today.adding(11)
        driver.scan(carton: 21).accepts(.loading)
        driver.today = SmallFloor.today.adding(12)
        driver.close().refuses(.tooOldAboard("L2", [id(21)]))
        driver.today = SmallFloor.today
        driver.close().accepts(.closed)
        driver.today = SmallFloor.today.adding(12)
        driver.type("AB123").refuses(.tooOldAboard("L2", [id(21)]))
        driver.today = SmallFloor.today
        driver.type("AB123").by("BEN").type("AB123").accepts(.sealed)
        driver.perform(.reopen).refuses(.loadSealed("L2"))
        driver.today = SmallFloor.today.adding(12)
        driver.type("Jo Smith").refuses(.tooOldAboard("L2", [id(21)]))
        driver.perform(.reopen).accepts(.loading).unload(21).accepts(.loading)
        #expect(driver.load.seal == nil)
    }

    @Test func theSealIsPhotographedWhenItIsOnAndAlsoWhileTheLoadIsHeld() {
        let driver = DockDriver.loading().scan(carton: 11).scan(carton: 12)
        driver.perform(.photo(Reading(text: "IMG-1"))).refuses(.loadNotClosed("L1"))
        driver.close().type("AB123").by("BEN").type("AB132")
        driver.perform(.photo(Reading(text: " IMG-1 "))).accepts(.closed)
        #expect(driver.load.photos == ["IMG-1"] && driver.load.isHeld)
        driver.perform(.photo(Reading(text: "IMG-1"))).refuses(.photoNoted("L1", "IMG-1"))
        driver.perform(.photo(Reading(text: String(repeating: "x", count: 81)))).refuses(
            .unknownCode(String(repeating: "x", count: 81), expected: .photo))
        driver.perform(.photo(driver.yard.reading("DOOR-1"))).refuses(
            .wrongKind("DOOR-1", is: .place, expected: .photo))
    }
}
