import Barcode
public import Screens
public import SiteStore
public import Warehouse

// What a station does for whoever is trained at its terminal: the drill runs at a station of its own, which begins
// where this one stands and gives the terminal back.

extension StationCore {
    /// A station for another site at the same terminal, with the same scanner and camera.
    public func successor(at site: Site) -> StationCore {
        let core = StationCore(
            site: site, glyphs: console.glyphs, isPlain: console.isPlain, scanner: reader.settings, keys: keys)
        core.askForPicture = askForPicture
        core.onRejection = onRejection
        return core
    }

    /// Signs somebody in whose badge was scanned elsewhere.
    public func signIn(_ badge: BadgeID) { update(.answer(answer(.signIn(code: badge.rawValue)))) }

    /// Shows what the training has to say.
    public func show(_ training: TrainingShow) { update(.training(training)) }
}
