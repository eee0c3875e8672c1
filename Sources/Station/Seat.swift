import FileLocks
import Glibc

/// A station's name at a site, held by one process at a time. Two terminals of one name would count into one hand.
///
/// The kernel frees it when its process dies, however it dies.
final class Seat {
    private let lock: SideLock

    /// Takes the seat, or throws `taken` when another process has it.
    init(site path: String, station: String) throws(SeatError) {
        let side = "\(path).seat-\(String(station.map { $0 == "/" ? "-" : $0 }))"
        do { lock = try SideLock(path: side) } catch {
            switch error {
            case .taken: throw .taken(station: station)
            case .unusable(let code): throw .unusable(path: side, code: code)
            }
        }
    }
}

/// Why a terminal cannot work under its name.
enum SeatError: Error, Equatable, CustomStringConvertible {
    case taken(station: String)
    /// Its scanner was to be checked, and somebody works there.
    case atWork(station: String)
    case unusable(path: String, code: Int32)

    var description: String {
        switch self {
        case .taken(let station):
            "\(station) is at work already, in another terminal. Give this terminal a name of its own."
        case .atWork(let station):
            "\(station) is at work, in another terminal. Press F12 there to see what its scanner sends."
        case .unusable(let path, let code):
            "\(path) cannot be written: \(String(cString: strerror(code))). Check the rights of the site's folder."
        }
    }
}
