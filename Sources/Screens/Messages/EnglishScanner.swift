public import Barcode
import TextScreen
import Warehouse

// What a scanner sends, and teaching a code that nobody knows.

extension ScannerSettings {
    /// The profile in one sentence, as screens and commands say it.
    public var inWords: String { Words.words(self) }
}

extension English {
    static var scannerCommand: CommandText {
        (
            say("Scanner"), say("Scanner"),
            say("Shows what the scanner sends, byte by byte, and sets it up with the calibration label.")
        )
    }
    static var scannerTitle: String { say("SCANNER") }
    static var scannerHint: Message {
        Message(
            .information, say("Scan anything"),
            say("It is only shown here. The label of 'dockline sheet calibration', read twice, sets this up."),
            brief: say("set-up: label twice"))
    }

    static func scannerProfile(_ settings: ScannerSettings) -> String { say("Profile: ") + words(settings) }

    static func words(_ settings: ScannerSettings) -> String {
        var parts = [say("end mark \(settings.suffix.rawValue)")]
        if settings.idleFlushMilliseconds > 0 { parts[0] += say(" (\(settings.idleFlushMilliseconds) ms of silence)") }
        if !settings.prefix.isEmpty { parts.append(say("prefix \(code(settings.prefix))")) }
        let separators = settings.gsAliases.isEmpty ? [say("GS")] : settings.gsAliases.map { code($0) }
        parts.append(say("separator ") + separators.joined(separator: say(" or ")))
        parts.append(say("keyboard \(keyboard(settings.keyboard))") + (settings.capsLock ? say(" with Caps Lock") : ""))
        parts.append(say("gaps up to \(settings.maxGapMilliseconds) ms"))
        return parts.joined(separator: ", ")
    }

    /// What the calibration label told, in a few words.
    private static func found(_ calibration: Calibration) -> String {
        var text = words(calibration.settings)
        text += calibration.aim.map { say(", AIM identifier \($0)") } ?? say(", no AIM identifier")
        if calibration.separator == .lost { text = text.replacing(say("separator GS"), with: say("separator lost")) }
        return text + "."
    }

    static func scannerFits(_ calibration: Calibration) -> Message {
        Message(.ok, say("The profile fits"), found(calibration), brief: say("nothing to change"), joint: ": ")
    }

    static func scannerDiffers(_ calibration: Calibration) -> Message {
        Message(
            .warning, say("Scan it once more"), say("Found: \(found(calibration)) The same label again keeps it."),
            brief: say("that keeps it"), stays: true)
    }

    static func scannerKept(_ station: StationID, _ calibration: Calibration?) -> Message {
        let rest = calibration?.advice.isEmpty == false ? say(" Better still is what is advised above.") : ""
        return Message(
            .ok, say("Profile kept"), say("\(code(station.rawValue)) reads its scanner by it from now on.\(rest)"),
            brief: say("in force now"))
    }

    /// Which setting to scan from the scanner's own manual, and why.
    static func advice(_ advice: Calibration.Advice) -> String {
        switch advice {
        case .sendEndMark: say("No end mark: scan the setting 'suffix Enter (CR)' in its manual.")
        case .changeEndMark:
            say("Strange end mark: scan the setting 'suffix Enter (CR)' in its manual.")
        case .sendSeparator:
            say("Lot and serial run together: scan 'transmit FNC1 as GS (ASCII 29)' in its manual.")
        case .sendIdentifier:
            say("Codes cannot tell their kind: scan 'transmit AIM identifier' in its manual.")
        case .releaseCapsLock: say("Caps Lock is on: press it, then scan the label again.")
        case .setCountry: say("Foreign keyboard: scan the scanner's keyboard country, or set this computer's to US.")
        }
    }

    /// How a read came, in one row.
    static func readHeading(_ read: RawRead, short: Bool) -> String {
        let how: String
        switch read.events.first {
        case .scan(let raw), .repeated(let raw), .cameBack(let raw):
            switch raw.provenance {
            case .scanned: how = raw.wasDoubled ? say("scanned double") : say("scanned")
            case .keyed: how = say("typed")
            case .pasted: how = say("pasted")
            }
        case .rejected(_, let reason): how = say("not a scan: ") + rejected("", reason).brief
        case .enter, nil: how = say("no end mark")
        }
        if short { return "\(how), \(read.bytes.count)" }
        let gaps = read.gaps
        return say(
            "\(how), \(count(read.bytes.count, say("byte"), say("bytes"))), gaps \(gaps.median) to \(gaps.longest) ms")
    }

    /// What a read means on its face.
    static func readMeaning(_ read: RawRead, gsAliases: [String]) -> [String] {
        if Calibration(of: read) != nil { return [say("the calibration label")] }
        guard let text = read.events.lazy.compactMap({ text(of: $0) }).first else { return [] }
        let code = Code.parse(text, gsAliases: gsAliases, mode: .inspection)
        var kinds: [String] = []
        if let aim = code.aim { kinds.append("\(aim) \(aim.symbology.rawValue)") }
        if code.command != nil { kinds.append(say("command \(code.plain)")) }
        if let elements = code.elements { kinds.append(displayable(elements.bracketed)) }
        if code.elements == nil, let gtin = code.gtin { kinds.append(say("GTIN \(gtin)")) }
        if code.elements == nil, let sscc = code.sscc { kinds.append(say("SSCC \(sscc)")) }
        if kinds.isEmpty { kinds.append(say("text \(self.code(code.plain))")) }
        return [kinds.joined(separator: ", ")]
            + code.problems.prefix(3).map { say("Byte \($0.position): \($0.inWords(for: code))") }
    }

    private static func text(of event: ScanEvent) -> String? {
        switch event {
        case .scan(let raw), .repeated(let raw), .cameBack(let raw): raw.text
        case .rejected, .enter: nil
        }
    }

    // MARK: Scans that came too early

    static func scannedAhead(_ text: String, count scans: Int, _ pick: PickScreen) -> Message {
        scannedAhead(text, scans, prompt(pick, .long), prompt(pick, .short))
    }

    /// The same at the bench.
    static func scannedAhead(_ text: String, count scans: Int, _ pack: PackScreen) -> Message {
        scannedAhead(text, scans, prompt(pack, .long), prompt(pack, .short))
    }

    private static func scannedAhead(_ text: String, _ scans: Int, _ prompt: String, _ short: String) -> Message {
        let many = scans == 1 ? "" : say(" \(scans) scans were not taken.")
        return Message(
            .untimely, say("Look, scan again"),
            say("\(code(text)) came before this step was shown.\(many) Now: \(prompt)."), brief: short
        ).judged(.wrongState)
    }

    /// Something was typed, and a scan came before Enter: one line of two texts.
    static func typedAndScanned(_ raw: RawScan) -> Message {
        let scalars = raw.text.unicodeScalars
        let typed = String(String.UnicodeScalarView(scalars.prefix(raw.typedLead)))
        let scanned = String(String.UnicodeScalarView(scalars.dropFirst(raw.typedLead)))
        return Message(
            .unknown, say("Once more"),
            say(
                "\(code(typed)) was typed and \(code(scanned)) scanned behind it. Neither was taken: end what ",
                "you type ",
                "with Enter."), brief: say("typed and scanned")
        ).judged(.unknown)
    }

    static var flooded: Message {
        Message(
            .error, say("Look, scan again"),
            say("More scans came at once than a station keeps. The last ones were not taken."),
            brief: say("too many at once"))
    }

    // MARK: A code on the screen

    static var demoCodeTitle: String { say("Scan this off the screen") }
    static var noSymbol: Message {
        Message(
            .warning, say("No symbol"), say("Symbols need libzint (Debian: libzint2.11). The text can be typed."),
            brief: say("type the text"))
    }
    static var symbolTooLarge: Message {
        Message(
            .warning, say("No room for it"),
            say("A symbol needs a larger window and block characters. The text can be typed."),
            brief: say("type the text"))
    }

    // MARK: Teaching a code

    static var teachCommand: CommandText {
        (
            say("Teach"), say("Teach"),
            say("Teaches the site the code that nobody knew: its item, its units, and a second badge.")
        )
    }
    static var nothingToTeach: String { say("no unknown code") }
    static var teachTitle: String { say("TEACH A CODE") }
    static var teachIntroduction: String {
        say("Nobody here knows this code. Say what it is; somebody else's badge confirms it.")
    }

    static func teachRows(_ page: TeachPage, short: Bool) -> [String] {
        let item = page.item.map { short ? name($0.name) : "\(name($0.name)), \(self.item($0.sku))" }
        let units = page.units.map { count($0, say("unit"), say("units")) + (short ? "" : say(" for each scan")) }
        return [
            item ?? (short ? say("item") : say("the item: another code of it, or its SKU")),
            units ?? (short ? say("units") : say("how many units one scan of it stands for")),
            short ? say("2nd badge") : say("the badge of somebody else who has seen it"),
        ]
    }

    static func teachPrompt(_ step: TeachStep, short: Bool) -> String {
        switch step {
        case .item: short ? say("item") : say("scan another code of the item, or type its SKU")
        case .units: short ? say("units") : say("type how many units it stands for, 1 for a single one")
        case .witness: short ? say("2nd badge") : say("scan the badge of somebody else")
        }
    }

    static func teachUnits(_ text: String) -> Message {
        Message(
            .error, say("Type how many"),
            say("\(code(text)) is no number of units. Expected: 1 to \(Limits.quantityMax), 1 for a single unit."),
            brief: say("a number is needed"))
    }

    static func learned(_ learned: LearnedCode, name: String) -> Message {
        Message(
            .ok, say("Learned"),
            say("\(code(learned.code)) is \(learned.units) \u{D7} \(self.name(name)). It can be scanned now."),
            brief: say("it can be scanned"))
    }

    static func teaching(_ refusal: LearnRefusal) -> Message {
        switch refusal {
        case .notACode(let text):
            Message(
                .error, say("Cannot be taught"), say("\(code(text)) would be taken for a number or a command."),
                brief: say("reads as a number"))
        case .known(let text, let kind):
            Message(
                .error, say("It is known now"),
                say("\(code(text)) is \(described(kind)) already. Close with Esc and scan it."),
                brief: say("close with Esc"))
        case .unknownItem(let text):
            Message(
                .unknown, say("Scan its item"),
                say("\(code(text)) is no item. Expected: a code that is known, or a SKU."),
                brief: say("not \(code(text))")
            ).judged(.unknown)
        case .ambiguousItem(let text, let choices):
            Message(
                .ambiguous, say("Type its SKU"),
                say("\(code(text)) can be \(choices.prefix(3).map(name).joined(separator: say(" or ")))."),
                brief: say("can be \(choices.count) things")
            ).judged(.ambiguous)
        case .wrongUnits(let units): teachUnits(String(units))
        case .unknownBadge(let text):
            Message(
                .unknown, say("Scan a badge"),
                say("Nobody here has the badge \(code(text)). Expected: somebody else's badge."),
                brief: say("not \(code(text))")
            ).judged(.unknown)
        case .ownBadge:
            Message(
                .error, say("Ask somebody else"),
                say("This is your own badge. Expected: the badge of a second person."),
                brief: say("that is your badge")
            ).judged(.wrongRecord)
        }
    }
}
