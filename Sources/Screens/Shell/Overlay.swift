import TextScreen
import Warehouse

/// What lies over a screen.
enum Overlay: Equatable, Sendable {
    case help(HelpOverlay)
    case palette(PaletteList)
    case exceptions(ExceptionList)
    /// Everything about the line at hand; the number is the first row shown.
    case details(top: Int)
    case whereIs(WhereIsPage)
    case scanner(ScannerPage)
    case teach(TeachPage)
    /// The box of the parcel at hand, layer by layer.
    case box(BoxPage)
    /// A code to be scanned off the screen, in a demo.
    case code(String, DotGrid?)
    /// Somebody has to show who is there.
    case lock(LockPage)
    /// The drills, the task of one, or how it went.
    case training(TrainingPage)
    /// How stations look and sound for whoever is signed in.
    case settings(SettingsPage)
}

/// The palette, and whether its filter was ended by Enter and so no longer follows the entry line.
struct PaletteList: Equatable, Sendable {
    var palette = CommandPalette()
    var isPinned = false
}

/// The reasons for an exception, and what the selected one would lead to.
struct ExceptionList: Equatable, Sendable {
    var reasons: [Reason]
    var selection = ListSelection()
    var preview: Preview?
    /// The box that was taken, when the reasons are about it.
    var box: String?
    /// The carton that would stay behind, when the reasons are about one.
    var leftover: LeftoverChoice?

    var selected: Reason? { reasons.indices.contains(selection.index) ? reasons[selection.index] : nil }
}

/// The question what and where something is, and the card that answers it.
struct WhereIsPage: Equatable, Sendable {
    var answer: WhereIs?
    var top = 0
}
