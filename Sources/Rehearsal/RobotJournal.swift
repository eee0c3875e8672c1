import Glibc

// A robot's journal: one short line for everything it does, written at once and unbuffered, so that kill -9 loses none.
//
//   g            a scan or key is about to be made
//   a 183211     accepted and durable after so many nanoseconds
//   r wrongPlace refused
//   m undo       a mischief
//   b words      something is broken

final class RobotJournal {
    private let descriptor: Int32

    init(path: String) throws {
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw RehearsalError.robotFailed(robot: 0, status: errno, log: path) }
    }

    deinit { close(descriptor) }

    func write(_ report: RobotReport) {
        let line =
            switch report {
            case .gesture: "g"
            case .accepted(let nanoseconds): "a \(nanoseconds)"
            case .refused(let kind): "r \(kind)"
            case .mischief(let mischief): "m \(mischief)"
            case .broken(let words): "b " + words.map { $0 == "\n" ? " " : $0 }
            }
        let bytes = Array((line + "\n").utf8)
        _ = Glibc.write(descriptor, bytes, bytes.count)  // A full disk shows as missing gestures in the report.
    }
}
