import Foundation
import Glibc
import Terminal

/// Wakes the station when another process has committed.
///
/// Every writer touches the site's notify file behind its commit; a thread sleeps in the kernel until then, so that
/// idle costs nothing. A writer that is killed between commit and touch is noticed by the look at `data_version` twice
/// a second.
enum ChangeWatch {
    /// Watches for as long as the process lives. Where the kernel gives no watch, the look twice a second has to do.
    static func start(site path: String, waking input: InputQueue) {
        let watch = inotify_init1(Int32(IN_CLOEXEC))
        guard watch >= 0 else { return }
        guard inotify_add_watch(watch, path + ".notify", UInt32(IN_MODIFY)) >= 0 else {
            close(watch)
            return
        }
        Thread.detachNewThread { @Sendable in
            var buffer = [UInt8](repeating: 0, count: 4096)
            while true {
                let count = read(watch, &buffer, buffer.count)
                if count > 0 {
                    input.wake()
                } else if errno != EINTR {
                    close(watch)
                    return
                }
            }
        }
    }
}
