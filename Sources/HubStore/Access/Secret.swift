import Crypto
public import Foundation

/// Random texts that open something, and what is kept of them.
public enum Secret {
    /// 32 letters and digits that nobody mistakes for another: no I, L, O and U.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// A random text with five bits in each character.
    static func text(characters: Int) -> String {
        String((0..<characters).map { _ in alphabet[Int.random(in: 0..<32)] })
    }

    /// What people type of a code: small letters, blanks and mistaken letters are as good.
    static func normal(_ typed: String) -> String {
        String(
            typed.uppercased().compactMap { letter in
                switch letter {
                case "-", " ": nil
                case "I", "L": "1"
                case "O": "0"
                default: letter
                }
            })
    }

    /// A text in groups of five.
    static func grouped(_ text: String) -> String {
        stride(from: 0, to: text.count, by: 5).map { start in
            String(text.dropFirst(start).prefix(5))
        }.joined(separator: "-")
    }

    /// SHA-256.
    public static func hash(_ bytes: some DataProtocol) -> Data { Data(SHA256.hash(data: bytes)) }

    static func hash(_ text: String) -> Data { hash(Data(text.utf8)) }

    /// Whether both are the same, in a time that does not say where they differ.
    static func isSame(_ one: Data, _ other: Data) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
