/// Something frames are shown on.
public protocol Display: AnyObject {
    /// The size frames should have now.
    var size: ScreenSize { get }
    /// The characters frames may use.
    var glyphs: Glyphs { get }
    /// Shows a frame.
    func draw(_ frame: Frame)
    /// Letters stand out strongly from now on, or as usual.
    func strengthen(_ isStrong: Bool)
    /// Sounds the bell so many times at once; patterns are made by ringing once at each beat.
    func ring(_ times: Int)
    /// Draws everything again, as after line noise.
    func repaint()
    /// Gives the screen back; may be called more than once.
    func close()
}

/// A display that remembers, for tests and robots.
public final class RecordingDisplay: Display {
    /// The size frames should have; set it to play a resize.
    public var size: ScreenSize
    /// The characters frames may use.
    public let glyphs: Glyphs
    /// The latest frames, oldest first.
    public private(set) var frames: [Frame] = []
    /// How many frames were drawn in all.
    public private(set) var drawCount = 0
    /// How often the bell was rung.
    public private(set) var bellCount = 0
    /// How often a repaint was asked for.
    public private(set) var repaintCount = 0
    /// Whether letters stand out strongly.
    public private(set) var isStrong = false
    /// Whether the display was closed.
    public private(set) var isClosed = false
    private let framesMax: Int

    /// Makes a display that keeps the latest frames, at most `framesMax`.
    public init(size: ScreenSize = .standard, glyphs: Glyphs = .unicode, framesMax: Int = 200) {
        self.size = size
        self.glyphs = glyphs
        self.framesMax = max(1, framesMax)
    }

    /// The frame that is shown.
    public var last: Frame? { frames.last }

    /// Remembers a frame.
    public func draw(_ frame: Frame) {
        if frames.count >= framesMax { frames.removeFirst() }
        frames.append(frame)
        drawCount += 1
    }

    /// Remembers how letters stand out.
    public func strengthen(_ isStrong: Bool) { self.isStrong = isStrong }
    /// Counts the bells.
    public func ring(_ times: Int) { bellCount += max(0, times) }
    /// Counts the request.
    public func repaint() { repaintCount += 1 }
    /// Remembers that it was closed.
    public func close() { isClosed = true }
}
