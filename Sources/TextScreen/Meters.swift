/// A bar that shows how much of a job is done.
public func progressBar(done: Int, total: Int, columns: Int, glyphs: Glyphs = .unicode) -> String {
    let room = min(max(0, columns), ScreenSize.extentMax)
    guard total > 0 else { return String(repeating: glyphs.empty, count: room) }
    let part = Double(min(max(0, done), total)) / Double(total)
    // A job that is not finished never looks finished.
    let filled = done >= total ? room : min(Int(part * Double(room)), max(0, room - 1))
    return String(repeating: glyphs.full, count: filled) + String(repeating: glyphs.empty, count: room - filled)
}

/// The latest values as a row of little columns, one character each.
public func sparkline(_ values: [Double], columns: Int, glyphs: Glyphs = .unicode) -> String {
    let shown = values.suffix(max(0, columns)).map { $0.isFinite ? $0 : 0 }
    guard let low = shown.min(), let high = shown.max() else { return "" }
    let levels = glyphs.levels
    let range = high - low
    return shown.map { value in
        guard range > 0, range.isFinite else { return levels[0] }
        let index = Int((value - low) / range * Double(levels.count - 1) + 0.5)
        return levels[min(max(0, index), levels.count - 1)]
    }.joined()
}
