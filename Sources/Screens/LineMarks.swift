import TextScreen
public import Warehouse

// Whether the hub has what was done on a line. The station asks the site by its clock, never while a scan is answered;
// so the answer is kept together with the work as it was then, and counts only for lines that are still the same. A
// line that was scanned since falls back to "in the site's file" at once.

/// What the hub has of the work on the screen, and how that work was when it was asked.
struct LineMarks: Equatable, Sendable {
    var acknowledged: Acknowledged
    var stage: Console.Stage
}

extension Console {
    /// The work whose lines are on the screen; nil where there are none.
    public var markedWork: MarkedWork? {
        switch stage {
        case .pick(let pick): .tour(pick.tour.id)
        case .pack(let pack): .bench(pack.job.id)
        case .load(let screen): .load(screen.load.id)
        case .login, .menu, .packHome, .dock, .counts, .count, .gates, .gate, .inspects, .inspect, .carries, .carry,
            .board, .expiries, .expiry:
            nil
        }
    }

    /// Lines have marks for the hub only where there is one: without it all would be the same.
    var showsMarks: Bool { if case .hub = sync { true } else { false } }

    mutating func take(_ acknowledged: Acknowledged?) {
        marks = acknowledged.flatMap { $0.work == markedWork ? LineMarks(acknowledged: $0, stage: stage) : nil }
    }

    private func mark(_ isAcknowledged: Bool) -> String { isAcknowledged ? glyphs.acknowledged : glyphs.check }

    /// The mark of what is done on a line of the tour.
    func doneMark(_ line: PickLine, _ tour: PickTour) -> String {
        guard let marks, case .pick(let then) = marks.stage, then.tour.id == tour.id else { return glyphs.check }
        let isSame = marks.acknowledged.lines.contains(line.number) && then.tour.line(line.number) == line
        // What the hands did on a line that is not done yet is known of the tour as a whole only.
        guard tour.hand?.line == line.number else { return mark(isSame) }
        return mark(isSame && marks.acknowledged.isWhole && then.tour.hand == tour.hand)
    }

    /// The mark of what is packed of a line.
    func doneMark(_ line: PackLine, _ job: PackJob) -> String {
        guard let marks, case .pack(let then) = marks.stage, then.job.id == job.id else { return glyphs.check }
        return mark(
            marks.acknowledged.lines.contains(line.number) && then.job.line(line.number) == line
                && then.job.packed(line.number) == job.packed(line.number))
    }

    /// The mark of the steps that are done on a job.
    func doneMark(_ job: PackJob) -> String {
        guard let marks, case .pack(let then) = marks.stage else { return glyphs.check }
        return mark(marks.acknowledged.isWhole && then.job == job)
    }

    /// The mark of a carton of a load, with the gap behind it; nothing where there is no hub.
    func mark(_ parcel: DockParcel) -> String {
        guard showsMarks else { return "" }
        guard let marks, case .load(let then) = marks.stage else { return glyphs.check + " " }
        return mark(marks.acknowledged.parcels.contains(parcel.id) && then.waiting.contains(parcel)) + " "
    }

    /// The mark of the load itself, likewise.
    func mark(_ load: Load) -> String {
        guard showsMarks else { return "" }
        guard let marks, case .load(let then) = marks.stage else { return glyphs.check + " " }
        return mark(marks.acknowledged.isWhole && then.load == load) + " "
    }

    /// What the marks mean, for the end of the help; nothing where there is no hub.
    func legend(columns: Int) -> [(text: String, role: TextScreen.Role)] {
        guard showsMarks, markedWork != nil else { return [] }
        var lines: [(text: String, role: TextScreen.Role)] = [(text: Words.marksTitle, role: .label)]
        for (mark, means) in Words.marks(glyphs) {
            for (index, row) in wrap(means, to: columns - 3).enumerated() {
                lines.append((text: (index == 0 ? mark : " ") + "  " + row, role: .plain))
            }
        }
        return lines
    }
}
