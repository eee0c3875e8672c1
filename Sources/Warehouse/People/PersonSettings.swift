// What follows a badge from station to station: how somebody reads and hears a screen. It holds from signing in to
// signing out.

/// A language that the screens speak.
public enum Language: String, Hashable, Codable, Sendable, CaseIterable {
    case english = "en"
    case german = "de"
    case spanish = "es"
    case hindi = "hi"
}

/// How somebody wants a station to look and sound.
public struct PersonSettings: Hashable, Codable, Sendable {
    /// Whether the bell rings.
    public enum Sound: String, Hashable, Codable, Sendable, CaseIterable {
        /// As the station has it.
        case on
        case quiet
    }

    /// How strongly letters stand out.
    public enum Contrast: String, Hashable, Codable, Sendable, CaseIterable {
        case normal, high
    }

    /// Nil is the language of the station.
    public var language: Language?
    public var sound: Sound
    public var contrast: Contrast
    /// Whether what matters is as large as the screen has room for.
    public var bigText: Bool

    public init(
        language: Language? = nil, sound: Sound = .on, contrast: Contrast = .normal, bigText: Bool = false
    ) {
        self.language = language
        self.sound = sound
        self.contrast = contrast
        self.bigText = bigText
    }
}
