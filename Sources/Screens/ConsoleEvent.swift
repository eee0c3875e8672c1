public import Barcode
public import TextScreen
public import Warehouse

/// Something that happened at a terminal, or an answer to something that it asked for.
public enum ConsoleEvent: Equatable, Sendable {
    /// A key that can be no part of a scan: F-keys, arrows, Esc, page keys, Ctrl-L, Ctrl-P.
    case key(Key)
    /// What the scan reader made of the strokes; `ahead` when it was made for a question that is answered by now.
    case scan(ScanEvent, ahead: Bool = false)
    /// So many scans waited that the rest was not taken.
    case flooded
    /// Everything that arrived for one scan; sent while the scanner page is open.
    case read(RawRead)
    /// What stands on the entry line now.
    case entry(String)
    /// The answer to a request.
    case answer(Answer)
    /// What people are called whom the next answer names by their badges.
    case people([BadgeID: String])
    /// The terminal is there to check its scanner, and closes when that is done.
    case scannerCheck
    /// The clock moved, or the site's facts went further.
    case tick(Moment, SyncStatus)
    /// What the hub has of the work on the screen; nil where there is no hub.
    case acknowledged(Acknowledged?)
    /// Something about this terminal that the worker should know.
    case note(String)
    /// A picture came, from this file or camera, and how it looks in two colours where that can be shown.
    case pictureCame(from: String, DotGrid?)
    /// A picture was wanted and there is none; the text says why.
    case pictureFailed(String)
    /// Another process recorded something: what is shown may be old.
    case changed
    /// What somebody is told and has not read, the oldest first; sent while the hands rest.
    case messages([FloorMessage])
    /// The training has something to say.
    case training(TrainingShow)
    /// The terminal has this size; lists need it to page.
    case resized(ScreenSize)
}

/// What the station has to do for a terminal.
public enum Effect: Equatable, Sendable {
    case request(Request)
    case ring(Tone)
    /// Draw everything again, as after line noise.
    case repaint
    /// Empty the entry line.
    case clearEntry
    /// Somebody who is trained wants something.
    case train(TrainingWish)
    case quit
}

/// What a worker hears.
public enum Tone: Hashable, Sendable {
    /// Silent or one ring.
    case accepted
    /// Three slow rings: it did not work, for whatever reason.
    case refused
    /// A scan that is wrong, and how: see `ScanVerdict`.
    case wrong(ScanVerdict)
    /// Two rings: read the screen.
    case attention
    /// One long, one short: the tour is done.
    case done
}

extension Tone: CaseIterable {
    /// Every tone; what is right sounds as accepted.
    public static var allCases: [Tone] {
        [.accepted, .refused, .attention, .done] + ScanVerdict.allCases.filter { $0 != .right }.map { .wrong($0) }
    }

    /// The tone of a verdict.
    public init(_ verdict: ScanVerdict) { self = verdict == .right ? .accepted : .wrong(verdict) }
}

/// What a terminal wants from the site's records.
public enum Request: Hashable, Sendable {
    case signIn(code: String)
    /// What was typed as the PIN of a badge: answered by `signedIn` or `pinRefused`.
    case pin(BadgeID, String)
    case signOut
    /// Nobody touched the terminal for a while: it locked itself.
    case lock
    /// The tours to choose from, with the reasons of the site.
    case tours
    /// Take a tour, or come back to it: answered by `opened`, `offered` (a take-over) or `refused`.
    case open(TourID)
    /// One step on a tour; `offered` is the offer that this may confirm.
    case pick(TourID, PickWish, offered: Offer?)
    /// What a reason would lead to, without recording anything.
    case preview(TourID, ReasonCode)
    /// The tour as it is now, without taking it: answered by `opened`.
    case reload(TourID)
    case whereIs(String)
    /// The last reads and the profile, and from now on every read, until the page is left.
    case scanner
    /// This is the station's profile from now on.
    case setScanner(ScannerSettings)
    case teach(TeachWish)
    /// The code that is right now, as a symbol; in a demo.
    case demoCode
    /// What waits at the benches, with the reasons of packing.
    case packQueue
    /// One gesture at the bench; `order` is the job at hand, nil where the wish has to find one. `offered` is the offer
    /// that this may confirm. Answered by `packed`, `packRefused` or `offered`.
    case pack(PackWish, order: OrderID?, offered: Offer?)
    /// What a report or a reprint would lead to, without recording anything: answered by `preview`.
    case packPreview(PackWish, order: OrderID)
    /// The pack job as it is now, without taking it.
    case reloadPack(OrderID)
    /// Make the label of the parcel that waits for one, and say what came of it: answered like `pack`.
    case label(OrderID)
    /// The loads, the lanes and what waits to be staged, with the reasons of the dock.
    case dockQueue
    /// One gesture at the dock: answered by `docked`, `dockHolding`, `dockShown`, `dockRefused` or `offered`.
    case dock(DockWish, offered: Offer?)
    /// A load as it is now: answered by `dockShown`.
    case reloadLoad(LoadID)
    /// The bins that want to be counted.
    case countQueue
    /// One gesture of a counter on the count at hand: answered by `counted`, `countRefused` or `offered`.
    case count(CountWish, on: CountID?, offered: Offer?)
    /// What saying that the bin is empty would lead to, without recording anything: answered by `preview`.
    case countPreview(CountID)
    /// A count as it is now: answered by `countReloaded`.
    case reloadCount(CountID)
    /// The couriers and the claims.
    case gateQueue
    /// One gesture at the gate: answered by `gated`, `gateShown`, `gateRefused` or `offered`.
    case gate(GateWish, on: GateID?, offered: Offer?)
    /// A hand-over as it is now: answered by `gateShown`.
    case reloadGate(GateID)
    /// The returns that wait to be inspected, and the trays.
    case returnQueue
    /// One gesture of an inspector on the return at hand: answered by `inspected`, `inspectRefused` or `offered`.
    case inspect(InspectWish, on: ReturnID?, offered: Offer?)
    /// What the reason of a customer would lead to, without recording anything: answered by `preview`.
    case inspectPreview(ReturnID, ReasonCode)
    /// A return as it is now: answered by `inspectReloaded`.
    case reloadReturn(ReturnID)
    /// Something of receiving, putting away and moving: answered by `carry`, or `preview` or `offered`.
    case carry(CarryAsk)
    /// Something of stock that is dying: answered by `expiry`.
    case expiry(ExpiryAsk)
    /// Everything on the board of supervisors.
    case board
    /// A supervisor decides about a count, a hold or somebody's work: answered by `ruled`.
    case rule(DeskRuling)
    /// Tell people something: a badge, a zone or `all`, and the text. Answered by `said` or `notSaid`.
    case say(to: String, String)
    /// Whoever is signed in has read the message that the fact with this number sent.
    case readMessage(Int)
    /// From now on stations are to look and sound so for whoever is signed in: answered by `settingsChosen`.
    case choose(PersonSettings)
}

/// Where a picture comes from that was asked for.
public enum PictureWait: Hashable, Sendable {
    /// The camera takes it now.
    case camera
    /// Whatever is put into this folder next.
    case folder(String)
}

/// What the page that teaches a code wants to know or do.
public enum TeachWish: Hashable, Sendable {
    /// Whether this code can be learned.
    case begin(String)
    /// Which item this text names.
    case item(String)
    /// Learn it, seen by the owner of the badge with this text, which was scanned or typed.
    case learn(String, means: SKU, units: Int, witness: String, typed: Bool)
}

/// What the station answers to that.
public enum TeachAnswer: Hashable, Sendable {
    case canBeLearned(String)
    case item(Item)
    case learned(LearnedCode)
    case refused(LearnRefusal)
}

/// What a worker wants on a tour; the station turns text into a reading and asks the state machine.
public enum PickWish: Hashable, Sendable {
    case take
    case leave
    case skip
    case undo
    case scan(text: String, keyed: Bool)
    case report(ReasonCode)
}

/// What a packer wants; the station turns text into a reading and asks the state machine.
public enum PackWish: Hashable, Sendable {
    /// Begin with what this text names: a tote, a unit, an order or a parcel.
    case find(text: String, keyed: Bool)
    case open, leave, close, undo
    case scan(text: String, keyed: Bool)
    case takeOut(text: String, keyed: Bool)
    /// `box` is the one that was taken, where the reason is about it.
    case report(ReasonCode, box: String?)
    case reprint(ParcelID, ReasonCode)

    /// The reason that it gives, if any.
    public var reason: ReasonCode? {
        switch self {
        case .report(let code, _), .reprint(_, let code): code
        case .find, .open, .leave, .close, .undo, .scan, .takeOut: nil
        }
    }
}

/// What the station answers.
public enum Answer: Equatable, Sendable {
    /// Somebody signed in; the tour, the pack job, the bin and the return are theirs already.
    case signedIn(
        Person, holding: TourID?, packing: OrderID? = nil, counting: PlaceID? = nil, inspecting: ReturnID? = nil,
        carrying: CarryID? = nil, settings: PersonSettings = PersonSettings())
    case unknownBadge(String)
    /// This person's badge wants a PIN.
    case pinWanted(Person)
    /// Another PIN was typed, or none may be tried yet.
    case pinRefused(Person, PinGuard, wasTried: Bool)
    case lockNoted
    /// From now on stations look and sound so for whoever is signed in.
    case settingsChosen(PersonSettings)
    case signedOut
    /// `held` are the orders that the floor cannot take yet, `counts` the bins that fill a gap between tours.
    case tours([TourSummary], reasons: [Reason], held: [HeldOrder] = [], counts: Int = 0)
    case opened(PickTour, TourBriefing)
    /// These facts are committed at this site; the tour is as it is after them.
    case recorded([PickEvent], PickTour, TourBriefing)
    /// Nothing was recorded; the tour is as it is now, where there is one.
    case refused(Refusal, PickTour?)
    case offered(Offer)
    case preview(ReasonCode, Preview)
    case whereIs(WhereIs)
    case scanner([RawRead], ScannerSettings)
    case scannerSet(ScannerSettings)
    case teach(TeachAnswer)
    /// The code, and its symbol where one can be made.
    case demoCode(String, DotGrid?)
    case packQueue([PackRow], reasons: [Reason])
    /// These facts are committed at this site; the job is as it is after them.
    case packed([PackEvent], PackJob, PackBriefing)
    /// Nothing was recorded; the job is as it is now, where there is one.
    case packRefused(Refusal, PackJob?)
    case packReloaded(PackJob, PackBriefing)
    case dockQueue(DockOverview, reasons: [Reason])
    /// This carton is in the hand, and this lane is the best one for it.
    case dockHolding(DockParcel, lane: PlaceID?)
    /// These facts are committed at this site; the load is as it is after them, where they are about one.
    case docked([DockFact], DockBriefing?)
    case dockShown(DockBriefing)
    case dockRefused(Refusal, DockBriefing?)
    case countQueue([CountRow])
    /// These facts are committed at this site; the count is as it is after them.
    case counted([CountEvent], CountJob, CountBriefing)
    /// Nothing was recorded; the count is as it is now, where there is one.
    case countRefused(Refusal, CountJob?)
    case countReloaded(CountJob, CountBriefing)
    case gateQueue(GateOverview)
    /// These facts are committed at this site; the hand-over is as it is after them.
    case gated([GateEvent], GateEntry, GateSum)
    case gateShown(GateEntry, GateSum)
    case gateRefused(Refusal)
    case returnQueue(ReturnOverview)
    /// These facts are committed at this site; the return is as it is after them.
    case inspected([InspectEvent], ReturnCase, InspectBriefing)
    /// Nothing was recorded; the return is as it is now, where there is one.
    case inspectRefused(Refusal, ReturnCase?)
    case inspectReloaded(ReturnCase, InspectBriefing)
    case carry(CarryAnswer)
    case expiry(ExpiryAnswer)
    case board(BoardReading)
    /// It is decided; the board is as it is after that.
    case ruled(DeskRuling, BoardReading)
    /// A message was sent; so many of those who are to read it are signed in.
    case said(Audience, people: Int)
    case notSaid(MessageRefusal)
    case messageRead
    /// A picture was asked for and comes by itself.
    case pictureAwaited(PictureWait)
    /// The site could not do it; the text says what happened and what to do.
    case failed(String, brief: String)
}

/// What would follow from reporting a reason.
public enum Preview: Hashable, Sendable {
    case events([PickEvent])
    case packEvents([PackEvent])
    case carryEvents([CarryEvent])
    case countEvents([CountEvent])
    /// `tray` is where the unit would go, as far as that is known.
    case inspectEvents([InspectEvent], tray: PlaceID?)
    /// The carton stays behind and goes another way, once one is named.
    case leftover(DockParcel, NextSlot?)
    case refused(Refusal)
}
