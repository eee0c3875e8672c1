/// A bar that shows how much of a job is done.
public func progressBar(done: Int, total: Int, columns: Int, glyphs: Glyphs = .unicode) -> String {
    let room = min(max(0, columns), ScreenSize.extentMax)
    guard total > 0 else { return String(repeating: glyphs.empty, count: room) }
    let part = Double(min(max(0, done), total)) / Double(total)
    // A job that is not finished never looks finished.
    let filled = done >= total ? room : min(Int(part * Double(room)), max(0, room - 1))
    return String(repeating: glyphs.full, count: filled) + String(repeating: glyphs.empty, count: room - filled)
}
