import CPixbuf
import Glibc

/// Why a picture cannot be shown.
public enum PictureError: Error, Hashable, Sendable {
    /// No library to decode with; `named` is the one that was asked for.
    case libraryMissing(named: String?)
    /// A library was found that does not do what is wanted.
    case libraryOther(named: String?)
    case tooManyBytes(Int)
    case tooManyPixels(width: Int, height: Int)
    /// The bytes are neither JPEG nor PNG, or their header is broken.
    case notAPicture
    /// The library refuses them, in its own words.
    case refused(String)
}

extension PictureError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .libraryMissing(let named?):
            "Pictures cannot be shown: DOCKLINE_PIXBUF names \(named), which cannot be loaded. Correct or unset it."
        case .libraryMissing(nil):
            "Pictures cannot be shown: gdk-pixbuf is not installed. Install it with: apt install libgdk-pixbuf-2.0-0"
        case .libraryOther(let named):
            "Pictures cannot be shown: \(named ?? "what was found") is no gdk-pixbuf 2. Install it with: "
                + "apt install libgdk-pixbuf-2.0-0"
        case .tooManyBytes(let bytes):
            "A picture of \(bytes) bytes is not shown; expected at most \(Picture.bytesMax). Take a smaller one."
        case .tooManyPixels(let width, let height):
            "A picture of \(width) × \(height) pixels is not shown; expected at most 50 megapixels. "
                + "Take a smaller one."
        case .notAPicture: "This is no picture that can be shown; expected a JPEG or PNG file. Take it again."
        case .refused(let detail):
            "The picture cannot be shown: \(detail). The file is broken; take the picture again if you can."
        }
    }
}

/// A small picture: red, green and blue of each pixel, row by row.
public struct Picture: Hashable, Sendable {
    public let columns: Int
    public let rows: Int
    let rgb: [UInt8]

    /// The largest file that is decoded.
    public static let bytesMax = 20_000_000
    /// The most pixels that are decoded.
    public static let pixelsMax = 50_000_000

    /// Makes a picture of pixels; nil when their number does not fit.
    public init?(columns: Int, rows: Int, rgb: [UInt8]) {
        guard columns > 0, rows > 0, rgb.count == columns * rows * 3 else { return nil }
        (self.columns, self.rows, self.rgb) = (columns, rows, rgb)
    }

    /// The colour of a pixel.
    public subscript(column: Int, row: Int) -> Colour {
        let at = (row * columns + column) * 3
        return Colour(red: rgb[at], green: rgb[at + 1], blue: rgb[at + 2])
    }

    /// The library that DOCKLINE_PIXBUF names, if it names one.
    public static var namedLibrary: String? {
        guard let named = getenv("DOCKLINE_PIXBUF"), named.pointee != 0 else { return nil }
        return String(cString: named)
    }

    /// Decodes a JPEG or PNG file and scales it to fit, upright. Its size is read first, so that a file which promises
    /// more than a machine holds is refused before anything is decoded.
    public init(
        decoding file: [UInt8], columns: Int, rows: Int, library: String? = Picture.namedLibrary
    ) throws(PictureError) {
        precondition((1...1000).contains(columns) && (1...1000).contains(rows), "a terminal is not that large")
        guard file.count <= Picture.bytesMax else { throw .tooManyBytes(file.count) }
        guard let header = PictureHeader(of: file) else { throw .notAPicture }
        let (width, height) = (header.width, header.height)
        guard max(width, height) <= Picture.pixelsMax, width * height <= Picture.pixelsMax else {
            throw .tooManyPixels(width: width, height: height)
        }
        var (wide, high) = (Int32(columns), Int32(rows))
        var rgb = [UInt8](repeating: 0, count: columns * rows * 3)
        var message = [CChar](repeating: 0, count: 200)
        let state = pixbuf_decode(
            library, header.type, file, file.count, &wide, &high, &rgb, &message, message.count)
        switch Int(state) {
        case PIXBUF_DECODED: break
        case PIXBUF_LIBRARY_ABSENT: throw .libraryMissing(named: library)
        case PIXBUF_LIBRARY_OTHER: throw .libraryOther(named: library)
        default:
            throw .refused(String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
        }
        self.columns = Int(wide)
        self.rows = Int(high)
        self.rgb = Array(rgb.prefix(Int(wide) * Int(high) * 3))
    }
}

/// What the head of a file says about its picture.
struct PictureHeader: Hashable {
    var type: String
    var width: Int
    var height: Int

    init?(of file: [UInt8]) {
        func number(_ at: Int, _ count: Int) -> Int { file[at..<at + count].reduce(0) { $0 << 8 | Int($1) } }
        if file.count >= 24, file.starts(with: PictureHeader.startOfPNG), file.suffix(12) == PictureHeader.endOfPNG {
            (type, width, height) = ("png", number(16, 4), number(20, 4))
        } else if file.starts(with: [0xFF, 0xD8]), PictureHeader.isWhole(jpeg: file),
            let frame = PictureHeader.frame(in: file)
        {
            (type, width, height) = ("jpeg", number(frame + 7, 2), number(frame + 5, 2))
        } else {
            return nil
        }
        guard width > 0, height > 0 else { return nil }
    }

    /// The signature, and an IHDR of 13 bytes, which the standard wants first: a decoder that finds another size later
    /// would decode more than was looked at here.
    private static let startOfPNG: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
    ]
    private static let endOfPNG: ArraySlice<UInt8> = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]

    /// Cameras write zeros, or data of their own, behind the end mark; a picture that was cut has none.
    private static func isWhole(jpeg file: [UInt8]) -> Bool {
        file.indices.dropLast().reversed().contains { file[$0] == 0xFF && file[$0 + 1] == 0xD9 }
    }

    /// Where the frame header of a JPEG file begins: the segments before it are stepped over by their lengths.
    private static func frame(in file: [UInt8]) -> Int? {
        var at = 2
        while at + 9 <= file.count, file[at] == 0xFF {
            let marker = file[at + 1]
            // Any number of FF may stand before a marker.
            if marker == 0xFF {
                at += 1
                continue
            }
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) { return at }
            // These have no length, and none of them stands before the frame.
            if marker == 0 || marker == 1 || (0xD0...0xD9).contains(marker) { return nil }
            let length = Int(file[at + 2]) << 8 | Int(file[at + 3])
            guard length >= 2 else { return nil }
            at += 2 + length
        }
        return nil
    }
}
