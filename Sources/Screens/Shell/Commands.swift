// What can be done on each screen. Keys, footer, help page and palette are all drawn from these tables.

public import TextScreen
import Warehouse

/// Something a person can do by key, palette or printed label.
enum Act: String, CaseIterable {
    case help, details, exception, skip, whereIs, undo, menu, leave, back, signOut, quit, palette, repaint
    case tours, bench, yard, nextParcel, takeOut, boxLayers
    case closeLoad, unload, moveDoor, noteLoad, holdLoad
    case counts, countDone, emptyBin, otherLot
    case gates, checkGate
    case inspects, goOn, picture
    case carries, carryDone
    case board, decide, countAgain, settings
    case expiries, expiryDone, expiryDrop
    case scanner, teach
    case demoScan, demoWrong, demoCode, demoLine
    case task
}

extension Console {
    /// The commands of the screen that is shown.
    public var commands: [Command<Console>] { speaking { commandsOfStage } }

    private var commandsOfStage: [Command<Console>] {
        switch stage {
        case .login: Self.loginCommands + demoCommands + Self.common
        case .menu: Self.menuCommands + homeCommands + demoCommands + Self.common
        case .pick: Self.pickCommands + demoCommands + Self.common
        case .packHome: Self.packHomeCommands + homeCommands + demoCommands + Self.common
        case .pack: Self.packCommands + demoCommands + Self.common
        case .dock: Self.dockCommands + homeCommands + demoCommands + Self.common
        case .load(let screen): Self.loadCommands(screen) + demoCommands + Self.common
        case .counts: Self.countsCommands + homeCommands + demoCommands + Self.common
        case .count: Self.countCommands + demoCommands + Self.common
        case .gates: Self.gatesCommands + homeCommands + demoCommands + Self.common
        case .gate: Self.gateCommands + demoCommands + Self.common
        case .inspects: Self.inspectsCommands + homeCommands + demoCommands + Self.common
        case .inspect(let screen): Self.inspectCommands(screen) + demoCommands + Self.common
        case .carries: Self.carriesCommands + homeCommands + demoCommands + Self.common
        case .carry: Self.carryCommands + demoCommands + Self.common
        case .board: Self.boardCommands + homeCommands + demoCommands + Self.common
        case .expiries: Self.expiriesCommands + homeCommands + demoCommands + Self.common
        case .expiry: Self.expiryCommands + demoCommands + Self.common
        }
    }

    static func command(
        _ act: Act, _ keys: [Key], _ text: (label: String, short: String, help: String), priority: Int,
        disabled: @escaping @Sendable (Console) -> String? = { _ in nil }
    ) -> Command<Console> {
        Command(
            id: act.rawValue, keys: keys, label: text.label, shortLabel: text.short, help: text.help,
            priority: priority, disabledReason: disabled)
    }

    static var loginCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 80),
            command(.back, [.escape], Words.clearCommand, priority: 40),
            command(.quit, [.function(10)], Words.quitCommand, priority: 70),
        ]
    }

    static var menuCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 50),
            command(.signOut, [.function(10), .escape], Words.signOutCommand, priority: 80),
        ]
    }

    static var pickCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.details, [.function(2)], Words.detailsCommand, priority: 50, disabled: \.detailsObstacle),
            command(.exception, [.function(3)], Words.exceptionCommand, priority: 90, disabled: \.exceptionObstacle),
            command(.skip, [.function(4)], Words.skipCommand, priority: 55, disabled: \.skipObstacle),
            command(.teach, [.function(5)], Words.teachCommand, priority: 92, disabled: \.teachObstacle),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 45),
            command(.undo, [.function(8)], Words.undoCommand, priority: 85, disabled: \.undoObstacle),
            command(.menu, [.function(10)], Words.menuCommand, priority: 35),
            command(.leave, [], Words.leaveCommand, priority: 10),
            command(.back, [.escape], Words.backCommand, priority: 58),
        ]
    }

    static var packHomeCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.exception, [.function(11)], Words.reprintCommand, priority: 45, disabled: \.reprintObstacle),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 50),
            command(.signOut, [.function(10), .escape], Words.signOutCommand, priority: 80),
        ]
    }

    static var packCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.details, [.function(2)], Words.benchDetailsCommand, priority: 50, disabled: \.detailsObstacle),
            command(
                .exception, [.function(3)], Words.benchExceptionCommand, priority: 90, disabled: \.exceptionObstacle),
            command(.nextParcel, [.function(4)], Words.nextParcelCommand, priority: 55, disabled: \.nextParcelObstacle),
            command(.teach, [.function(5)], Words.teachCommand, priority: 92, disabled: \.teachObstacle),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 40),
            command(.boxLayers, [.function(7)], Words.boxLayersCommand, priority: 32, disabled: \.boxObstacle),
            command(.undo, [.function(8)], Words.benchUndoCommand, priority: 85, disabled: \.undoObstacle),
            command(.menu, [.function(10)], Words.benchHomeCommand, priority: 35),
            command(
                .takeOut, [.function(11), .insert], Words.takeOutCommand, priority: 52, disabled: \.takeOutObstacle),
            command(.leave, [], Words.benchLeaveCommand, priority: 10),
            command(.back, [.escape], Words.benchBackCommand, priority: 58),
        ]
    }

    static var dockCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 38),
            command(.undo, [.function(8)], Words.dockUndoCommand, priority: 70),
            command(.moveDoor, [.function(11)], Words.moveDoorCommand, priority: 65, disabled: \.moveDoorObstacle),
            command(.signOut, [.function(10), .escape], Words.signOutCommand, priority: 80),
        ]
    }

    static var countsCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 38),
            command(.signOut, [.function(10), .escape], Words.signOutCommand, priority: 80),
        ]
    }

    /// The card of `whereIs` keeps numbers from whoever counts.
    static var countCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.otherLot, [.function(2)], Words.otherLotCommand, priority: 50, disabled: \.otherLotObstacle),
            command(.emptyBin, [.function(3)], Words.emptyCommand, priority: 75, disabled: \.emptyObstacle),
            command(.countDone, [.function(4)], Words.doneCommand, priority: 90, disabled: \.doneObstacle),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 34),
            command(.undo, [.function(8)], Words.countUndoCommand, priority: 85, disabled: \.countObstacle),
            command(.menu, [.function(10)], Words.countHomeCommand, priority: 35),
            command(.back, [.escape], Words.countBackCommand, priority: 58),
        ]
    }

    static var gatesCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 38),
            command(.signOut, [.function(10), .escape], Words.signOutCommand, priority: 80),
        ]
    }

    static var gateCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.checkGate, [.function(4)], Words.checkCommand, priority: 90, disabled: \.gateObstacle),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 34),
            command(.undo, [.function(8)], Words.gateUndoCommand, priority: 85, disabled: \.gateObstacle),
            command(.menu, [.function(10)], Words.gateHomeCommand, priority: 55),
            command(.back, [.escape], Words.backCommand, priority: 58),
        ]
    }

    private var gateObstacle: String? { gate?.entry.state == .signed ? Words.gateIsSigned : nil }

    private var countObstacle: String? { count?.round == nil || count?.isLost == true ? Words.notAtBin : nil }

    private var emptyObstacle: String? {
        countObstacle ?? (count?.round?.lines.isEmpty == false ? Words.somethingCounted : nil)
    }

    private var doneObstacle: String? {
        countObstacle ?? (count?.round?.lines.isEmpty == true ? Words.nothingCounted : nil)
    }

    private var otherLotObstacle: String? { doneObstacle }

    /// F2, F4 and F5 are what the load at hand can use of them, so that their words are true.
    static func loadCommands(_ screen: LoadScreen) -> [Command<Console>] {
        let load = screen.load
        let isPlanned = load.state == .planned
        let isShut = load.state == .closed || load.state == .sealed
        return [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(
                .noteLoad, [.function(2)], isPlanned ? Words.truckCommand : Words.photoCommand,
                priority: isPlanned ? 88 : 50, disabled: \.noteObstacle),
            command(.exception, [.function(3)], Words.leftoverCommand, priority: 75, disabled: \.leftoverObstacle),
            command(
                .closeLoad, [.function(4)], isShut ? Words.openLoadCommand : Words.closeLoadCommand, priority: 90,
                disabled: \.closeObstacle),
            command(
                .holdLoad, [.function(5)], load.isHeld ? Words.liftCommand : Words.holdCommand,
                priority: load.isHeld ? 72 : 30, disabled: \.holdObstacle),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 38),
            command(.undo, [.function(8)], Words.dockUndoCommand, priority: 70, disabled: \.loadingObstacle),
            command(.menu, [.function(10)], Words.dockHomeCommand, priority: 55),
            command(.unload, [.function(11)], Words.unloadCommand, priority: 65, disabled: \.loadingObstacle),
            command(.back, [.escape], Words.backCommand, priority: 58),
        ]
    }

    private var moveDoorObstacle: String? { dock?.selected == nil ? Words.noLoadSelected : nil }

    private var loadingObstacle: String? {
        if load?.load.isHeld == true { return Words.heldNow }
        return load?.load.state == .loading ? nil : Words.nothingIsLoading
    }

    private var closeObstacle: String? {
        let isShut = load?.load.state == .closed || load?.load.state == .sealed
        return isShut && load?.load.isHeld != true ? nil : loadingObstacle
    }

    private var noteObstacle: String? {
        switch load?.load.state {
        case .planned, .closed, .sealed: nil
        case .atDoor, .loading, .departed, .cancelled, nil: Words.closedOnly
        }
    }

    private var holdObstacle: String? {
        if load?.load.isHeld == true { return nil }
        if load?.load.state == .departed || load?.load.state == .cancelled { return Words.loadIsOver }
        return person?.roles.contains(.supervise) == true ? nil : Words.supervisorsOnly
    }

    private var leftoverObstacle: String? {
        switch load?.load.state {
        case .closed where load?.load.isHeld != true, .sealed where load?.load.isHeld != true: break
        case .planned, .atDoor, .loading, .closed, .sealed, .departed, .cancelled, nil:
            if let loadingObstacle { return loadingObstacle }
        }
        if load?.waiting.isEmpty != false { return Words.nothingWaitsHere }
        return offeredReasons.isEmpty ? Words.noReasons : nil
    }

    /// Shown in a demo; the station acts on these keys before the console hears of them.
    private var demoCommands: [Command<Console>] {
        if task != nil { return [Self.taskCommand] }
        guard isDemo else { return [] }
        return [
            Self.command(.demoScan, [.function(9)], Words.demoScanCommand, priority: 95),
            Self.command(.demoWrong, [.shiftFunction(9)], Words.demoWrongCommand, priority: 57),
            Self.command(.demoCode, [.shiftFunction(7)], Words.demoCodeCommand, priority: 31),
            Self.command(.demoLine, [.shiftFunction(10)], Words.demoLineCommand, priority: 30),
        ]
    }

    private static var common: [Command<Console>] {
        [
            command(.scanner, [.function(12)], Words.scannerCommand, priority: 3),
            command(.palette, [.ctrl("P")], Words.paletteCommand, priority: 5),
            command(.repaint, [.ctrl("L")], Words.repaintCommand, priority: 4),
        ]
    }

    private var finishedObstacle: String? {
        guard let pick, pick.tour.hand != nil, !pick.isLost else { return Words.tourIsOver }
        return nil
    }

    private var detailsObstacle: String? {
        pack.map { $0.isLost ? Words.benchIsLost : nil } ?? finishedObstacle
    }

    private var exceptionObstacle: String? {
        if pack != nil { return benchObstacle ?? (offeredReasons.isEmpty ? Words.noReasons : nil) }
        if let finishedObstacle { return finishedObstacle }
        if pick?.hand?.step == .zeroCheck { return Words.answerFirst }
        return reasons.isEmpty ? Words.noReasons : nil
    }

    private var skipObstacle: String? {
        if let finishedObstacle { return finishedObstacle }
        guard let pick, let hand = pick.hand else { return nil }
        if hand.step == .zeroCheck { return Words.answerFirst }
        if hand.counted > 0 { return Words.handFirst(hand.counted) }
        return pick.tour.upcoming.last?.number == hand.line ? Words.onlyLineLeft : nil
    }

    private var benchObstacle: String? {
        guard let pack, !pack.isLost else { return Words.benchIsLost }
        return pack.isLocked ? Words.lockedNow : nil
    }

    private var nextParcelObstacle: String? {
        if let benchObstacle { return benchObstacle }
        guard let pack, let parcel = pack.parcel, parcel.state == .packing else { return Words.parcelIsClosed }
        return parcel.count == 0 && pack.job.openUnits > 0 ? Words.parcelIsEmpty : nil
    }

    private var takeOutObstacle: String? {
        benchObstacle ?? ((pack?.parcel?.count ?? 0) == 0 ? Words.parcelIsEmpty : nil)
    }

    private var boxObstacle: String? {
        pack?.isLost == true ? Words.benchIsLost : pack?.parcel?.box == nil ? Words.noBoxTaken : nil
    }

    private var reprintObstacle: String? {
        if packHome?.labelled == nil { return Words.nothingToReprint }
        return offeredReasons.isEmpty ? Words.noReasons : nil
    }

    var teachObstacle: String? { unknownCode == nil ? Words.nothingToTeach : nil }

    private var undoObstacle: String? {
        if let pack { return benchObstacle ?? (pack.hasNothingToUndo ? Words.nothingToUndoYet : nil) }
        guard let pick, !pick.isLost else { return Words.tourIsOver }
        return pick.hasNothingToUndo ? Words.nothingToUndoYet : nil
    }
}
