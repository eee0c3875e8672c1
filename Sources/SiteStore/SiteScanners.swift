public import Barcode
import GRDB
import SyncProtocol
public import Warehouse

// What each station's scanner sends: a fact like any other, so that a terminal that is replaced finds its profile under
// its name, and everybody can see who changed it when.

extension Site {
    /// The profile of a station's scanner; nil when it was never set and the factory setting is in force.
    public func scannerSettings(of station: StationID) throws(SiteError) -> ScannerSettings? {
        try read { db in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT settings FROM scanner_profile WHERE station = ?"),
                arguments: [station.rawValue]
            ).map { try log.coder.value(ScannerSettings.self, from: $0) }
        }
    }

    /// The profiles of all stations that have one.
    public func scannerProfiles() throws(SiteError) -> [ScannerProfiled] {
        try read { db in
            try Row.fetchAll(db.cachedStatement(sql: "SELECT station, settings FROM scanner_profile ORDER BY station"))
                .map { row in
                    ScannerProfiled(
                        station: StationID(row[0]), settings: try log.coder.value(ScannerSettings.self, from: row[1]))
                }
        }
    }

    /// Sets a station's profile; the same profile again records nothing.
    public func setScanner(
        _ settings: ScannerSettings, of station: StationID, by badge: BadgeID = "office"
    ) throws(SiteError) {
        let cause = officeCause(by: badge)
        try write { db in
            let known = try String.fetchOne(
                db.cachedStatement(sql: "SELECT settings FROM scanner_profile WHERE station = ?"),
                arguments: [station.rawValue])
            if let known, try log.coder.value(ScannerSettings.self, from: known) == settings { return }
            try record([.scannerProfiled(ScannerProfiled(station: station, settings: settings))], cause, db)
        }
    }
}
