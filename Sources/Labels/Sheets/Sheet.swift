import Barcode
public import TextScreen
public import Warehouse

// A sheet is a page of cards to scan: commands for gloved hands, badges, bins, items, and the label that a scanner is
// set up with. It is drawn as SVG for paper (SheetSVG.swift) and in half blocks for a terminal (SheetText.swift).

/// One thing to scan: a symbol with what it says for people.
public struct SheetCard: Hashable, Sendable {
    /// What the symbol holds.
    public enum Content: Hashable, Sendable {
        /// A text, as QR code or Code 128, whichever the sheet is drawn with.
        case text(String)
        /// GS1 elements in brackets or as they are sent, as GS1 QR code or GS1-128.
        case elements(String)
        /// The 13 digits of an EAN-13; a QR code holds them as text.
        case ean13(String)
    }

    public var content: Content
    /// Large, below the symbol.
    public var caption: String
    /// Small, below the caption.
    public var note: String

    /// A card.
    public init(_ content: Content, caption: String, note: String = "") {
        self.content = content
        self.caption = caption
        self.note = note
    }
}

/// Cards that belong together, under a heading.
public struct SheetGroup: Hashable, Sendable {
    public var title: String
    /// What is to be done with them, in small letters below the heading.
    public var note: String
    public var cards: [SheetCard]

    /// A group of cards.
    public init(_ title: String, note: String = "", _ cards: [SheetCard]) {
        self.title = title
        self.note = note
        self.cards = cards
    }
}

/// How cards are drawn where their content leaves the choice.
public enum SheetSymbol: String, CaseIterable, Sendable {
    case qr, code128
}

/// A page, or several, of cards to scan.
public struct Sheet: Hashable, Sendable {
    public var title: String
    public var groups: [SheetGroup]
    /// How many cards stand beside each other on paper; fewer leave room for longer codes.
    public var cardsInRow: Int

    /// A sheet of groups; those without cards are left out.
    public init(title: String, groups: [SheetGroup], cardsInRow: Int = 3) {
        self.title = title
        self.cardsInRow = cardsInRow
        self.groups = groups.filter { !$0.cards.isEmpty }
    }

    /// All cards in their order.
    public var cards: [SheetCard] { groups.flatMap(\.cards) }

    /// Every command that can be scanned where goods are picked, packed, loaded and counted.
    public static func commands() -> Sheet {
        Sheet(title: "Commands", groups: [group(.answers), group(.exceptions), group(.digits)])
    }

    /// What an inspector of returns scans: grades, digits for answers and reasons, and the commands.
    public static func returns() -> Sheet {
        Sheet(title: "Returns bench", groups: [group(.grades), group(.digits), group(.answers)])
    }

    private static func group(_ kind: CommandGroup) -> SheetGroup {
        let labels = CommandLabel.allCases.filter { $0.sheetGroup == kind }
        return SheetGroup(
            kind.rawValue, labels.map { SheetCard(.text($0.labelText), caption: $0.caption, note: $0.labelText) })
    }

    /// A badge for everybody of a site.
    public static func badges(_ people: [Person], site: String) -> Sheet {
        let cards = people.map { person in
            let roles = person.roles.map(\.rawValue).joined(separator: ", ")
            return SheetCard(
                .text(person.badge.rawValue), caption: person.name,
                note: roles.isEmpty ? person.badge.rawValue : "\(person.badge) · \(roles)")
        }
        return Sheet(title: "Badges · \(site)", groups: [SheetGroup("", cards)])
    }

    /// Bins with their check digits, a group for each aisle.
    public static func bins(_ places: [Place], site: String) -> Sheet {
        var groups: [SheetGroup] = []
        for place in places {
            let title = place.address.map { "Zone \($0.zone) · aisle \($0.aisle)" } ?? ""
            let address = place.address.map { "bay \($0.bay) · level \($0.level) · position \($0.position) · " } ?? ""
            let card = SheetCard(
                .text(place.id.rawValue), caption: "\(place.id) · \(placeCheckDigits(place.id))",
                note: address + "check \(placeCheckDigits(place.id))")
            if groups.last?.title == title {
                groups[groups.count - 1].cards.append(card)
            } else {
                groups.append(SheetGroup(title, [card]))
            }
        }
        return Sheet(title: "Bins · \(site)", groups: groups)
    }

    /// Items by the barcode of one unit, or by their SKU where they have none.
    public static func items(_ items: [Item], site: String) -> Sheet {
        let cards = items.map { item in
            let code = item.barcodes.first { $0.units == 1 }?.code
            var content = SheetCard.Content.text(code ?? item.sku.rawValue)
            if let code, let gtin = GTIN(code), (100_000_000..<10_000_000_000_000).contains(gtin.value) {
                content = .ean13(String(gtin.description.dropFirst()))
            }
            return SheetCard(content, caption: item.name, note: "SKU \(item.sku)" + (code.map { " · \($0)" } ?? ""))
        }
        return Sheet(title: "Items · \(site)", groups: [SheetGroup("", cards)])
    }

    /// One label that shows how a scanner is set; the elements are the caller's.
    public static func calibration(_ elements: String, caption: String, note: String = "") -> Sheet {
        Sheet(
            title: "Scanner set-up",
            groups: [SheetGroup("", [SheetCard(.elements(elements), caption: caption, note: note)])], cardsInRow: 1)
    }
}

extension SheetCard {
    /// The symbol of this card; a linear code where `symbol` asks for one.
    public func grid(as symbol: SheetSymbol, library: String? = Symbol.namedLibrary) throws(SymbolError) -> DotGrid {
        switch (content, symbol) {
        case (.text(let text), .qr), (.ean13(let text), .qr): try Symbol.make(.qrCode, text, library: library)
        case (.text(let text), .code128): try Symbol.make(.code128, text, library: library)
        case (.ean13(let text), .code128): try Symbol.make(.ean13, text, library: library)
        case (.elements(let text), .qr): try Symbol.make(.gs1QRCode, text, library: library)
        case (.elements(let text), .code128): try Symbol.make(.gs1Code128, text, library: library)
        }
    }
}

private enum CommandGroup: String {
    case answers = "Answers"
    case exceptions = "Exceptions"
    case grades = "Grades"
    case digits = "Digits"
}

extension CommandLabel {
    fileprivate var sheetGroup: CommandGroup {
        switch self {
        case .ok, .back, .undo, .skip, .empty: .answers
        case .short, .damaged, .wrongLot, .unreadable, .blocked, .full: .exceptions
        case .gradeA, .gradeB, .gradeC, .gradeD: .grades
        case .digit0, .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7, .digit8, .digit9: .digits
        }
    }

    /// What people call this command.
    fileprivate var caption: String {
        switch self {
        case .ok: "OK"
        case .back: "Back"
        case .short: "Short"
        case .damaged: "Damaged"
        case .wrongLot: "Wrong lot"
        case .unreadable: "Unreadable"
        case .blocked: "Blocked"
        case .full: "Full"
        case .skip: "Skip"
        case .empty: "Empty"
        case .undo: "Undo"
        case .gradeA: "Grade A"
        case .gradeB: "Grade B"
        case .gradeC: "Grade C"
        case .gradeD: "Grade D"
        case .digit0, .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7, .digit8, .digit9: rawValue
        }
    }
}
