import Barcode
import Screens
import TestSupport
import TextScreen
import Warehouse

/// What every station speaks that is made within a test.
enum Spoken {
    @TaskLocal static var language = Language.english
}

/// A station without terminal and file: it answers a console's requests at once, from a site in memory.
struct PretendStation {
    var console: Console
    var shelf: MemoryShelf
    /// Orders that the last pull left waiting.
    var held: [HeldOrder] = []
    var people: [Person]
    var heads: [OrderID: OrderHead] = [:]
    /// Orders at the benches that wait for a tour.
    var awaited: [TourID: Int] = [:]
    var reasons: [Reason]
    var packReasons = PackMarket.reasons
    var bench = PretendBench()
    var yard = MemoryYard()
    var counts = PretendCounts()
    var gates = PretendGate()
    var returns = PretendReturns()
    var carries = PretendCarries()
    var ladder = PretendLadder()
    var dockReasons = [
        Reason(
            code: "truck-full", label: "Truck is full", help: "It goes with the next load.", jobs: [.dock],
            procedure: .leftover)
    ]
    /// The PINs of badges that have one, and how often another one was typed.
    var pins: [BadgeID: String] = [:]
    var failures: [BadgeID: Int] = [:]
    /// What the board of supervisors shows.
    var boardReading = BoardReading()
    /// What whoever is signed in has not read.
    var unread: [FloorMessage] = []
    /// Why no label can be made; nil where it can.
    var labelFailure: String?
    var scanner = ScannerSettings()
    /// How stations look and sound for everybody here.
    var chosen = PersonSettings()
    /// What the last event led to, requests included.
    var effects: [Effect] = []

    init(_ shelf: MemoryShelf, glyphs: Glyphs = .unicode, isDemo: Bool = false) {
        console = Console(
            station: "S1", siteName: "Dockside Market", utcOffsetMinutes: 60, glyphs: glyphs, isDemo: isDemo)
        console.stationLanguage = Spoken.language
        self.shelf = shelf
        people = [
            Person(badge: "ANA", name: "Ana Moreno", roles: [.pick]),
            Person(badge: "BEN", name: "Ben Okafor", roles: [.pick]),
            Person(badge: "CAL", name: "Cal Duarte", roles: [.pack]),
            Person(badge: "DOT", name: "Dot Ivers", roles: [.pick, .pack]),
            Person(badge: "DAN", name: "Dan Reyes", roles: [.dock]),
            Person(badge: "SUE", name: "Sue Park", roles: [.dock, .supervise]),
            Person(badge: "ZOE", name: "Zoe Quill", roles: [.count]),
            Person(badge: "YIN", name: "Yin Zhao", roles: [.pick, .count]),
            Person(badge: "GUS", name: "Gus Hale", roles: [.receive]),
            Person(badge: "IDA", name: "Ida Brandt", roles: [.inspect]),
        ]
        reasons = [.notFound, .givenUp, .wrongLot, .binBlocked, .broken, .unreadable, .full, .bySite]
        send(.tick(SmallFloor.now, .noHub(facts: 1204)))
    }

    // MARK: Doing

    mutating func send(_ event: ConsoleEvent) {
        effects = []
        step(event)
    }

    mutating func scan(_ text: String) { send(.scan(.scan(raw(text, .scanned)))) }
    mutating func type(_ text: String) {
        send(.entry(text))
        send(.scan(.scan(raw(text, .keyed))))
    }
    mutating func enter() { send(.scan(.enter)) }
    mutating func press(_ keys: Key...) { for key in keys { send(.key(key)) } }
    mutating func signIn(_ badge: String = "ANA") { scan(badge) }

    func raw(_ text: String, _ provenance: Provenance = .scanned) -> RawScan {
        RawScan(text: text, provenance: provenance, startedAt: 0, endedAt: 1)
    }

    var rung: [Tone] { effects.compactMap { if case .ring(let tone) = $0 { tone } else { nil } } }
    var requests: [Request] { effects.compactMap { if case .request(let request) = $0 { request } else { nil } } }

    // MARK: Answering

    private mutating func step(_ event: ConsoleEvent) {
        for effect in console.update(event) {
            effects.append(effect)
            switch effect {
            case .request(let request):
                let answer = answer(request)
                let strangers = console.strangers(in: answer)
                step(
                    .people(
                        Dictionary(uniqueKeysWithValues: people.map { ($0.badge, $0.name) })
                            .filter { strangers.contains($0.key) }))
                step(.answer(answer))
            case .clearEntry: step(.entry(""))
            case .ring, .repaint, .train, .quit: break
            }
        }
    }

    private mutating func answer(_ request: Request) -> Answer {
        switch request {
        case .signIn(let code):
            guard let person = people.first(where: { $0.badge.rawValue == code }) else { return .unknownBadge(code) }
            return pins[person.badge] == nil ? signedIn(person) : .pinWanted(person)
        case .pin(let badge, let pin):
            guard let person = people.first(where: { $0.badge == badge }) else { return .unknownBadge("\(badge)") }
            if pins[badge] == pin { return signedIn(person) }
            failures[badge, default: 0] += 1
            return .pinRefused(
                person, PinGuard(failures: failures[badge, default: 0], last: SmallFloor.now.adding(minutes: 1)),
                wasTried: true)
        case .lock: return .lockNoted
        case .choose(let settings):
            chosen = settings
            return .settingsChosen(settings)
        case .signOut: return .signedOut
        case .tours:
            let mayCount = console.person?.roles.contains(.count) == true
            let open = counts.rows.count { $0.isOpen(to: console.person?.badge) }
            return .tours(summaries, reasons: reasons, held: held, counts: mayCount ? open : 0)
        case .open(let id): return pick(id, .take, offered: nil)
        case .pick(let id, let wish, let offered): return pick(id, wish, offered: offered)
        case .reload(let id): return .opened(shelf.tour(id), briefing)
        case .preview(let id, let code): return .preview(code, preview(id, code))
        case .whereIs(let text): return whereIs(text)
        case .scanner: return .scanner([], scanner)
        case .setScanner(let settings):
            scanner = settings
            return .scannerSet(settings)
        case .teach(let wish): return .teach(teach(wish))
        case .demoCode:
            let modules = (0..<21 * 21).map { $0 % 2 == 0 || $0 % 5 == 0 }
            return .demoCode("A-04-12-C", DotGrid(width: 21, modules: modules, quietZone: 4))
        case .packQueue: return .packQueue(bench.queue(people), reasons: packReasons)
        case .pack(let wish, let order, let offered): return pack(wish, order, offered)
        case .packPreview(let wish, let order): return packPreview(wish, order)
        case .reloadPack(let order):
            let job = bench.state(of: order)
            return .packReloaded(job, bench.briefing(for: job, failure: nil))
        case .label(let order): return label(order)
        case .dockQueue: return .dockQueue(overview, reasons: dockReasons)
        case .dock(let wish, let offered): return dock(wish, offered)
        case .reloadLoad(let load): return .dockShown(dockBriefing(load))
        case .countQueue: return .countQueue(counts.rows)
        case .count(let wish, _, let offered): return count(wish, offered)
        case .countPreview(let id): return previewEmpty(id)
        case .reloadCount(let id): return counts.reloaded(id)
        case .gateQueue: return .gateQueue(gates.overview)
        case .gate(let wish, let id, let offered): return gates.answer(wish, id, offered, console.person?.badge ?? "")
        case .reloadGate(let id): return gates.shown(id)
        case .returnQueue: return .returnQueue(returns.overview)
        case .inspect(let wish, let id, let offered):
            return returns.answer(wish, id, context(offered))
        case .inspectPreview(let id, let code): return returns.preview(code, id, context(nil))
        case .reloadReturn(let id): return returns.reloaded(id)
        case .carry(let ask):
            var context = context(nil)
            if case .wish(_, _, let offer, let knows) = ask { (context.offered, context.knows) = (offer, knows) }
            return carries.answer(ask, context)
        case .expiry(let ask): return ladder.answer(ask, person: console.person, on: shelf)
        case .board: return .board(boardReading)
        case .say(let name, let text): return say(text, to: name)
        case .readMessage(let id): return read(id)
        case .rule(let ruling):
            rule(ruling)
            return .ruled(ruling, boardReading)
        }
    }

    private func signedIn(_ person: Person) -> Answer {
        let mine = shelf.tours.values.first { $0.state.lease?.holder == person.badge && !$0.state.isFinished }
        let packing = bench.facts.keys.first { bench.state(of: $0).lease?.holder == person.badge }
        return .signedIn(person, holding: mine?.state.id, packing: packing, settings: chosen)
    }

    private mutating func pack(_ wish: PackWish, _ order: OrderID?, _ offered: Offer?) -> Answer {
        do {
            let roles = console.person?.roles ?? []
            let (decision, found) = try bench.perform(
                wish, order: order, context(offered), roles: roles, reasons: packReasons, on: shelf)
            return answer(decision, found)
        } catch { return .failed("\(error)", brief: "try again") }
    }

    private func answer(_ decision: PackDecision, _ order: OrderID?) -> Answer {
        switch decision {
        case .record(let events):
            let job = bench.state(of: order ?? "")
            let failure = events.compactMap { if case .labelFailed(_, let why) = $0 { why } else { nil } }.last
            return .packed(events, job, bench.briefing(for: job, failure: failure))
        case .refuse(let refusal): return .packRefused(refusal, order.map { bench.state(of: $0) })
        case .ask(let offer): return .offered(offer)
        }
    }

    private func packPreview(_ wish: PackWish, _ order: OrderID) -> Answer {
        var copy = bench
        let code = wish.reason ?? ""
        let decision = try? copy.perform(
            wish, order: order, context(nil), roles: [], reasons: packReasons, on: shelf
        ).0
        switch decision {
        case .record(let events): return .preview(code, .packEvents(events))
        case .refuse(let refusal): return .preview(code, .refused(refusal))
        case .ask, nil: return .preview(code, .packEvents([]))
        }
    }

    private mutating func label(_ order: OrderID) -> Answer {
        let outcome: LabelOutcome = labelFailure.map { .failed(why: $0) } ?? .made(tracking: "BP1000017GB")
        do {
            let decision = try bench.perform(.label(outcome), on: order, context(nil))
            return answer(decision, order)
        } catch { return .failed("\(error)", brief: "try again") }
    }

    private mutating func teach(_ wish: TeachWish) -> TeachAnswer {
        switch wish {
        case .begin(let code):
            let known = shelf.reading(code, keyed: false).matches.first
            return known.map { .refused(.known(code, as: $0.kind)) } ?? .canBeLearned(code)
        case .item(let text):
            for case .item(let sku, _, _) in shelf.reading(text, keyed: true).matches {
                if let item = shelf.items[sku] { return .item(item) }
            }
            return .refused(.unknownItem(text))
        case .learn(let code, let sku, let units, let witness, let typed):
            guard let second = people.first(where: { $0.badge.rawValue == witness }) else {
                return .refused(.unknownBadge(witness))
            }
            guard second.badge != console.person?.badge else { return .refused(.ownBadge(second.badge)) }
            shelf.items[sku]?.barcodes.append(ItemBarcode(code: code, units: units))
            return .learned(LearnedCode(sku: sku, code: code, units: units, witness: second.badge, witnessTyped: typed))
        }
    }

    private func command(_ wish: PickWish) -> PickCommand {
        switch wish {
        case .take: .take
        case .leave: .leave
        case .skip: .skip
        case .undo: .undo
        case .scan(let text, let keyed): .scan(shelf.reading(text, keyed: keyed))
        case .report(let code): .report(reasons.first { $0.code == code } ?? .bySite)
        }
    }

    /// A supervisor takes somebody's work away; this terminal has not heard of it yet.
    mutating func takeAway(_ job: HeldJob, from badge: BadgeID) {
        let freed = Freed(from: badge, by: "SUE", when: SmallFloor.now)
        switch job {
        case .tour(let id): do { try shelf.record([.freed(freed)], on: id) } catch { preconditionFailure("\(error)") }
        case .packing(let order): bench.record([.freed(freed)], on: order)
        case .counting(let id, _): counts.book([.freed(freed)], on: id)
        case .inspecting(let id): returns.free(id, freed)
        case .carrying(let id, _): carries.free(id, freed)
        }
    }

    private func context(_ offered: Offer?) -> JobContext {
        let badge = console.person?.badge ?? "NOBODY"
        return JobContext(
            actor: Actor(badge: badge, station: console.station), now: SmallFloor.now, today: SmallFloor.today,
            offered: offered)
    }

    private mutating func pick(_ id: TourID, _ wish: PickWish, offered: Offer?) -> Answer {
        do {
            switch try shelf.perform(command(wish), on: id, context(offered)) {
            case .record(let events): return .recorded(events, shelf.tour(id), briefing)
            case .refuse(let refusal): return .refused(refusal, shelf.tour(id))
            case .ask(let offer): return .offered(offer)
            }
        } catch {
            return .failed("\(error)", brief: "try again")
        }
    }

    private func preview(_ id: TourID, _ code: ReasonCode) -> Preview {
        var copy = shelf
        switch try? copy.perform(command(.report(code)), on: id, context(nil)) {
        case .record(let events): return .events(events)
        case .refuse(let refusal): return .refused(refusal)
        case .ask, nil: return .events([])
        }
    }

    private var summaries: [TourSummary] {
        shelf.tours.values.map(\.state).filter { !$0.isFinished }.map { tour in
            TourSummary(
                id: tour.id, orders: Set(tour.lines.map(\.order)).count, lines: tour.lines.count, handled: tour.handled,
                units: tour.lines.reduce(0) { $0 + $1.wanted }, lease: tour.lease,
                holderName: people.first { $0.badge == tour.lease?.holder }?.name ?? "",
                cutoff: tour.lines.compactMap { heads[$0.order]?.cutoff }.min(),
                priority: tour.lines.compactMap { heads[$0.order]?.priority }.max() ?? 0,
                awaited: awaited[tour.id] ?? 0)
        }
    }

    private var briefing: TourBriefing {
        TourBriefing(
            items: shelf.items, orders: heads, places: shelf.places,
            layout: Layout(crossAisles: [0, 600], depot: WalkPoint(x: 0, y: 0)))
    }
}
