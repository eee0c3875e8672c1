// Who is there? A badge that has a PIN asks for it, and a terminal that nobody touched for a while shows nothing until
// its person, or another one, signs in. What was in hand stays theirs: the same person goes on at the same step,
// another one begins at a list.

import Barcode
import TextScreen
import Warehouse

/// The page that wants a badge, or the PIN of one.
struct LockPage: Equatable, Sendable {
    /// Whose PIN is wanted; nil while a badge is.
    var asked: Person?
    /// The terminal was left alone, so that Esc leads nowhere.
    var isLock: Bool
}

extension ConsoleEvent {
    /// Somebody is there.
    var isTouch: Bool {
        switch self {
        case .key, .scan, .flooded, .read, .pictureCame: true
        case .entry(let text): !text.isEmpty
        case .answer(.signedIn): true
        case .answer, .people, .scannerCheck, .tick, .acknowledged, .note, .pictureFailed, .changed, .messages,
            .training, .resized:
            false
        }
    }
}

extension Console {
    /// What is typed now is a secret.
    public var asksForPin: Bool { lockPage?.asked != nil }

    var lockPage: LockPage? {
        if case .lock(let page) = overlay { return page }
        return nil
    }

    /// Locks a terminal that nobody has touched for long enough.
    mutating func lockWhenIdle() -> [Effect] {
        guard lockMinutes > 0, person != nil, let now, lockPage?.isLock != true else { return [] }
        let since = lastTouched ?? now
        lastTouched = since
        guard now >= since.adding(minutes: lockMinutes) else { return [] }
        return open(.lock(LockPage(asked: nil, isLock: true))) + [.request(.lock)]
    }

    /// Takes away what lies over the screen, because what it was about has changed. A lock stays.
    mutating func uncover() {
        if lockPage?.isLock != true { overlay = nil }
    }

    // MARK: Keys and texts

    mutating func stepBack(from page: LockPage) -> [Effect] {
        if !page.isLock { return close() }
        guard page.asked != nil else { return [] }
        return open(.lock(LockPage(asked: nil, isLock: true)))
    }

    /// Digits that a hand types are the PIN that is asked for; whatever else is heard is a badge.
    mutating func hear(_ event: ScanEvent, on page: LockPage) -> [Effect] {
        switch event {
        case .scan(let raw), .cameBack(let raw), .repeated(let raw):
            overlayMessage = nil
            let isDigits = raw.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            if let asked = page.asked, raw.provenance == .keyed, isDigits {
                return [.request(.pin(asked.badge, raw.text))]
            }
            return [.request(.signIn(code: raw.text))]
        case .enter:
            overlayMessage = nil
            return []
        // Not even what was wrong about a PIN is shown.
        case .rejected(let raw, let reason):
            return refuseInOverlay(page.asked == nil ? Words.rejected(raw.text, reason) : Words.notAPin)
        }
    }

    // MARK: Answers

    mutating func refuseBadge(_ text: String) -> [Effect] {
        if lockPage != nil { return refuseInOverlay(Words.unknownBadge(text, atMenu: false)) }
        if case .training = overlay { return refuseInOverlay(Words.unknownDrill(text)) }
        return refuse(Words.unknownBadge(text, atMenu: menu != nil))
    }

    mutating func askPin(of person: Person) -> [Effect] {
        [.ring(.accepted)] + open(.lock(LockPage(asked: person, isLock: lockPage?.isLock == true)))
    }

    mutating func refusePin(of person: Person, _ failures: PinGuard, wasTried: Bool) -> [Effect] {
        guard let page = lockPage else { return [] }
        // The clock on the screen moves by the minute, and may stand before what has just happened.
        let standing = failures.standing(at: max(now ?? failures.last, failures.last))
        var effects = forgetEntry()
        if standing == .locked { effects += open(.lock(LockPage(asked: nil, isLock: page.isLock))) }
        return effects + refuseInOverlay(Words.pinRefused(person.name, failures, standing, wasTried: wasTried))
    }

    /// The person who was here is back; nil for anybody else, who is welcomed.
    mutating func comeBack(_ person: Person) -> [Effect]? {
        guard let page = lockPage else { return nil }
        let isBack = page.isLock && person.badge == self.person?.badge
        overlay = nil
        overlayMessage = nil
        guard isBack else { return nil }
        message = Words.welcomeBack(person.name)
        return [.ring(.accepted)] + forgetEntry() + update(.changed)
    }

    // MARK: View

    func draw(_ page: LockPage, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let margin = isNarrow ? 0 : 2
        let title = page.isLock ? Words.lockTitle : Words.pinTitle
        putStatus(title, isNarrow ? [] : [station.rawValue], in: &frame)
        let last = frame.rows - 1
        var row = isNarrow ? 1 : 2
        if frame.rows >= 16, let letters = large(title, maxColumns: frame.columns - margin * 2) {
            frame.put(lines: letters, row: row, column: margin, role: .value)
            row += 4
        }
        if let name = (page.asked ?? person)?.name {
            let width = frame.columns - margin * 2
            frame.put(Words.name(name), row: row, column: margin, width: width, role: .value)
        }
        let height = isNarrow ? 2 : 3
        let hint = page.asked == nil ? Words.lockHint(person?.name ?? "") : Words.pinHint
        put(overlayMessage ?? hint, row: last - 1 - height, height: height, column: margin, in: &frame)
        let prompt = page.asked == nil ? Words.loginPrompt : Words.pinPrompt
        let shown = page.asked == nil ? entered : String(repeating: "*", count: entered.count)
        frame.put(
            entry: shown, prompt: glyphs.spelled(isNarrow ? prompt.short : prompt.long), row: last - 1,
            column: frame.columns >= 80 ? 2 : 0)
        if !page.isLock || page.asked != nil {
            frame.put(Words.backHint, row: last, width: frame.columns, role: .key)
        }
    }
}
