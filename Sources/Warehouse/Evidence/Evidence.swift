/// What a picture may be made of: the two kinds that cameras and phones write.
public enum PictureKind: String, Hashable, Codable, CaseIterable, Sendable {
    case jpeg = "image/jpeg"
    case png = "image/png"

    /// The kind by a file's first bytes; nil when it is neither.
    public init?(startingWith bytes: some Sequence<UInt8>) {
        let start = Array(bytes.prefix(8))
        if start.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if start == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] {
            self = .png
        } else {
            return nil
        }
    }

    /// How a file of the kind ends.
    public var fileExtension: String {
        switch self {
        case .jpeg: "jpg"
        case .png: "png"
        }
    }
}

/// A picture that proves how something looked; the picture itself lies beside the site's file under its digest.
public struct Evidence: Hashable, Codable, Sendable {
    /// What it is of, as people call it: a return, a count, a load.
    public var subject: String
    /// From which side, as the class of goods asks for it: front, label, damage.
    public var angle: String
    /// SHA-256 of the file's bytes, in 64 hexadecimal digits.
    public var digest: String
    public var bytes: Int
    public var kind: PictureKind
    public var by: BadgeID
    /// Where the picture came from: the name of a file, or the camera.
    public var source: String

    public init(
        subject: String, angle: String, digest: String, bytes: Int, kind: PictureKind, by: BadgeID, source: String
    ) {
        self.subject = subject
        self.angle = angle
        self.digest = digest
        self.bytes = bytes
        self.kind = kind
        self.by = by
        self.source = source
    }

    /// The largest file that is taken.
    public static let bytesMax = 20_000_000

    /// The name of the job that the pictures of a subject belong to.
    public static func job(_ subject: String) -> String { "evidence " + subject }

    /// Where the picture lies in the folder of pictures.
    public var fileName: String { "\(digest.prefix(2))/\(digest).\(kind.fileExtension)" }
}
