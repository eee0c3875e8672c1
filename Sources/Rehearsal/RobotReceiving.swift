import Glibc
import Screens
import SiteStore
import Station
import Warehouse

// A robot on the receiving floor: every truck has one, and the first robot puts away what stands on the floor.

extension Robot {
    /// Receives and puts away until nothing is left. Throws when the site fails.
    public func receive() throws {
        scan(badge.rawValue, counts: false)
        var idle = 0
        while stalls < 20 {
            guard goesOn() else { return }
            if core.console.carry != nil {
                try carryStep()
            } else if try beginCarry() {
            } else if isMarked(Rehearsal.receivingOver) {
                return
            } else {
                idle += 1
                if idle > 2400 { return report(.broken("goods are open and nobody takes them")) }
                usleep(50_000)
                core.lookAround()
                continue
            }
            idle = 0
        }
        report(.broken("the receiver is stuck: \(core.console.notice.map { String(describing: $0) } ?? "no message")"))
    }

    private func beginCarry() throws -> Bool {
        if core.console.carries == nil { press(Keys.receive, counts: false) }
        let rows = try site.carryRows()
        let own = rows.filter(\.kind.isDelivery).first { row in
            Int(plan.hash("receiver/\(row.code)") % UInt64(robots)) == slot - 1
        }
        if let own {
            scan(own.code, counts: false)
        } else if slot == 1, let floor = rows.first(where: { $0.code == PlaceID.receiving.rawValue }) {
            scan(floor.code, counts: false)
        }
        return core.console.carry != nil
    }

    private func carryStep() throws {
        guard let screen = core.console.carry else { return }
        if screen.offer == nil, let hand = screen.hand, hand.step == .place, let delivery = screen.job.start.delivery,
            let mischief = plan.receivingMischief(delivery, hand.sku), fits(mischief, hand),
            mark("receive-\(delivery)-\(hand.sku)")
        {
            report(.mischief("receive-" + mischief.rawValue))
            return try perform(mischief, screen, hand)
        }
        try carryOn(screen)
    }

    /// What a person who sees the goods does next.
    private func carryOn(_ screen: CarryScreen) throws {
        let before = screen.job
        if let text = try guide.right(screen), !text.isEmpty {
            scan(text)
        } else if screen.job.isDelivery {
            press(Keys.done)
        } else {
            escape(counts: false)
        }
        if case .carry(.refused(let refusal, _)) = lastAnswer {
            report(.broken("a right act was refused at \(screen.job.id): \(refusal)"))
            stalls += 1
        } else {
            let isSame = core.console.carry?.job == before && core.console.carry?.offer == nil
            stalls = isSame ? stalls + 1 : 0
        }
    }

    // MARK: What goes wrong

    private func fits(_ mischief: ReceivingMischief, _ hand: CarryHand) -> Bool {
        switch mischief {
        case .over: hand.serials.isEmpty
        case .wrongBin: if case .bin = hand.goal { true } else { false }
        case .unknownCode, .undo, .dropped, .damagedPlace, .killAfter, .killInHand: true
        }
    }

    private func perform(_ mischief: ReceivingMischief, _ screen: CarryScreen, _ hand: CarryHand) throws {
        switch mischief {
        case .unknownCode: expectCarryRefusal { scan("NOWHERE-99") }
        case .damagedPlace: expectCarryRefusal { scan(PlaceID.damaged.rawValue) }
        case .over:
            let announced = screen.job.differences.first { $0.sku == hand.sku }?.announced ?? 0
            type(String(announced + 1))
            if core.console.carry?.offer == nil { report(.broken("more than announced was not asked for")) }
            escape(counts: false)
            expectHand(hand)
        case .wrongBin:
            guard case .bin(let goal, _) = hand.goal,
                let other = try site.bins(except: [goal], limit: 1).first?.rawValue
            else { return }
            scan(other)
            if case .carry(.recorded) = lastAnswer { report(.broken("a wrong bin (\(other)) was taken at once")) }
            escape(counts: false)
            expectHand(hand)
        case .undo:
            press(Keys.undo)
            guard case .carry(.recorded) = lastAnswer else {
                return report(.broken("undo was not recorded: \(answered)"))
            }
        case .dropped:
            escape()
            escape()
            if core.console.carry?.hand != nil { report(.broken("Esc twice did not drop what is in the hand")) }
        case .killInHand: try die(.killed)
        case .killAfter:
            diesOnAnswer = true
            try carryOn(screen)
            diesOnAnswer = false
            try die(.killed)
        }
    }

    private func expectCarryRefusal(_ act: () -> Void) {
        let before = core.console.carry?.hand
        act()
        if case .carry(.recorded) = lastAnswer { report(.broken("something wrong was recorded: \(answered)")) }
        expectHand(before)
    }

    private func expectHand(_ hand: CarryHand?) {
        if core.console.carry?.hand != hand { report(.broken("what is in the hand has changed")) }
    }
}
