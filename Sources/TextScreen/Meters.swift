/// A bar that shows how much of a job is done.
public func progressBar(done: Int, total: Int, columns: Int, glyphs: Glyphs = .unicode) -> String {
    let room = min(max(0, columns), ScreenSize.extentMax)
    guard total > 0 else { return String(repeating: glyphs.empty, count: room) }
    let part = Double(min(max(0, done), total)) / Double(total)
    // A job that is not finished never looks finished.
    let filled = done >= total ? room : min(Int(part * Double(room)), max(0, room - 1))
    return String(repeating: glyphs.full, count: filled) + String(repeating: glyphs.empty, count: room - filled)
}

/// One sign a number, as high as the number is beside the largest: how something went over time.
public func sparkline(_ numbers: some Collection<Int>, glyphs: Glyphs = .unicode) -> String {
    let signs = Array(glyphs.heights)
    let top = max(1, numbers.max() ?? 1)
    return String(
        numbers.prefix(ScreenSize.extentMax).map { number in
            if number <= 0 { return signs[0] }
            return signs[min(signs.count - 1, max(1, number * (signs.count - 1) / top))]
        })
}
