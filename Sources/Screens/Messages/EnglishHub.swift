import TextScreen
import Warehouse

// How things stand with the hub. A worker cannot mend it, so the first row says it in a few columns and never in the
// way of the work; what to do stands on the list of tours, and in full with `dockline site hub`.

extension English {
    /// The end of the first row. Three lengths: about 8 columns, 12, and what an 80-column screen has left.
    static func sync(_ status: SyncStatus, now: Moment?, offset: Int, columns: Int, glyphs: Glyphs) -> String {
        switch status {
        case .noHub(let facts):
            return columns < 80 ? say("no hub") : say("no hub \(glyphs.dot) \(facts) kept here")
        case .hub(let hub):
            let isShort = columns < 80
            let state =
                isShort
                ? shortState(hub, now, isTiny: columns < 40, glyphs) : longState(hub, now, offset, columns, glyphs)
            let unsent = isShort ? " \(hub.unsent)" : say(" \(glyphs.dot) \(hub.unsent) unsent")
            guard let minutes = hub.skewMinutes else { return state + unsent }
            return state + unsent + (isShort ? say(" clk") : say(" \(glyphs.dot) clocks \(slack(abs(minutes))) apart"))
        }
    }

    private static func shortState(_ hub: HubStatus, _ now: Moment?, isTiny: Bool, _ glyphs: Glyphs) -> String {
        switch hub.state {
        case .never: say("hub?")
        case .online: now.map { hub.isSilent(at: $0) } == true ? say("hub?") : glyphs.acknowledged
        case .offline: isTiny ? say("off") : say("offline")
        case .stopped: isTiny ? say("STOP") : say("STOPPED")
        }
    }

    private static func longState(
        _ hub: HubStatus, _ now: Moment?, _ offset: Int, _ columns: Int, _ glyphs: Glyphs
    ) -> String {
        switch hub.state {
        case .never: return say("hub not heard yet")
        case .online:
            guard let now, let age = hub.age(at: now) else { return say("hub") }
            return hub.isSilent(at: now) ? say("hub silent \(slack(age / 60))") : say("hub \(age) s")
        case .offline:
            let minutes = now.map { $0.minutes(since: hub.since) } ?? 0
            return minutes < 1440
                ? say("offline since \(clock(hub.since, offset: offset))") : say("offline \(slack(minutes))")
        case .stopped:
            guard columns >= 120, !hub.note.isEmpty else { return say("hub stopped") }
            return say("hub stopped: \(glyphs.spelled(truncate(hub.note, to: 40)))")
        }
    }

    /// What stands on the list of tours while the hub takes nothing, because somebody has to do something.
    static func hubStopped(_ status: SyncStatus) -> Message? {
        guard case .hub(let hub) = status, hub.state == .stopped else { return nil }
        return Message(
            .warning, say("Hub stopped"),
            say("Go on working, nothing is lost. Tell a supervisor: dockline site hub says what to do. \(hub.note)"),
            brief: say("tell a supervisor"), cut: .end)
    }

    /// What the marks of lines mean, at the end of the help. There is none for a line that is only being written: a
    /// scan is in the site's file before it is drawn.
    static func marks(_ glyphs: Glyphs) -> [(mark: String, means: String)] {
        [
            (glyphs.check, say("Done, and safe in the site's file. The hub has not said that it has it.")),
            (glyphs.acknowledged, say("Done, and the hub has it too. Falls back when the hub has lost it.")),
        ]
    }
    static var marksTitle: String { say("Marks of lines") }
}
