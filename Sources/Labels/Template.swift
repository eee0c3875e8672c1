import TextScreen

// Label templates: ZPL with fields, so that a site can move a line or change a size without a programmer.
//
// The head is comments, one a line, each beginning with ^FX; it is not sent to the printer. A field that a head line
// names in double braces is declared by it. The label itself stands from ^XA to ^XZ.
//
//     ^FX Label of a tote, 2 x 1 inch.
//     ^FX {{code}} the tote's code
//     ^XA
//     ^FO20,20^A0N,60,60^FH_^FD{{code:12}}^FS
//     {{?note}}^FO20,90^A0N,24,24^FH_^FD{{note:30}}^FS
//     ^XZ
//
// `{{code}}` is the whole value, `{{code:12}}` cuts words to 12 columns, `{{code!12}}` refuses to print a value that is
// longer (a code that is cut is another code). `{{?note}}` at the beginning of a line keeps that line only when the
// label has a note. Fields stand in field data only (behind ^FD), and `^FH_` must stand in front of every ^FD that gets
// words or a Code 128, because it is what makes them harmless; ZPLText.swift says how. Values are put in once and never
// read again, so braces in an item's name are just braces.

/// Why a template cannot be used, or not for this label.
public enum TemplateError: Error, Equatable, Sendable {
    /// The file cannot be read.
    case unreadable(path: String, reason: String)
    /// The text has no ^XA, or does not end with ^XZ.
    case notALabel(template: String)
    /// Two braces are opened and not closed on the same line.
    case unclosedBrace(template: String, line: Int)
    /// What stands in the braces is no field.
    case badField(template: String, line: Int, text: String)
    /// The head does not declare this field.
    case unknownField(template: String, line: Int, field: String)
    /// The label has no value for this field, and its line does not say that it may be missing.
    case missingField(template: String, line: Int, field: String)
    /// A field outside of field data could become a command.
    case outsideData(template: String, line: Int, field: String)
    /// `^FH_` is missing in front of this field, or stands where it must not.
    case wrongEscape(template: String, line: Int, field: String, wantsHexadecimal: Bool)
    /// The value does not fit the label and must not be cut.
    case tooLong(template: String, line: Int, field: String, value: String, length: Int, most: Int)
}

/// A label's layout with fields to fill.
public struct Template: Hashable, Sendable {
    private enum Limit: Hashable { case none, cut(Int), refuse(Int) }

    private struct Field: Hashable {
        var name: String
        var limit: Limit
        var isHexadecimal: Bool
    }

    private enum Piece: Hashable { case zpl(String), field(Field) }

    private struct Line: Hashable {
        var number: Int
        var condition: String?
        var pieces: [Piece]
    }

    /// What the template is called in messages.
    public let name: String
    /// The fields that its head declares.
    public let fields: Set<String>
    private let lines: [Line]

    /// Reads a template.
    public init(name: String, text: String) throws(TemplateError) {
        var reader = TemplateReader(name: name)
        var lines: [Line] = []
        for (index, source) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            reader.line = index + 1
            var rest = source[...]
            while rest.last?.isWhitespace == true { rest.removeLast() }
            if rest.isEmpty { continue }
            if lines.isEmpty, rest.hasPrefix("^FX") {
                try reader.declare(rest)
                continue
            }
            lines.append(try Template.line(rest, &reader))
        }
        guard case .zpl(let first)? = lines.first?.pieces.first, first.hasPrefix("^XA"),
            case .zpl(let last)? = lines.last?.pieces.last, last.hasSuffix("^XZ"), lines.last?.condition == nil
        else { throw .notALabel(template: name) }
        self.name = name
        fields = reader.declared
        self.lines = lines
    }

    /// The ZPL of a label; every field of the template needs its value, except in lines that are kept on a condition.
    public func filled(_ values: [String: FieldValue], copies: Int = 1) throws(TemplateError) -> String {
        var result = ""
        for line in lines {
            if let condition = line.condition, values[condition] == nil { continue }
            for piece in line.pieces {
                switch piece {
                case .zpl(let text): result += text
                case .field(let field):
                    guard let value = values[field.name] else {
                        throw .missingField(template: name, line: line.number, field: field.name)
                    }
                    result += try fill(field, value, line.number)
                }
            }
            result += "\n"
        }
        guard copies > 1 else { return result }
        // The reader has made sure that the label ends so.
        return result.dropLast(4) + "^PQ\(copies)\n^XZ\n"
    }

    private func fill(_ field: Field, _ value: FieldValue, _ line: Int) throws(TemplateError) -> String {
        if let wanted = value.wantsHexadecimal, wanted != field.isHexadecimal {
            throw .wrongEscape(template: name, line: line, field: field.name, wantsHexadecimal: wanted)
        }
        switch field.limit {
        case .none: return value.zpl(cutTo: nil)
        case .cut(let columns): return value.zpl(cutTo: columns)
        case .refuse(let most):
            guard value.length <= most else {
                throw .tooLong(
                    template: name, line: line, field: field.name, value: value.words, length: value.length,
                    most: most)
            }
            return value.zpl(cutTo: nil)
        }
    }

    private static func line(_ source: Substring, _ reader: inout TemplateReader) throws(TemplateError) -> Line {
        var line = Line(number: reader.line, condition: nil, pieces: [])
        var rest = source
        if rest.hasPrefix("{{?") {
            rest.removeFirst(3)
            line.condition = try reader.name(try reader.braced(&rest))
        }
        while !rest.isEmpty {
            let text = rest.untilBraces
            rest.removeFirst(text.count)
            if !text.isEmpty {
                reader.pass(text)
                line.pieces.append(.zpl(String(text)))
            }
            if rest.isEmpty { break }
            rest.removeFirst(2)
            line.pieces.append(.field(try field(try reader.braced(&rest), reader)))
        }
        return line
    }

    private static func field(_ text: Substring, _ reader: TemplateReader) throws(TemplateError) -> Field {
        let mark = text.firstIndex { $0 == ":" || $0 == "!" }
        let name = try reader.name(text[..<(mark ?? text.endIndex)])
        guard let data = reader.data else {
            throw .outsideData(template: reader.template, line: reader.line, field: name)
        }
        var limit = Limit.none
        if let mark {
            guard let number = Int(text[text.index(after: mark)...]), (1...4000).contains(number) else {
                throw .badField(template: reader.template, line: reader.line, text: String(text))
            }
            limit = text[mark] == ":" ? .cut(number) : .refuse(number)
        }
        return Field(name: name, limit: limit, isHexadecimal: data == .hexadecimal)
    }
}

/// What is known while a template is read: where, which fields are declared, and whether field data is open.
private struct TemplateReader {
    enum FieldData { case plain, hexadecimal }

    let template: String
    var line = 0
    var declared: Set<String> = []
    /// The ZPL since the last ^FS, in which fields count for nothing.
    private var open = ""

    init(name: String) { template = name }

    /// The field data that is open here, or nil between fields.
    var data: FieldData? {
        guard let start = open.firstRange(ofText: "^FD") else { return nil }
        return open[..<start].firstRange(ofText: "^FH_") == nil ? .plain : .hexadecimal
    }

    mutating func pass(_ zpl: Substring) {
        open += zpl
        while let end = open.firstRange(ofText: "^FS") { open.removeSubrange(...open.index(end, offsetBy: 2)) }
    }

    mutating func declare(_ text: Substring) throws(TemplateError) {
        var rest = text
        while true {
            rest.removeFirst(rest.untilBraces.count)
            if rest.isEmpty { return }
            rest.removeFirst(2)
            declared.insert(try checked(try braced(&rest)))
        }
    }

    /// Takes what stands before the closing braces, and them.
    func braced(_ rest: inout Substring) throws(TemplateError) -> Substring {
        guard let end = rest.firstRange(ofText: "}}") else { throw .unclosedBrace(template: template, line: line) }
        defer { rest = rest[rest.index(end, offsetBy: 2)...] }
        return rest[..<end]
    }

    func name(_ text: Substring) throws(TemplateError) -> String {
        let name = try checked(text)
        guard declared.contains(name) else { throw .unknownField(template: template, line: line, field: name) }
        return name
    }

    private func checked(_ text: Substring) throws(TemplateError) -> String {
        guard !text.isEmpty, text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
            throw .badField(template: template, line: line, text: String(text))
        }
        return String(text)
    }
}

extension StringProtocol {
    /// Where a text begins for the first time.
    fileprivate func firstRange(ofText text: String) -> Index? {
        indices.first { self[$0...].hasPrefix(text) }
    }

    /// What stands before the next opening braces.
    fileprivate var untilBraces: SubSequence { self[..<(firstRange(ofText: "{{") ?? endIndex)] }
}

extension TemplateError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "The template \(displayable(path)) cannot be read: \(reason). Take the shipped one back, or "
                + "check its rights."
        case .notALabel(let template):
            "\(template) is no label: expected ^XA on the first line behind the ^FX comments, and ^XZ on the last."
        case .unclosedBrace(let template, let line):
            "\(template), line \(line): two braces are opened and not closed. Expected a field such as {{name}}."
        case .badField(let template, let line, let text):
            "\(template), line \(line): {{\(displayable(text))}} is no field. Expected a name of letters and digits, "
                + "then :30 to cut or !30 to refuse, or nothing."
        case .unknownField(let template, let line, let field):
            "\(template), line \(line): the field \(field) is unknown. Use one that an ^FX line at the top declares."
        case .missingField(let template, let line, let field):
            "\(template), line \(line): this label has no \(field). Begin the line with {{?\(field)}} if it may be "
                + "left out."
        case .outsideData(let template, let line, let field):
            "\(template), line \(line): \(field) stands outside of field data. Fields are allowed between ^FD and ^FS."
        case .wrongEscape(let template, let line, let field, let wantsHexadecimal):
            "\(template), line \(line): \(field) "
                + (wantsHexadecimal
                    ? "could become a command. Put ^FH_ in front of its ^FD."
                    : "means something else behind ^FH_. Take that away.")
        case .tooLong(let template, let line, let field, let value, let length, let most):
            "\(displayable(value)) does not fit this label: it is \(length) long, and \(most) fit. Shorten it, or make "
                + "room for \(field) in \(template), line \(line)."
        }
    }
}
