import Glibc
import Logging
import Screens
import SiteStore
import Terminal
import TextScreen
import Warehouse

/// Why a station stopped.
public enum StationEnd: Equatable, Sendable {
    case quit
    /// The terminal is gone: a dropped link, a closed window. Everything accepted is on the disk.
    case hangup
    case terminated(Int32)
}

/// Runs a station on a display until the worker quits or the terminal is gone. One thread does everything but reading
/// bytes, so nothing here needs a lock.
final class StationLoop {
    private var core: StationCore
    private let display: any Display
    private let input: InputQueue
    private var bells: Bells
    private let pictures: PictureDesk?
    private let journal: Logger
    private var painted: (console: Console, size: ScreenSize)?
    private var nextLook: UInt64 = 0

    /// Other stations' changes show up within this time.
    private static let lookNanoseconds: UInt64 = 500_000_000

    init(
        core: StationCore, display: any Display, input: InputQueue, sound: SoundChoice, pictures: PictureDesk?,
        journal: Logger
    ) {
        self.core = core
        self.display = display
        self.input = input
        bells = Bells(choice: sound)
        self.pictures = pictures
        self.journal = journal
    }

    /// Works until the end; gives the screen back before it returns.
    func run() -> StationEnd {
        journal.info("station \(core.site.station) opens site \(core.site.name)")
        defer { display.close() }
        core.resize(to: display.size)
        paint()
        while !core.hasQuit {
            if let end = handle(input.next(until: deadline)) { return finish(end) }
            goOver()
            // Everything that waits is worked off before the one repaint: scans may come faster than the screen.
            while !core.hasQuit, let more = input.next() {
                if let end = handle(more) { return finish(end) }
                goOver()
            }
            let now = monotonicNanoseconds()
            core.expire(at: now)
            goOver()
            if now >= nextLook {
                nextLook = now + StationLoop.lookNanoseconds
                core.lookAround()
                core.tick()
            }
            sound(now)
            paint()
        }
        return finish(.quit)
    }

    /// The terminal goes over to another station, where there is one.
    private func goOver() {
        guard let next = core.next else { return }
        core.next = nil
        core = next
        core.resize(to: display.size)
        painted = nil
    }

    private var deadline: UInt64 {
        [core.deadline, bells.deadline, nextLook].compactMap(\.self).min() ?? nextLook
    }

    private func handle(_ event: TerminalInput?) -> StationEnd? {
        switch event {
        case nil: return nil
        case .wake:
            while let picture = pictures?.next() { core.hear(picture: picture) }
            core.lookAround()
            return nil
        case .bytes(let bytes, let at):
            core.feed(bytes, at: at)
            return nil
        case .line(let bytes, let at):
            core.hear(line: bytes, at: at)
            return nil
        case .resized:
            (display as? NcursesTerminal)?.resize()
            core.resize(to: display.size)
            painted = nil
            return nil
        case .resumed:
            (display as? NcursesTerminal)?.resume()
            painted = nil
            return nil
        case .hangup:
            // Lines can still be read by whoever sent the last ones; a screen that is gone cannot.
            if display is PlainTerminal { paint() }
            return .hangup
        case .terminate(let signal): return .terminated(signal)
        }
    }

    private func finish(_ end: StationEnd) -> StationEnd {
        journal.info("station \(core.site.station) ends: \(end)")
        return end
    }

    private func sound(_ now: UInt64) {
        let (tones, repaint) = core.takeOutput()
        bells.isQuiet = core.console.settings.sound == .quiet
        for tone in tones { bells.add(tone, at: now) }
        let due = bells.due(at: now)
        if due > 0 { display.ring(due) }
        if repaint {
            display.repaint()
            painted = nil
        }
    }

    private func paint() {
        let size = display.size
        if painted?.console != core.console || painted?.size != size {
            display.strengthen(core.console.shownSettings.contrast == .high)
            display.draw(core.view(in: size))
            painted = (core.console, size)
        }
        core.painted(at: monotonicNanoseconds())
    }
}
