import Glibc
import Screens
import SiteStore
import Station
import Warehouse

// A robot that counts: it sees the shelf as it really is, errs as a person does, and looks again when another one is
// wanted.

/// Something that goes wrong at a look at a bin; one for each look.
enum CountMischief: String, CaseIterable {
    case unknownCode, otherBin, undo, miscount, emptyTooLate, leaveAndReturn, killAfter
}

extension MischiefPlan {
    /// What happens at a look at a bin, if anything: something does to about four in ten.
    func countMischief(at place: PlaceID, look: Int) -> CountMischief? {
        switch hash("count/\(place)/\(look)") % 100 {
        case 0..<6: .unknownCode
        case 6..<12: .otherBin
        case 12..<18: .undo
        case 18..<28: look == 1 ? .miscount : nil
        case 28..<32: .emptyTooLate
        case 32..<36: .leaveAndReturn
        case 36..<42: .killAfter
        default: nil
        }
    }
}

extension Robot {
    /// Counts until every count is over. Throws when the site fails.
    public func count() throws {
        scan(badge.rawValue, counts: false)
        var idle = 0
        while stalls < 20 {
            guard goesOn() else { return }
            if core.console.count != nil {
                try countStep()
            } else if takeBin() {
            } else if isMarked(Rehearsal.countsOver) {
                return
            } else {
                idle += 1
                if idle > 2400 {
                    report(.broken("counts are open and nobody may do them"))
                    return
                }
                usleep(50_000)
                core.lookAround()
                continue
            }
            idle = 0
        }
        report(.broken("the counter is stuck: \(core.console.notice.map { String(describing: $0) } ?? "no message")"))
    }

    /// Begins a bin of the list. Where somebody else was faster the robot rests and looks again, so that it never tries
    /// for ever what is refused.
    private func takeBin() -> Bool {
        if core.console.counts == nil { press(Keys.counts, counts: false) }
        if core.console.counts?.offer != nil { escape(counts: false) }
        let open = core.console.counts?.rows.filter { $0.isOpen(to: badge) } ?? []
        guard !open.isEmpty else { return false }
        let mine = open.first { $0.lease?.holder == badge }
        let row = mine ?? open[Int(plan.hash(badge.rawValue) % UInt64(open.count))]
        scan(row.place.rawValue, counts: false)
        return core.console.count != nil
    }

    private func countStep() throws {
        guard let screen = core.console.count else { return }
        if screen.isLost {
            enter(counts: false)
            return
        }
        let place = screen.job.place
        let look = screen.job.counters.count + 1
        if screen.step == .place {
            scan(place.rawValue)
            return
        }
        if screen.offer == nil, let mischief = plan.countMischief(at: place, look: look), moment(of: mischief, screen),
            mark("count-\(screen.job.id)-\(look)")
        {
            report(.mischief("count-" + mischief.rawValue))
            try perform(mischief, screen)
            return
        }
        guard let text = try guide.right(core.console) else {
            stalls += 1
            return
        }
        let before = screen.job
        scan(text)
        if case .countRefused(let refusal, _) = lastAnswer {
            report(.broken("a right scan (\(text)) was refused at \(place): \(refusal)"))
            stalls += 1
        } else {
            stalls = core.console.count?.job == before && core.console.count?.offer == nil ? stalls + 1 : 0
        }
    }

    /// Whether a mischief fits what stands on the screen now.
    private func moment(of mischief: CountMischief, _ screen: CountScreen) -> Bool {
        guard screen.step == .item, let round = screen.job.round else { return false }
        switch mischief {
        case .unknownCode, .leaveAndReturn, .killAfter: return true
        case .otherBin: return round.lines.isEmpty
        case .undo, .emptyTooLate: return !round.lines.isEmpty
        // Serials are scanned one by one: a number says nothing of them.
        case .miscount: return round.current.map { $0.quantity > 0 && $0.serials.isEmpty } ?? false
        }
    }

    private func perform(_ mischief: CountMischief, _ screen: CountScreen) throws {
        switch mischief {
        case .unknownCode:
            scan("NOWHERE-99")
            if core.console.count?.job.round?.unknown.isEmpty != false {
                report(.broken("a code that nobody knows was not noted"))
            }
        case .otherBin:
            let other = try site.bins(except: [screen.job.place], limit: 1).first?.rawValue ?? "B-0000"
            expectCountRefusal { scan(other) }
        case .undo:
            press(Keys.undo)
            guard case .counted = lastAnswer else { return report(.broken("undo was not recorded: \(answered)")) }
        case .miscount:
            let total = (screen.job.round?.current?.quantity ?? 0) + 1
            type(String(total))
            try finish(screen.job.place)
        case .emptyTooLate: expectCountRefusal { scan("%CMD-EMPTY") }
        case .leaveAndReturn:
            escape()
            if core.console.count != nil { escape() }
            if core.console.count != nil { report(.broken("a count could not be left")) }
        case .killAfter:
            diesOnAnswer = true
            if let text = try guide.right(core.console) { scan(text) }
            diesOnAnswer = false
            try die(.killed)
        }
    }

    /// Ends a look whatever is still on the shelf.
    private func finish(_ place: PlaceID) throws {
        for _ in 0..<3 where core.console.count != nil { scan(place.rawValue) }
        if core.console.count != nil { report(.broken("a look could not be ended")) }
    }

    private func expectCountRefusal(_ act: () -> Void) {
        let before = core.console.count?.job
        act()
        if core.console.count?.job != before { report(.broken("a wrong scan changed a count")) }
    }
}
