// Keys and texts under an overlay. Text never acts here, except as the question of "where is it" and as printed labels
// in the list of exceptions. Whatever arrives is answered by a message, and while that stands Enter only acknowledges
// it, so that neither a text nor the late end mark of a slow scan can confirm anything.

import Barcode
import TextScreen
import Warehouse

extension Console {
    mutating func refuseInOverlay(_ refusal: Message) -> [Effect] {
        overlayMessage = refusal
        return [.ring(refusal.tone)]
    }

    mutating func close() -> [Effect] {
        if isScannerCheck { return [.quit] }
        overlay = nil
        overlayMessage = nil
        return forgetEntry()
    }

    // MARK: Keys

    mutating func pressInOverlay(_ key: Key) -> [Effect] {
        if case .lock(let page) = overlay { return key == .escape ? stepBack(from: page) : [] }
        if case .training(let page) = overlay { return press(key, on: page) }
        if key == .escape { return close() }
        if key == .function(12) { return pressScannerKey() }
        switch overlay {
        case .help(var help):
            let lines =
                HelpOverlay.lines(commands, state: self, columns: size.columns, wording: Words.wording).count
                + legend(columns: size.columns).count
            if help.update(key, lineCount: lines, size: size) == .closes { return close() }
            overlay = .help(help)
        case .palette(let list): return pressInPalette(key, list)
        case .exceptions(let list): return pressInExceptions(key, list)
        case .details(let top):
            if key == .function(2) { return close() }
            overlay = .details(top: scrolled(top, key, lines: detailLines(columns: size.columns).count))
        case .whereIs(var page):
            if key == .function(6) { return close() }
            let height = cardHeight(rows: size.rows)
            page.top = scrolled(page.top, key, lines: cardLines(page, columns: size.columns).count, page: height)
            overlay = .whereIs(page)
        case .scanner(var page):
            page.top = scrolled(page.top, key, lines: scannerLines(page, columns: size.columns).count)
            overlay = .scanner(page)
        case .teach: break
        case .box(var page):
            if key == .function(7) { return close() }
            page.press(key)
            overlay = .box(page)
        case .code: if key == .shiftFunction(7) { return close() }
        case .settings(var page):
            page.press(key)
            overlay = .settings(page)
        case .lock, .training, nil: break
        }
        return []
    }

    func scrolled(_ top: Int, _ key: Key, lines: Int, page: Int? = nil) -> Int {
        let page = page ?? max(1, size.rows - 3)
        let moved: Int
        switch key {
        case .up: moved = top - 1
        case .down: moved = top + 1
        case .pageUp: moved = top - page
        case .pageDown: moved = top + page
        case .home: moved = 0
        case .end: moved = lines
        case .left, .right, .insert, .delete, .tab, .backTab, .backspace, .enter, .lineFeed, .escape, .character,
            .control, .alt, .function, .shiftFunction, .paste, .unknown:
            moved = top
        }
        return min(max(0, moved), max(0, lines - page))
    }

    private mutating func pressInPalette(_ key: Key, _ list: PaletteList) -> [Effect] {
        var list = list
        switch key {
        case .up, .down, .pageUp, .pageDown, .home, .end, .ctrl("P"):
            overlayMessage = nil
            if list.palette.update(key, commands: commands, state: self) == .closes { return close() }
            // The line is emptied, so that Enter comes alone and does what the arrows chose.
            list.isPinned = true
            overlay = .palette(list)
            let effects: [Effect] = entry.isEmpty ? [] : [.clearEntry]
            entry = ""
            return effects
        case .left, .right, .insert, .delete, .tab, .backTab, .backspace, .enter, .lineFeed, .escape, .character,
            .control, .alt, .function, .shiftFunction, .paste, .unknown:
            return []
        }
    }

    private mutating func pressInExceptions(_ key: Key, _ list: ExceptionList) -> [Effect] {
        var list = list
        if key == .function(3) { return close() }
        if let effects = pressLeftover(key, list) { return effects }
        let before = list.selection.index
        guard list.selection.update(key, count: list.reasons.count, page: listPage) else { return [] }
        overlayMessage = nil
        if list.selection.index != before { list.preview = nil }
        overlay = .exceptions(list)
        return list.preview == nil ? askPreview() : []
    }

    // MARK: Exceptions

    /// Opens the list of reasons, at one of them when a printed label named it.
    mutating func openExceptions(at reason: Reason? = nil) -> [Effect] {
        if let command = commands.first(where: { $0.id == Act.exception.rawValue }) {
            if let obstacle = command.disabledReason(self) { return refuse(Words.notNow(command.keyName, obstacle)) }
        } else {
            return refuse(Words.labelHasNoUse)
        }
        let offered = offeredReasons
        let index = offered.firstIndex { $0.code == reason?.code } ?? 0
        var selection = ListSelection(index: index)
        selection.fit(count: offered.count, page: listPage)
        let effects = open(.exceptions(ExceptionList(reasons: offered, selection: selection)))
        // Enter must not confirm what a label opened: it may be the late end mark of that very scan.
        if reason != nil { overlayMessage = Words.labelOnceMore }
        return effects + askPreview()
    }

    /// What can be chosen; at the home of the benches nothing but a label can be wrong.
    var offeredReasons: [Reason] {
        if let inspect { return inspect.briefing.reasons }
        let chosen = reasons.filter { $0.procedure != .site }
        if packHome != nil { return chosen.filter { $0.procedure == .reprint } }
        // Another box is scanned first, and its reasons come by themselves.
        return pack == nil ? chosen : chosen.filter { $0.procedure != .otherBox }
    }

    mutating func askPreview() -> [Effect] {
        guard case .exceptions(let list) = overlay, let reason = list.selected else { return [] }
        if load != nil {
            previewLeftover(list)
            return []
        }
        if let pick { return [.request(.preview(pick.tour.id, reason.code))] }
        if let inspect { return [.request(.inspectPreview(inspect.job.id, reason.code))] }
        if let carry { return [.request(.carry(.preview(carry.job.id, reason.code)))] }
        return benchWish(reason, list.box).map { [.request(.packPreview($0.wish, order: $0.order))] } ?? []
    }

    /// What a reason means at the bench, and for which job: a reprint is about the parcel that was labelled last.
    private func benchWish(_ reason: Reason, _ box: String?) -> (wish: PackWish, order: OrderID)? {
        let labelled = packHome?.labelled ?? pack?.job.lastLabelled
        if reason.procedure == .reprint, let labelled {
            return (.reprint(labelled.parcel, reason.code), labelled.order)
        }
        return pack.map { (.report(reason.code, box: box), $0.job.id) }
    }

    /// Enter, OK or the same label again: only what has been shown can be confirmed.
    private mutating func confirmException(_ list: ExceptionList) -> [Effect] {
        guard let reason = list.selected else { return close() }
        switch list.preview {
        case nil:
            overlayMessage = Words.waitForPreview
            return askPreview()
        case .refused(let refusal): return refuseInOverlay(Words.refusal(refusal, names, reasons))
        case .leftover: return confirm(list)
        case .countEvents: return close()
        case .events:
            let effects = close()
            return effects + request(PickWish.report(reason.code))
        case .carryEvents:
            let effects = close()
            return effects + request(CarryWish.report(reason.code))
        case .inspectEvents:
            let effects = close()
            return effects + request(InspectWish.scan(text: reason.code.rawValue, keyed: true))
        case .packEvents:
            guard let (wish, order) = benchWish(reason, list.box) else { return close() }
            let effects = close()
            return effects + [.request(.pack(wish, order: order, offered: nil))]
        }
    }

    private mutating func obeyInExceptions(_ label: CommandLabel, _ list: ExceptionList) -> [Effect] {
        switch label {
        case .ok:
            let acknowledges = overlayMessage?.kind.isRefusal == true
            overlayMessage = nil
            return acknowledges ? [] : confirmException(list)
        case .back: return close()
        case .short, .damaged, .wrongLot, .unreadable, .blocked, .full:
            guard let reason = reason(for: label), let index = list.reasons.firstIndex(of: reason) else {
                return refuseInOverlay(Words.labelNotNow(label))
            }
            overlayMessage = nil
            if list.selected == reason { return confirmException(list) }
            var selection = ListSelection(index: index)
            selection.fit(count: list.reasons.count, page: listPage)
            overlay = .exceptions(
                ExceptionList(reasons: list.reasons, selection: selection, leftover: list.leftover))
            overlayMessage = Words.labelOnceMore
            return askPreview()
        case .skip, .empty, .undo, .gradeA, .gradeB, .gradeC, .gradeD, .digit0, .digit1, .digit2, .digit3, .digit4,
            .digit5, .digit6, .digit7, .digit8,
            .digit9:
            return refuseInOverlay(Words.labelNotNow(label))
        }
    }

    // MARK: Texts

    mutating func hearInOverlay(_ event: ScanEvent) -> [Effect] {
        // The scanner page shows every read as it came, whatever it is.
        if case .scanner = overlay { return hearOnScannerPage(event) }
        if case .lock(let page) = overlay { return hear(event, on: page) }
        switch event {
        case .scan(let raw): return hearText(raw)
        case .enter: return enterInOverlay()
        case .rejected(let raw, let reason): return refuseInOverlay(Words.rejected(raw.text, reason))
        case .repeated(let raw), .cameBack(let raw):
            overlayMessage = overlayMessage ?? Words.repeated(raw.text)
            return []
        }
    }

    private mutating func hearText(_ raw: RawScan) -> [Effect] {
        let label = Code.parse(raw.text).command
        switch overlay {
        case .exceptions(let list):
            if let label { return obeyInExceptions(label, list) }
            if let effects = leftoverText(raw, list) { return effects }
            // The same box again confirms, as every deviation is confirmed by the same scan.
            if let box = list.box, Code.parse(raw.text).printed == box {
                overlayMessage = nil
                return confirmException(list)
            }
            return refuseInOverlay(Words.overlayBlocks(raw.text))
        case .whereIs:
            if label == .back { return close() }
            overlayMessage = nil
            return [.request(.whereIs(raw.text))]
        case .palette(let list):
            if label == .back { return close() }
            return endText(raw, in: list)
        case .teach(let page): return teach(raw, on: page)
        case .scanner, .code: return []
        case .help, .details, .box, .settings:
            if label == .back { return close() }
            return refuseInOverlay(Words.overlayBlocks(raw.text))
        case .training(let page): return hear(raw, on: page)
        case .lock, nil: return []
        }
    }

    /// A typed text ended by Enter stays as the filter; running something takes Enter alone.
    private mutating func endText(_ raw: RawScan, in list: PaletteList) -> [Effect] {
        var list = list
        switch raw.provenance {
        case .keyed:
            list.isPinned = true
            overlay = .palette(list)
            overlayMessage = Words.enterAgain
            return []
        case .scanned, .pasted:
            list = PaletteList()
            overlay = .palette(list)
            return refuseInOverlay(Words.overlayBlocks(raw.text))
        }
    }

    private mutating func enterInOverlay() -> [Effect] {
        if overlayMessage != nil, digits.isEmpty {
            overlayMessage = nil
            return []
        }
        switch overlay {
        case .help, .details, .box, .code, nil: return close()
        case .teach(let page): return submitDigits(on: page)
        case .training(let page): return enter(page)
        case .whereIs, .scanner, .lock: return []
        case .exceptions(let list): return confirmException(list)
        case .settings(let page): return [.request(.choose(page.settings))]
        case .palette(let list): return confirmPalette(list)
        }
    }

    private mutating func confirmPalette(_ list: PaletteList) -> [Effect] {
        var list = list
        switch list.palette.update(.enter, commands: commands, state: self) {
        case .stays:
            overlay = .palette(list)
            let found = list.palette.matches(commands)
            guard found.indices.contains(list.palette.selection),
                let obstacle = found[list.palette.selection].disabledReason(self), list.palette.notice != nil
            else { return [] }
            overlayMessage = Words.notNow(found[list.palette.selection].keyName, obstacle)
            return [.ring(.attention)]
        case .closes: return close()
        case .runs(let id):
            let effects = close()
            return effects + perform(Act(rawValue: id))
        }
    }

    /// The palette filters by what stands on the entry line.
    mutating func followInPalette(_ text: String, _ list: PaletteList) {
        var list = list
        if text.isEmpty, list.isPinned { return }
        overlayMessage = nil
        list = PaletteList()
        for scalar in text.unicodeScalars.prefix(CommandPalette.queryLengthMax) {
            _ = list.palette.update(.character(scalar), commands: commands, state: self)
        }
        overlay = .palette(list)
    }
}
