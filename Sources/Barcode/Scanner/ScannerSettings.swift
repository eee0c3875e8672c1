/// What a station's scanner sends, as set on the scanner and written in the station's profile.
public struct ScannerSettings: Hashable, Sendable, Codable {
    /// The mark that a scanner puts behind the data.
    public enum Suffix: String, Hashable, Sendable, CaseIterable, Codable {
        /// The factory setting of most scanners.
        case carriageReturn = "CR"
        /// A line feed alone.
        case lineFeed = "LF"
        /// Both; the line feed is never Enter then, however late it comes.
        case carriageReturnLineFeed = "CRLF"
        /// A tab.
        case tab = "TAB"
        /// The control byte ETX.
        case endOfText = "ETX"
        /// No end mark: silence ends a scan, see `idleFlushMilliseconds`.
        case none = "none"
    }

    /// The text that the scanner puts in front of the data; empty for none.
    public var prefix = ""
    /// The end mark.
    public var suffix = Suffix.carriageReturn
    /// Whether a line that begins with an AIM identifier is a scan, whatever its timing.
    public var aim = true
    /// What arrives instead of the separator GS, for example `^]` or `{GS}`; used by `Code.parse`.
    public var gsAliases: [String] = []
    /// The layout that the computer applies to the keys the scanner presses.
    public var keyboard = KeyboardLayout.us
    /// Whether Caps Lock exchanges the scanner's capital and small letters.
    public var capsLock = false
    /// The longest gap between two characters of a scan; used for provenance only.
    public var maxGapMilliseconds = 35
    /// After how long a silence a scan without end mark is complete; 0 when the scanner sends end marks.
    public var idleFlushMilliseconds = 0
    /// How long the same code counts as a repeat; 0 for never.
    public var repeatWindowMilliseconds = 700
    /// How many characters an unframed burst needs to be taken for a scan.
    public var minimumLength = 6
    /// The greatest length of a scan, at most `ScannerSettings.lengthCeiling`.
    public var lengthMax = ScannerSettings.lengthCeiling
    /// After how long a silence a scan that has begun is given up.
    public var unfinishedMilliseconds = 2000

    /// No setting can make the reader hold more characters than this.
    public static let lengthCeiling = 4096

    /// The factory setting of most scanners: data and a carriage return.
    public init() {}

    /// The scans arrive changed by a keyboard from now on.
    ///
    /// Only what is known to be a scan is put right, so shorter bursts count as one then: no hand types three keys as
    /// fast as a scanner.
    public mutating func damage(by keyboard: KeyboardLayout, capsLock: Bool) {
        (self.keyboard, self.capsLock) = (keyboard, capsLock)
        let isDamaged = keyboard != .us || capsLock
        minimumLength = isDamaged ? 3 : ScannerSettings().minimumLength
    }
}

extension ScannerSettings {
    private enum Key: String, CodingKey {
        case prefix, suffix, aim, gsAliases, keyboard, capsLock, maxGapMilliseconds, idleFlushMilliseconds
        case repeatWindowMilliseconds, minimumLength, lengthMax, unfinishedMilliseconds
    }

    /// Reads a profile; a setting that it does not name, because it is newer than the profile, has its factory value.
    public init(from decoder: any Decoder) throws {
        self.init()
        let values = try decoder.container(keyedBy: Key.self)
        func read<T: Decodable>(_ key: Key, into setting: inout T) throws {
            setting = try values.decodeIfPresent(T.self, forKey: key) ?? setting
        }
        try read(.prefix, into: &prefix)
        try read(.suffix, into: &suffix)
        try read(.aim, into: &aim)
        try read(.gsAliases, into: &gsAliases)
        try read(.keyboard, into: &keyboard)
        try read(.capsLock, into: &capsLock)
        try read(.maxGapMilliseconds, into: &maxGapMilliseconds)
        try read(.idleFlushMilliseconds, into: &idleFlushMilliseconds)
        try read(.repeatWindowMilliseconds, into: &repeatWindowMilliseconds)
        try read(.minimumLength, into: &minimumLength)
        try read(.lengthMax, into: &lengthMax)
        try read(.unfinishedMilliseconds, into: &unfinishedMilliseconds)
    }
}
