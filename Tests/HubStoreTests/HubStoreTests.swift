import Foundation
import GRDB
import HubStore
import PortableSQL
import ScratchPostgres
import SiteNetwork
import SiteStore
import SyncProtocol
import Testing
import Warehouse

/// Real databases at both ends: a site's facts into a hub, whatever becomes of either.
@Suite struct HubStoreTests {
    /// A folder with a hub, and sites that write.
    private final class Network {
        private let house: HubHouse
        var hub: Hub { house.hub }
        var hubPlace: String { house.place }

        init(_ kind: ScratchDatabase) throws {
            house = try HubHouse(kind, sites: ["leeds"])
        }

        func copyHub() throws -> String { try house.copyHub() }
        func putHubBack(_ copy: String) throws { try house.putHubBack(copy) }

        func path(_ name: String) -> String { house.folder.appendingPathComponent(name).path }

        func site(_ name: String = "leeds.site") throws -> Site {
            try Site.create(path(name), name: "Leeds", timeZone: "UTC", reasons: [])
        }

        /// Everything that is new at a site, in small batches.
        func fetch(_ site: Site, as name: String = "leeds") throws -> PushReport {
            var agent = SitePush(program: "test")
            let clock = SiteClock.system
            let report = try pushAll(
                site.outgoing, with: &agent, at: { clock.now() }, dice: { clock.random() },
                hello: { try hub.welcome($0, from: name, at: clock.now(), session: clock.newID(at: clock.now())) },
                push: { try hub.receive($0, from: name, at: clock.now()) })
            try hub.endSession(of: name)
            return report
        }
    }

    private func work(_ site: Site, _ numbers: ClosedRange<Int>) throws {
        let answers = try site.take(
            numbers.map { .personDefined(Person(badge: BadgeID("B-\($0)"), name: "Person \($0)", roles: [.pick])) })
        #expect(answers.allSatisfy { $0 == .taken })
    }

    /// Whoever has a site's key may say anything; the hub serves the others all the same.
    @Test(arguments: ScratchDatabase.available)
    func aHelloWithNumbersBeyondAllBoundsIsAnsweredAndChangesNothing(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        try house.hub.endSession(of: "leeds")
        let link = ParentLink(stream: leeds.stream, at: Position(.min, leeds.position.hash))
        for time in [Int64.min, .max] {
            let streams = [
                StreamClaim(stream: leeds.stream, head: leeds.position),
                StreamClaim(stream: UniqueID(high: 6, low: 6), parent: link, head: Position(.min, .start)),
            ]
            let hello = Hello(
                protocols: [1], program: "test", session: UniqueID(high: 1, low: 1), streams: streams,
                now: Moment(milliseconds: time))
            let answer = try house.hub.welcome(
                hello, from: "leeds", at: house.now, session: UniqueID(high: 1, low: 1))
            guard case .welcome(let welcome) = answer else { return #expect(Bool(false), "\(answer)") }
            #expect(welcome.standings.map(\.verdict) == [.fits, .forked])
        }
        let site = try house.hub.site("leeds")
        #expect(site.streams == 1 && site.facts == 1 && site.head == nil)
    }

    /// A file was put back and goes on, and an older copy of it still sends.
    @Test(arguments: ScratchDatabase.available)
    func whatAnOldCopySendsBehindTheEndOfItsStreamIsKeptAndCountsForNothing(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        try leeds.stock("MUG", 4)
        let ledger = try house.hub.ledger(of: "leeds")
        try house.hub.endSession(of: "leeds")
        let end = leeds.position
        try goOn(house, as: UniqueID(high: 6, low: 6), from: leeds.stream, end)
        try leeds.meetAgain()
        let answer = try leeds.say([
            .stockReceived(
                StockReceived(
                    reference: "D-2", line: 1, moves: [Move(sku: "MUG", quantity: 3, from: .supplier, to: "A-01")]))
        ])
        #expect(answer == .held(at: leeds.position, parked: [end.sequence + 1]))
        #expect(try house.hub.ledger(of: "leeds") == ledger)
        #expect(try house.hub.problems() == [])
        #expect(try house.hub.conflicts().contains { $0.conflict.kind == .lostAtSite })
        // Another file goes on from what was lost, and then one from what had gone on first: what counts is always the
        // history of the newest.
        try goOn(house, as: UniqueID(high: 6, low: 7), from: leeds.stream, leeds.position)
        #expect(try house.hub.ledger(of: "leeds") != ledger)
        #expect(try house.hub.problems() == [])
        try goOn(house, as: UniqueID(high: 6, low: 8), from: UniqueID(high: 6, low: 6), end)
        #expect(try house.hub.ledger(of: "leeds") == ledger)
        #expect(try house.hub.problems() == [])
    }

    /// What a damaged or hostile site sends may be summed up to more than a number holds.
    @Test(arguments: ScratchDatabase.available)
    func moreUnitsThanCanBeCountedAreParkedAndTheHubGoesOn(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        try leeds.stock("MUG", 4)
        let (ledger, before) = (try house.hub.ledger(of: "leeds"), leeds.position.sequence)
        let facts = (1...2).map { line in
            FactBody.stockReceived(
                StockReceived(
                    reference: "D-9", line: line,
                    moves: [Move(sku: "MUG", quantity: .max - 1, from: .supplier, to: "A-01")]))
        }
        #expect(try leeds.say(facts) == .held(at: leeds.position, parked: [before + 1, before + 2]))
        #expect(try house.hub.ledger(of: "leeds") == ledger)
        try leeds.stock("MUG", 1, reference: "D-3")
        #expect(try house.hub.ledger(of: "leeds") != ledger, "what comes behind them counts")
        #expect(try house.hub.problems() == [])
    }

    /// A site was restored, and says again what its hub had of the stream that is over, with the ids it had.
    @Test(arguments: ScratchDatabase.available)
    func whatWasLostAndComesAgainInTheStreamOfTodayHasHappenedOnce(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        let fork = leeds.position
        try leeds.stock("MUG", 4)
        let ledger = try house.hub.ledger(of: "leeds")
        let lost = leeds.history[fork.sequence...]
        let (stream, session) = (UniqueID(high: 6, low: 6), UniqueID(high: 1, low: 1))
        try goOn(house, as: stream, from: leeds.stream, fork)
        #expect(try house.hub.ledger(of: "leeds").isEmpty, "the site goes on without it")
        // Some of it comes twice.
        var position = fork
        let facts = (lost + lost.suffix(1)).map { fact in
            var fact = fact
            (fact.stream, fact.sequence) = (stream, position.sequence + 1)
            position = Position(fact.sequence, fact.hash(after: position.hash))
            return fact
        }
        let claim = StreamClaim(stream: stream, parent: ParentLink(stream: leeds.stream, at: fork), head: position)
        let hello = Hello(protocols: [1], program: "test", session: nil, streams: [claim], now: house.now)
        _ = try house.hub.welcome(hello, from: "leeds", at: house.now, session: session)
        let push = Push(session: session, stream: stream, after: fork, facts: facts, head: position)
        let answer = try house.hub.receive(push, from: "leeds", at: house.now)
        #expect(answer == .held(at: position, parked: [position.sequence]))
        #expect(try house.hub.ledger(of: "leeds") == ledger)
        #expect(try house.hub.problems() == [])
        // The stream that was over goes on after all: what it had counts again, and what came again does not.
        try goOn(house, as: UniqueID(high: 6, low: 7), from: leeds.stream, leeds.position)
        #expect(try house.hub.ledger(of: "leeds") == ledger)
        #expect(try house.hub.problems() == [])
    }

    /// A hub was put back, in the middle of a session, to a copy that has the new stream and not all of the one before.
    @Test(arguments: ScratchDatabase.available)
    func aStreamTakesNothingBeforeTheOneThatItGoesOnFromIsThere(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        let (copy, held) = (try house.copyHub(), leeds.position)
        try leeds.stock("MUG", 4)
        try house.putHubBack(copy)
        let (stream, session) = (UniqueID(high: 6, low: 6), UniqueID(high: 1, low: 1))
        let person = FactBody.personDefined(Person(badge: "A", name: "A", roles: [.pick]))
        var fact = try leeds.fact(person.kind, FactCoder().encode(person))
        (fact.stream, fact.sequence) = (stream, leeds.position.sequence + 1)
        let head = Position(fact.sequence, fact.hash(after: leeds.position.hash))
        let claims = [
            StreamClaim(stream: leeds.stream, head: leeds.position),
            StreamClaim(stream: stream, parent: ParentLink(stream: leeds.stream, at: leeds.position), head: head),
        ]
        try house.hub.endSession(of: "leeds")
        let hello = Hello(protocols: [1], program: "test", session: nil, streams: claims, now: house.now)
        guard case .welcome(let welcome) = try house.hub.welcome(hello, from: "leeds", at: house.now, session: session)
        else { return #expect(Bool(false)) }
        #expect(welcome.standings.map { $0.held } == [held, leeds.position])
        let newest = Push(session: session, stream: stream, after: leeds.position, facts: [fact], head: head)
        let before = try house.hub.site("leeds").facts
        #expect(try house.hub.receive(newest, from: "leeds", at: house.now) == .unknownStream, "so it says hello")
        #expect(try house.hub.site("leeds").facts == before)
        let rest = Push(
            session: session, stream: leeds.stream, after: held, facts: Array(leeds.history[held.sequence...]),
            head: leeds.position)
        #expect(try house.hub.receive(rest, from: "leeds", at: house.now) == .held(at: leeds.position, parked: []))
        #expect(try house.hub.receive(newest, from: "leeds", at: house.now) == .held(at: head, parked: []))
        #expect(try house.hub.problems() == [])
    }

    /// A file says hello whose newest stream goes on from a place in another one.
    private func goOn(_ house: HubHouse, as stream: UniqueID, from parent: UniqueID, _ place: Position) throws {
        try house.hub.endSession(of: "leeds")
        let claim = StreamClaim(stream: stream, parent: ParentLink(stream: parent, at: place), head: place)
        let hello = Hello(protocols: [1], program: "test", session: nil, streams: [claim], now: house.now)
        let answer = try house.hub.welcome(hello, from: "leeds", at: house.now, session: UniqueID(high: 1, low: 1))
        guard case .welcome(let welcome) = answer else { return #expect(Bool(false), "\(answer)") }
        #expect(welcome.standings.map(\.verdict) == [.fits])
        try house.hub.endSession(of: "leeds")
    }

    @Test(arguments: ScratchDatabase.available)
    func everyFactComesOnceAndTheNextFetchBringsWhatIsNew(_ kind: ScratchDatabase) throws {
        let network = try Network(kind)
        let site = try network.site()
        try work(site, 1...900)
        let facts = try site.tally().facts
        #expect(try network.fetch(site).facts == facts)
        #expect(try network.fetch(site).facts == 0)
        try work(site, 901...905)
        #expect(try network.fetch(site).facts == 5)
        let known = try #require(try network.hub.sites().first)
        #expect(known.facts == facts + 5 && known.newest == facts + 5 && known.streams == 1)
        #expect(try network.hub.problems() == [])
    }

    @Test(arguments: ScratchDatabase.available)
    func aHubThatWasPutBackGetsAgainWhatItLost(_ kind: ScratchDatabase) throws {
        let network = try Network(kind)
        let site = try network.site()
        try work(site, 1...20)
        _ = try network.fetch(site)
        let copy = try network.copyHub()
        try work(site, 21...40)
        #expect(try network.fetch(site).facts == 20)
        try network.putHubBack(copy)
        let again = try network.fetch(site)
        #expect(again.facts == 20 && again.stop == nil)
        #expect(try network.hub.sites().first?.facts == site.tally().facts)
        #expect(try network.hub.problems() == [])
    }

    @Test(arguments: ScratchDatabase.available)
    func aSiteThatWasRestoredGoesOnAndWhatItLostIsSaidAndKept(_ kind: ScratchDatabase) throws {
        let network = try Network(kind)
        let site = try network.site()
        try work(site, 1...10)
        _ = try site.backup(to: network.path("monday.site"))
        try work(site, 11...15)
        _ = try network.fetch(site)
        let atTheHub = try #require(try network.hub.sites().first?.facts)
        try site.close()
        _ = try Site.restore(network.path("monday.site"), to: network.path("new.site"))
        let restored = try Site.open(network.path("new.site"), station: "office")
        try work(restored, 50...52)
        let report = try network.fetch(restored)
        #expect(report.stop == nil && Array(report.lost.values) == [5])
        let known = try #require(try network.hub.sites().first)
        #expect(known.facts == atTheHub + 4 && known.streams == 2, "the restore itself is a fact, and three people")
        #expect(try network.hub.problems() == [])
    }

    @Test(arguments: ScratchDatabase.available)
    func aFileThatWasPutBackWithoutSayingSoIsRefused(_ kind: ScratchDatabase) throws {
        let network = try Network(kind)
        let site = try network.site()
        try work(site, 1...10)
        try site.close()
        try FileManager.default.copyItem(atPath: network.path("leeds.site"), toPath: network.path("old.site"))
        let live = try Site.open(network.path("leeds.site"), station: "office")
        try work(live, 11...15)
        _ = try network.fetch(live)
        let held = try #require(try network.hub.sites().first?.newest)
        let old = try Site.open(network.path("old.site"), station: "office")
        guard case .behind(_, let hub)? = try network.fetch(old).stop else { return #expect(Bool(false)) }
        #expect(hub.sequence == held)
        try work(old, 90...99)
        guard case .forked? = try network.fetch(old).stop else { return #expect(Bool(false)) }
        #expect(try network.hub.sites().first?.newest == held, "and nothing of it was taken")
        #expect(try network.fetch(live).stop == nil)
        #expect(try network.hub.problems() == [])
    }

    @Test(arguments: ScratchDatabase.available)
    func aSiteHasOneHistoryAndOneName(_ kind: ScratchDatabase) throws {
        let network = try Network(kind)
        let site = try network.site()
        _ = try network.fetch(site)
        let stranger = try network.site("other.site")
        guard case .forked(_, 0)? = try network.fetch(stranger).stop else { return #expect(Bool(false)) }
        #expect(try network.hub.sites().first?.streams == 1)
        try network.hub.add(site: "york", at: Moment(milliseconds: 2))
        guard case .forked? = try network.fetch(site, as: "york").stop else { return #expect(Bool(false)) }
        #expect(throws: HubError.unknownSite("hull")) { try network.fetch(site, as: "hull") }
        #expect(throws: HubError.siteExists("york")) { try network.hub.add(site: "york", at: Moment(milliseconds: 3)) }
    }

    @Test(arguments: ScratchDatabase.available)
    func aHubIsMadeOnceAndAnythingElseIsNone(_ kind: ScratchDatabase) throws {
        let network = try Network(kind)
        #expect(throws: HubError.exists(place: network.hub.place)) {
            try Hub.create(network.hubPlace, name: "X", incarnation: UniqueID(high: 1, low: 1))
        }
        #expect(try Hub.open(network.hubPlace).name == "Network")
    }

    @Test func aFileThatIsNoHubIsLeftAlone() throws {
        let network = try Network(.sqlite)
        let none = network.path("none.hub")
        #expect(throws: HubError.missing(place: none)) { try Hub.open(none) }
        let site = try network.site()
        try site.close()
        try Data("hello, this is no database at all".utf8).write(to: URL(fileURLWithPath: network.path("a.txt")))
        for place in [network.path("leeds.site"), network.path("a.txt")] {
            #expect(throws: HubError.notAHub(place: place)) { try Hub.open(place) }
        }
    }

    @Test(.enabled(if: PostgresCluster.isInstalled))
    func aDatabaseOnAServerWithoutAHubIsSaidToBeNone() throws {
        let place = try PostgresCluster.common().makeDatabase()
        #expect(throws: HubError.notAHub(place: place)) { try Hub.open(place) }
        let missing = place.replacingOccurrences(of: "/scratch", with: "/nothing")
        #expect(throws: HubError.self) { try Hub.open(missing) }
    }

    @Test(arguments: ScratchDatabase.available)
    func ofALargeBatchOnlyWhatIsNewIsBooked(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind, sites: ["leeds"])
        let (stream, session) = (UniqueID(high: 5, low: 5), UniqueID(high: 6, low: 6))
        let units = Move(
            sku: "GIN", batch: Batch(lot: "L1", expiry: nil), quantity: 1, from: PlaceID("A-1"), to: PlaceID("T-1"))
        let body = FactBody.pick(TourID(1), .placed(line: 1, tote: units.to, moves: [units], asksEmpty: false))
        let coder = FactCoder()
        let facts = try (1...100).map { number in
            // Two facts with one id: the second one is the first one again.
            WireFact(
                sequence: number, stream: stream, id: UniqueID(high: 1, low: number == 90 ? 5 : UInt64(number)),
                at: house.now, station: "PICK-01", badge: "B-1", gesture: UniqueID(high: 2, low: 2), kind: body.kind,
                version: bodyVersion, body: try coder.encode(body))
        }
        let chain = ChainedFacts(facts, after: .start)
        let head = Position(100, chain[99].hash)
        let hello = Hello(
            protocols: SyncRules.versions, program: "test", session: nil,
            streams: [StreamClaim(stream: stream, head: head)], now: house.now)
        _ = try house.hub.welcome(hello, from: "leeds", at: house.now, session: session)
        for (count, parked) in [(40, []), (100, [90])] {
            let push = Push(
                session: session, stream: stream, after: .start, facts: Array(facts.prefix(count)), head: head)
            let answer = try house.hub.receive(push, from: "leeds", at: house.now)
            #expect(answer == .held(at: Position(count, chain[count - 1].hash), parked: parked))
        }
        #expect(try Set(house.hub.ledger(of: "leeds").values) == [99, -99])
        #expect(try house.hub.site("leeds").facts == 100)
        #expect(try house.hub.problems() == [])
    }

    @Test(arguments: ScratchDatabase.available)
    func sitesHaveNamesThatFitAnywhere(_ kind: ScratchDatabase) throws {
        let network = try Network(kind)
        let long = String(repeating: "a-long-name-of-", count: 2) + "a-site."
        let names = ["a", "B_2", long + "1", long + "2"]
        for name in ["it's", "\"", "\\", "$1 ?", "Zürich", "\u{1B}[31m", "", long + "12345"] {
            #expect(throws: HubError.badSiteName(name)) { try network.hub.add(site: name, at: Moment(milliseconds: 2)) }
        }
        for name in names {
            try network.hub.add(site: name, at: Moment(milliseconds: 2))
            let site = try network.site("\(names.firstIndex(of: name) ?? 0).site")
            #expect(try network.fetch(site, as: name).stop == nil)
        }
        #expect(try Set(network.hub.sites().filter { $0.facts > 0 }.map(\.name)) == Set(names))
    }

    @Test(arguments: ScratchDatabase.available)
    func aFactThatWasAlteredAtTheHubIsFound(_ kind: ScratchDatabase) throws {
        let network = try Network(kind)
        let site = try network.site()
        try work(site, 1...5)
        _ = try network.fetch(site)
        let altered = "UPDATE fact SET badge = 'X' WHERE sequence = 3"
        let database = network.hub.database
        for forbidden in [altered, "DELETE FROM fact WHERE sequence = 3"] {
            let failure = #expect(throws: SQLFailure.self) { try database.write { try $0.script(forbidden) } }
            #expect(failure?.kind == .constraint)
        }
        try database.write { db in
            try db.script("DROP TRIGGER fact_is_never_changed" + (kind == .postgres ? " ON fact" : ""))
            try db.script(altered)
        }
        #expect(try network.hub.problems() == ["leeds: fact 3 of a stream is not what was sent"])
    }
}
