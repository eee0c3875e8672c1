import Foundation

/// Measures functions: `func`, `init`, `deinit`, `subscript` and computed properties, from the line of the keyword to
/// the line of the closing brace.
///
/// A declaration without a body (a protocol's requirement) is told by its line ending outside parentheses without a
/// brace while the next line does not go on with `{`, `->`, `where`, `throws` or `async`.
enum FunctionLength {
    struct Function: Equatable {
        let line: Int
        let lines: Int
    }

    static func functions(in source: String) -> [Function] {
        let code = SwiftText(source).only(.code)
        let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.compactMap { index in
            guard let start = declarationStart(in: lines[index]) else { return nil }
            return end(of: lines, from: index, start: start).map { Function(line: index + 1, lines: $0 - index + 1) }
        }
    }

    static func complaints(about file: SourceFile) -> [String] {
        functions(in: file.text).filter { $0.lines > TidyRules.functionLinesMax }.map { function in
            "\(file.path):\(function.line) starts a function of \(function.lines) lines; "
                + "\(TidyRules.functionLinesMax) are allowed."
        }
    }

    /// Where on a line a function's declaration starts; looked at closely only if one of its keywords is there at all.
    private static func declarationStart(in line: Substring) -> Substring.Index? {
        guard ["func ", "init", "subscript", "var "].contains(where: line.contains) else { return nil }
        let pattern = /(?:^|[^\w.`])(func\s|init[?!]?[(<]|deinit\b|subscript[(<]|var\s+\w+\s*:[^={]*\{)/
        return line.firstMatch(of: pattern)?.1.startIndex
    }

    private static var continuation: Regex<Substring> {
        /^\s*(?:\{|->|where\b|throws\b|async\b|[)\]&]|$)/
    }

    /// The index of the line on which the body ends that begins at or after a position of a line; nil without a body.
    private static func end(of lines: [Substring], from first: Int, start: Substring.Index) -> Int? {
        var parentheses = 0
        var braces = 0
        for index in first..<lines.count {
            for character in index == first ? lines[index][start...] : lines[index] {
                switch character {
                case "(", "[": parentheses += 1
                case ")", "]": parentheses -= 1
                case "{" where parentheses == 0 || braces > 0: braces += 1
                case "}" where braces > 0:
                    braces -= 1
                    if braces == 0 { return index }
                default: break
                }
            }
            let isOver = braces == 0 && parentheses <= 0
            if isOver, index + 1 < lines.count, !lines[index + 1].contains(continuation), !endsOpen(lines[index]) {
                return nil
            }
        }
        return nil
    }

    /// True when the signature must go on, whatever the next line starts with.
    private static func endsOpen(_ line: Substring) -> Bool {
        guard let last = line.last(where: { $0 != " " }) else { return true }
        return ",>=&:".contains(last)
    }
}
