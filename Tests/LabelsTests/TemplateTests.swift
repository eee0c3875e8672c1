import Foundation
import Testing

@testable import Labels

@Suite struct TemplateTests {
    private let head = "^FX {{name}} {{code}} {{note}} what they are\n"

    private func template(_ body: String) throws -> Template {
        try Template(name: "t.zpl", text: head + "^XA\n" + body + "\n^XZ\n")
    }

    @Test func fieldsAreFilledAndTheHeadIsNotPrinted() throws {
        let made = try template("^FO1,1^FH_^FD{{name}} / {{code!4}}^FS")
        #expect(made.fields == ["name", "code", "note"])
        let zpl = try made.filled(["name": .text("A_b"), "code": .text("C-1")])
        #expect(zpl == "^XA\n^FO1,1^FH_^FDA_5Fb / C-1^FS\n^XZ\n")
    }

    @Test func aLineOnAConditionIsKeptOnlyWithItsValue() throws {
        let made = try template("{{?note}}^FH_^FD{{note}}^FS\n^FH_^FD{{name}}^FS")
        #expect(try made.filled(["name": .text("A")]) == "^XA\n^FH_^FDA^FS\n^XZ\n")
        #expect(try made.filled(["name": .text("A"), "note": .text("B")]).contains("^FDB^FS\n^FH_^FDA"))
    }

    @Test func aColonCutsAndAnExclamationMarkRefuses() throws {
        let cut = try template("^FH_^FD{{name:6}}^FS").filled(["name": .text("Lunch bag")])
        #expect(cut.contains("^FDLunch…^FS"))
        #expect(
            throws: TemplateError.tooLong(
                template: "t.zpl", line: 3, field: "code", value: "A-04-12-C", length: 9, most: 6)
        ) {
            try template("^FH_^FD{{code!6}}^FS").filled(["code": .text("A-04-12-C")])
        }
        let bars = try #require(Code128Data("A-04"))
        #expect(
            throws: TemplateError.tooLong(
                template: "t.zpl", line: 3, field: "code", value: "The bar code", length: 7, most: 6)
        ) {
            try template("^FH_^FD{{code!6}}^FS").filled(["code": .code128(bars)])
        }
    }

    @Test func copiesAreAskedOfThePrinterBeforeTheLabelEnds() throws {
        let made = try template("^FDx^FS")
        #expect(try made.filled([:], copies: 12).hasSuffix("^FDx^FS\n^PQ12\n^XZ\n"))
        #expect(try !made.filled([:], copies: 1).contains("^PQ"))
    }

    static let broken: [(body: String, error: TemplateError)] = [
        ("^FH_^FD{{name^FS", .unclosedBrace(template: "t.zpl", line: 3)),
        ("^FX fine\n^FH_^FD{{name\n}}^FS", .unclosedBrace(template: "t.zpl", line: 4)),
        ("^FH_^FD{{nmae}}^FS", .unknownField(template: "t.zpl", line: 3, field: "nmae")),
        ("{{?nmae}}^FDx^FS", .unknownField(template: "t.zpl", line: 3, field: "nmae")),
        ("^FO{{name}},1^FDx^FS", .outsideData(template: "t.zpl", line: 3, field: "name")),
        ("^FH_^FDx^FS{{name}}", .outsideData(template: "t.zpl", line: 3, field: "name")),
        ("^FH_^FD{{name:x}}^FS", .badField(template: "t.zpl", line: 3, text: "name:x")),
        ("^FH_^FD{{name:0}}^FS", .badField(template: "t.zpl", line: 3, text: "name:0")),
        ("^FH_^FD{{}}^FS", .badField(template: "t.zpl", line: 3, text: "")),
        ("^FH_^FD{{na me}}^FS", .badField(template: "t.zpl", line: 3, text: "na me")),
    ]

    @Test(arguments: broken)
    func aBrokenTemplateIsRefusedWithItsLine(body: String, error: TemplateError) {
        #expect(throws: error) { try template(body) }
    }

    @Test(arguments: ["", "^XZ", "hello\n^XA\n^XZ", "^XA\n^FDx^FS", "^FX only a head", "^XA\n{{?name}}^XZ"])
    func whatIsNoLabelIsRefused(text: String) {
        #expect(throws: TemplateError.notALabel(template: "t.zpl")) {
            try Template(name: "t.zpl", text: head + text)
        }
    }

    @Test func aValueThatIsMissingIsSaidWithTheLine() throws {
        let made = try template("^FH_^FD{{name}}^FS")
        #expect(throws: TemplateError.missingField(template: "t.zpl", line: 3, field: "name")) { try made.filled([:]) }
    }

    @Test func wordsNeedTheEscapeThatMakesThemHarmless() throws {
        let bare = try template("^FD{{name}}^FS")
        #expect(throws: TemplateError.wrongEscape(template: "t.zpl", line: 3, field: "name", wantsHexadecimal: true)) {
            try bare.filled(["name": .text("A")])
        }
        let escaped = try template("^FH_^FD{{name}}^FS")
        #expect(throws: TemplateError.wrongEscape(template: "t.zpl", line: 3, field: "name", wantsHexadecimal: false)) {
            try escaped.filled(["name": .dataMatrix([])])
        }
    }

    @Test(arguments: LabelKind.allCases) func everyShippedTemplateSaysWhatItsFieldsAre(kind: LabelKind) throws {
        let file = shipped.folder.appendingPathComponent("\(kind.rawValue).zpl")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.hasPrefix("^FX A \(kind.rawValue): "))
        #expect(text.contains("\n^CI28\n"), "names are UTF-8")
        for field in try shipped.template(kind).fields {
            #expect(text.components(separatedBy: "{{\(field)").count > 2 || text.contains("{{?\(field)"), "\(field)")
        }
    }

    @Test func aMissingTemplateIsSaidWithItsPath() throws {
        let scratch = try Scratch()
        let empty = LabelTemplates(folder: URL(fileURLWithPath: scratch.folder))
        let path = scratch.path("bin.zpl")
        let missing = TemplateError.unreadable(path: path, reason: "there is no such file")
        #expect(throws: LabelError.template(missing)) { try empty.template(.bin) }
    }
}
