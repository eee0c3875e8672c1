import TextScreen
import Warehouse

extension Console {
    static var carriesCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 38),
            command(.signOut, [.function(10), .escape], Words.signOutCommand, priority: 80),
        ]
    }

    static var carryCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(
                .exception, [.function(3)], Words.carryExceptionCommand, priority: 75, disabled: \.carryHandObstacle),
            command(.carryDone, [.function(4)], Words.carryDoneCommand, priority: 90, disabled: \.carryObstacle),
            command(.teach, [.function(5)], Words.teachCommand, priority: 92, disabled: \.teachObstacle),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 34),
            command(.undo, [.function(8)], Words.carryUndoCommand, priority: 85, disabled: \.carryObstacle),
            command(.menu, [.function(10)], Words.carryHomeCommand, priority: 35),
            command(.back, [.escape], Words.carryBackCommand, priority: 58),
        ]
    }

    private var carryObstacle: String? { carry?.job.state == .closed ? Words.carryIsClosed : nil }

    var carryHandObstacle: String? {
        if carry?.hand?.step != .place || carry?.hand?.whole != nil { return Words.nothingInHand }
        return offeredReasons.isEmpty ? Words.noReasons : nil
    }
}
