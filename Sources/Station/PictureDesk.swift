import Foundation
public import Screens
import Synchronization
public import TextScreen

// Pictures come while the station works: into a folder that is watched all the time, or from a camera when somebody
// asks. Threads wait for them and make the small picture for the screen, so that no scan ever waits for a camera.

/// What came of waiting for a picture.
public enum PictureArrival: Sendable {
    /// A picture, and how it looks on the screen where that can be shown.
    case taken(TakenPicture, preview: DotGrid?)
    case failed(PictureSourceError)
}

/// The pictures of one station, on their way to it.
public final class PictureDesk: Sendable {
    private let source: PictureSource
    private let preview: @Sendable ([UInt8]) -> DotGrid?
    private let wake: @Sendable () -> Void
    private let state = Mutex<(arrived: [PictureArrival], isTaking: Bool)>(([], false))

    /// How long a camera may take for one picture.
    private static let cameraSeconds = 20

    /// `preview` makes the small picture; `wake` is called whenever something has come.
    public init(
        _ source: PictureSource, preview: @escaping @Sendable ([UInt8]) -> DotGrid? = { _ in nil },
        wake: @escaping @Sendable () -> Void
    ) {
        self.source = source
        self.preview = preview
        self.wake = wake
    }

    /// Watches the folder for as long as the process lives; a camera is only asked.
    public func start() throws(PictureSourceError) {
        guard case .folder(let path) = source else { return }
        let folder = try PictureFolder(path)
        Thread.detachNewThread { [self] in
            while true {
                do throws(PictureSourceError) {
                    if let picture = try folder.next() { arrive(picture) }
                } catch {
                    arrive(.failed(error))
                    if case .noFolder = error { return }
                }
            }
        }
    }

    /// Somebody asks for a picture: a camera takes one now, into a folder it comes by itself.
    public func ask() -> PictureWait {
        switch source {
        case .folder(let path): return .folder(path)
        case .camera:
            let wasTaking = state.withLock { state in
                defer { state.isTaking = true }
                return state.isTaking
            }
            if !wasTaking { Thread.detachNewThread { [self] in takeOne() } }
            return .camera
        }
    }

    /// The next one that came, without waiting.
    public func next() -> PictureArrival? {
        state.withLock { $0.arrived.isEmpty ? nil : $0.arrived.removeFirst() }
    }

    private func takeOne() {
        do throws(PictureSourceError) {
            arrive(try source.take(seconds: Self.cameraSeconds))
        } catch {
            arrive(.failed(error))
        }
    }

    private func arrive(_ picture: TakenPicture) {
        arrive(.taken(picture, preview: preview(Array(picture.bytes))))
    }

    private func arrive(_ arrival: PictureArrival) {
        state.withLock { state in
            state.arrived.append(arrival)
            state.isTaking = false
        }
        wake()
    }
}
