import Dispatch
import Foundation

/// Runs `body` on so many threads at once, whether there are processors for them or not, until all have ended.
public func onThreads(_ count: Int, _ body: @Sendable (_ thread: Int) -> Void) {
    withoutActuallyEscaping(body) { body in
        let group = DispatchGroup()
        for number in 0..<count {
            group.enter()
            Thread {
                body(number)
                group.leave()
            }.start()
        }
        group.wait()
    }
}
