import TextScreen
import Warehouse

// What can be done where returns are inspected.

extension Console {
    static var inspectsCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 38),
            command(.signOut, [.function(10), .escape], Words.signOutCommand, priority: 80),
        ]
    }

    /// F4 is what the step can use of it, so that its words are true; F3 is there where a reason is asked for.
    static func inspectCommands(_ screen: InspectScreen) -> [Command<Console>] {
        let isBetweenUnits = screen.hand == nil
        let reasons = command(.exception, [.function(3)], Words.reasonsCommand, priority: 89)
        return (screen.step == .reason ? [reasons] : []) + [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.picture, [.function(2)], Words.pictureCommand, priority: 88, disabled: \.pictureObstacle),
            command(
                .goOn, [.function(4)], isBetweenUnits ? Words.goOnCommand : Words.withoutCommand,
                priority: isBetweenUnits ? 90 : 75, disabled: \.goOnObstacle),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 30),
            command(.undo, [.function(8)], Words.inspectUndoCommand, priority: 85, disabled: \.inspectObstacle),
            command(.menu, [.function(10)], Words.inspectHomeCommand, priority: 35),
            command(.back, [.escape], Words.inspectBackCommand, priority: 58),
        ]
    }

    private var inspectObstacle: String? { inspect?.isLost == false ? nil : Words.notAtReturn }

    private var pictureObstacle: String? {
        inspectObstacle ?? (inspect?.step == .picture ? nil : Words.noPictureNow)
    }

    private var goOnObstacle: String? {
        if let inspectObstacle { return inspectObstacle }
        switch inspect?.step {
        case .item, .lot, .expiry, .serial, .second, .picture, .witness, nil: return nil
        case .check, .grade, .reason, .weight, .tray: return Words.nothingToLeaveOut
        }
    }
}
