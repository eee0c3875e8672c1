// Every sentence a worker sees is made in this folder, in English, by `say`: Phrase.swift tells how it comes out in the
// language of whoever is at the terminal.

import TextScreen
import Warehouse

typealias Words = English

/// One thing to tell a worker. `lead` says what to do and fits 18 columns when the codes in it are ordinary; `detail`
/// says what happened and what was expected; `brief` is the second row on a handheld.
struct Message: Equatable, Sendable {
    var kind: Notice.Kind
    var lead: String
    var detail: String
    var brief: String
    /// What stands between lead and detail.
    var joint: String
    /// How a lead or a brief that is too long is cut: codes in the middle, names at the end.
    var cut: Cut
    /// It stays until Enter or until something is accepted, like an error.
    var stays: Bool
    /// What is heard when it refuses something.
    var tone = Tone.refused

    init(
        _ kind: Notice.Kind, _ lead: String, _ detail: String = "", brief: String = "", joint: String = ". ",
        cut: Cut = .middle, stays: Bool = false
    ) {
        self.kind = kind
        self.lead = lead
        self.detail = detail
        self.brief = brief
        self.joint = joint
        self.cut = cut
        self.stays = stays || kind.isRefusal
    }

    /// The same words with the look and the tone of a verdict.
    func judged(_ verdict: ScanVerdict) -> Message {
        var message = self
        message.tone = Tone(verdict)
        message.kind =
            switch verdict {
            case .unknown: .unknown
            case .ambiguous: .ambiguous
            case .wrongKind: .misplaced
            case .wrongRecord: .error
            case .wrongState: .untimely
            case .right: .ok
            }
        return message
    }

    /// The whole message in one line.
    var full: String { detail.isEmpty ? lead : lead + joint + detail }

    /// Two rows for a narrow screen, the sign included.
    func rows(columns: Int, glyphs: Glyphs) -> [String] {
        let sign = kind.sign + " "
        let first = sign + truncate(glyphs.spelled(lead), to: columns - sign.count, style: cut, glyphs: glyphs)
        guard !brief.isEmpty else { return [first] }
        return [first, truncate(glyphs.spelled(brief), to: columns, style: cut, glyphs: glyphs)]
    }
}
