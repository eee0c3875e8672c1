import FileLocks
import GRDB
import Glibc
public import Warehouse

/// Why the site's file could not do what was asked. Nothing was saved when one of these is thrown, but for `unsure`.
public enum SiteError: Error, Equatable, Sendable {
    case missing(path: String)
    case exists(path: String)
    case notASite(path: String)
    case newer(path: String, found: Int, known: Int)
    case readOnly(path: String)
    case noAccess(path: String, reason: String)
    case diskFull(path: String)
    /// It stands in the file, and the disk has not said that it has it.
    case unsure(path: String, detail: String)
    /// Another process holds the turnstile; `holder` is what it wrote about itself.
    case busy(holder: String, seconds: Double)
    case damaged(path: String, detail: String)
    case unsafe(setting: String, found: String, expected: String)
    /// A fact broke a rule that the schema holds; that is a bug, and nothing of it was saved.
    case brokenRule(detail: String)
    case unknownTour(TourID)
    case unknownOrder(OrderID)
    case unknownLoad(LoadID)
    case unknownCount(CountID)
    case unknownGate(GateID)
    case unknownCarry(CarryID)
    case unknownDelivery(DeliveryID)
    case unknownReturn(ReturnID)
    /// Somebody may not do this, or it cannot be done now; the text says why and what would.
    case notAllowed(String)
    /// It has left with a load, so it comes back as a return.
    case orderShipped(OrderID)
    /// No hold was set by the fact with this number, or it is over.
    case unknownHold(Int)
    case unknownLearnedCode(String)
    case unreadableFact(sequence: Int, detail: String)
    case failed(detail: String)
}

extension SiteError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .missing(let path):
            "There is no site at \(path). Make one with: dockline site init \(path)"
        case .exists(let path):
            "\(path) exists already and was left alone. Choose another path, or move that file away first."
        case .notASite(let path):
            "\(path) is not a Dockline site. Expected a file made by: dockline site init"
        case .newer(let path, let found, let known):
            "\(path) was written by a newer Dockline (format \(found), this one knows up to \(known)). "
                + "Nothing was changed. Install that version, or a newer one."
        case .readOnly(let path):
            "\(path) cannot be written. Nothing was saved. Check the rights of the file and its folder (mode 0660, "
                + "folder writable), or whether the disk is mounted read-only."
        case .noAccess(let path, let reason):
            "\(path) cannot be opened: \(reason). Check the path and your rights on it."
        case .diskFull(let path):
            "NOT SAVED: the disk that holds \(path) is full. Free some space and try again; nothing was lost."
        case .unsure(let path, let detail):
            "NOT SURE: it was saved, but the disk that holds \(path) gave an error (\(detail)), and a power cut could "
                + "lose it. Do not scan it again. Stop this station, look whether the disk is sound, then start it "
                + "again."
        case .busy(let holder, let seconds):
            "NOT SAVED: the site was busy for \(Int(seconds.rounded())) s, held by \(holder). "
                + "Scan again; if it stays so, "
                + "look at that process."
        case .damaged(let path, let detail):
            "\(path) is damaged: \(detail). Stop all stations, keep the file, and restore the newest backup with: "
                + "dockline site restore"
        case .unsafe("journal_mode", let found, let expected):
            "The site was not opened: its journal_mode is \(found), expected \(expected), so it is a backup. "
                + "Make a site of "
                + "it with: dockline site restore"
        case .unsafe(let setting, let found, let expected):
            "The site was not opened: \(setting) is \(found), but only \(expected) keeps confirmed scans safe when the "
                + "power goes."
        case .brokenRule(let detail):
            "NOT SAVED: this would have broken a rule of the site (\(detail)). Please report it; nothing was changed."
        case .unknownTour(let tour): "There is no tour \(tour). Ask for the list with: dockline tours"
        case .unknownOrder(let order): "There is no order \(order). Check the number on the paper."
        case .unknownGate(let entry): "There is no gate entry \(entry). Open one at a station, with F7"
        case .unknownCarry(let id): "Nobody carries anything by the number \(id). Open it at a station, with Del"
        case .unknownDelivery(let id):
            "There is no delivery \(id). See the list with: dockline delivery list"
        case .unknownReturn(let id):
            "There is no return \(id) on a bench. List them with: dockline return list"
        case .unknownCount(let count): "There is no count \(count). See the list with: dockline counts list"
        case .notAllowed(let why): why
        case .unknownLoad(let load): "There is no load \(load). See the list with: dockline load list"
        case .orderShipped(let order):
            "Order \(order) has left with a load, or part of it, so it cannot be cancelled. "
                + "What comes back is a return."
        case .unknownHold(let fact):
            "Fact \(fact) holds nothing back (any more). Expected the number of a fact that set a hold which still "
                + "stands; nothing was changed."
        case .unknownLearnedCode(let code):
            "Nobody has taught this site the code \(code). See the list with: dockline code list"
        case .unreadableFact(let sequence, let detail):
            "Fact \(sequence) cannot be read: \(detail). It may be from a newer Dockline; install that version."
        case .failed(let detail): "NOT SAVED: \(detail)"
        }
    }
}

extension SiteError {
    /// Why a file could not be made, from the operating system's error number.
    static func cannotMake(_ path: String, _ number: Int32) -> SiteError {
        switch number {
        case ENOSPC, EDQUOT: .diskFull(path: path)
        case EROFS, EACCES: .readOnly(path: path)
        default: .noAccess(path: path, reason: String(cString: strerror(number)))
        }
    }

    /// The error a worker can act on, from what SQLite said.
    init(_ error: any Error, path: String) {
        if let error = error as? SiteError {
            self = error
            return
        }
        if let error = error as? TurnstileError {
            self =
                switch error {
                case .cannotMake(let path, let code): .cannotMake(path, code)
                case .busy(let holder, let seconds): .busy(holder: holder, seconds: seconds)
                }
            return
        }
        guard let error = error as? DatabaseError else {
            self = .failed(detail: String(describing: error))
            return
        }
        let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .noAccess(path: path, reason: detail)
        case .SQLITE_NOTADB: self = .notASite(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(holder: "a process that ignores the turnstile", seconds: 2)
        case .SQLITE_CONSTRAINT: self = .brokenRule(detail: detail)
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull(path: path)
        case .SQLITE_IOERR:
            self = .failed(
                detail:
                    "the disk that holds \(path) gave an error (\(detail)). "
                    + "Stop this station, look whether the disk is "
                    + "sound and within its quota, then start it again.")
        default: self = .failed(detail: detail)
        }
    }
}

extension SiteError {
    /// The same in at most twenty columns, for the second row of a handheld.
    public var brief: String {
        switch self {
        case .missing, .notASite, .newer, .unsafe: "site cannot be used"
        case .exists: "exists already"
        case .readOnly, .noAccess: "site not writable"
        case .diskFull: "disk full: free it"
        case .unsure: "disk error: get help"
        case .busy: "site busy: try again"
        case .damaged: "damaged: call help"
        case .brokenRule, .failed: "try again, or help"
        case .unknownTour: "tour is gone"
        case .unknownOrder: "order is unknown"
        case .unknownLoad: "load is unknown"
        case .unknownCount: "count is unknown"
        case .unknownGate: "entry is unknown"
        case .unknownCarry: "work is unknown"
        case .unknownDelivery: "delivery is unknown"
        case .unknownReturn: "return is unknown"
        case .notAllowed: "not allowed"
        case .orderShipped: "it has left"
        case .unknownHold: "no such hold"
        case .unknownLearnedCode: "no such code"
        case .unreadableFact: "update this program"
        }
    }
}
