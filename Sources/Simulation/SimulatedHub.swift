import Foundation
import Glibc
import HubStore
import PortableSQL
import SyncProtocol
import Warehouse

/// The hub of a simulated network: its file and its process.
final class SimulatedHub {
    let disk: SimulatedDisk
    private let path: String
    private var opened: (hub: Hub, database: SQLiteDatabase)?
    /// An older copy of its file.
    var copy: String?
    /// Its last copy was put back and nobody said so.
    var wasPutBackSilently = false
    /// Grows whenever the hub may have less than before.
    private(set) var epoch = 0

    init(in folder: String, from template: String) throws {
        // SQLite itself syncs the hub's commits, and what it found in a log when it opens it passes for synced.
        disk = try SimulatedDisk(folder: folder + "/hub", forsakes: false)
        path = disk.folder + "/network.hub"
        try FileManager.default.copyItem(atPath: template, toPath: path)
    }

    /// The hub; its process is started when it does not run.
    var hub: Hub {
        get throws {
            if let opened { return opened.hub }
            disk.start(0)
            let database = try SQLiteDatabase(path: path, readers: 1)
            let hub = try Hub.open(in: database)
            opened = (hub, database)
            return hub
        }
    }

    /// Its process has died.
    func bury() {
        disk.kill(0)
        opened = nil
        disk.start(0)
    }

    func losePower(keeps: () -> Bool) {
        disk.kill(0)
        opened = nil
        disk.losePower(keeps: keeps)
    }

    func makeCopy(_ target: String) throws {
        try close()
        unlink(target)
        try FileManager.default.copyItem(atPath: path, toPath: target)
        copy = target
    }

    /// Goes on with the copy.
    func putBack() throws -> Bool {
        guard let copy else { return false }
        try close()
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
        disk.forgetUnsynced()
        try FileManager.default.copyItem(atPath: copy, toPath: path)
        epoch += 1
        return true
    }

    func close() throws {
        try opened?.hub.close()
        opened = nil
    }
}
