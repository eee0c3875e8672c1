import Foundation

/// Sends for the desk: a process of its own compares what was counted with what the ledger has, so that the station
/// where somebody counts never knows the number.
///
/// Where it cannot be started, the count waits; the next one, and every command of `dockline counts`, takes it along.
func sendForDesk(site path: String) {
    let desk = Process()
    desk.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    desk.arguments = ["counts", "judge", "--site", path]
    desk.standardInput = FileHandle.nullDevice
    desk.standardOutput = FileHandle.nullDevice
    desk.standardError = FileHandle.nullDevice
    // The reason is above: nothing is lost, and the counter has nothing to do about it.
    try? desk.run()
}
