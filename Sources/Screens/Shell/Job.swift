// The jobs that a terminal knows: one row each. A new job is a case here, its home screen as a stage, and nothing else.

import TextScreen
import Warehouse

/// A job that has a home screen.
enum Job: CaseIterable {
    case pick, pack, dock, count, gate, inspect, carry, board, expiry

    /// What a badge needs for it: one of these.
    var roles: [Warehouse.Role] {
        switch self {
        case .pick: [.pick]
        case .pack: [.pack]
        case .dock: [.dock]
        case .count: [.count]
        case .gate, .carry: [.receive]
        case .inspect: [.inspect]
        case .board: [.supervise]
        case .expiry: Warehouse.Role.forExpiry
        }
    }

    /// The key that shows its home, from any other one.
    var key: Key {
        switch self {
        case .pick: .function(2)
        case .pack: .function(3)
        case .dock: .function(4)
        case .count: .function(5)
        // The two halves of returns share a key: each shows the other.
        case .gate, .inspect: .function(7)
        case .carry: .delete
        case .board: .insert
        case .expiry: .shiftFunction(5)
        }
    }

    var act: Act {
        switch self {
        case .pick: .tours
        case .pack: .bench
        case .dock: .yard
        case .count: .counts
        case .gate: .gates
        case .inspect: .inspects
        case .carry: .carries
        case .board: .board
        case .expiry: .expiries
        }
    }

    var text: Words.CommandText {
        switch self {
        case .pick: Words.toursCommand
        case .pack: Words.benchCommand
        case .dock: Words.dockCommand
        case .count: Words.countsCommand
        case .gate: Words.gatesCommand
        case .inspect: Words.inspectsCommand
        case .carry: Words.receiveCommand
        case .board: Words.boardCommand
        case .expiry: Words.expiryCommand
        }
    }

    /// What its home asks the station for.
    var list: Request {
        switch self {
        case .pick: .tours
        case .pack: .packQueue
        case .dock: .dockQueue
        case .count: .countQueue
        case .gate: .gateQueue
        case .inspect: .returnQueue
        case .carry: .carry(.queue)
        case .board: .board
        case .expiry: .expiry(.list)
        }
    }

    fileprivate var stage: Console.Stage {
        switch self {
        case .pick: .menu(MenuScreen())
        case .pack: .packHome(PackHome())
        case .dock: .dock(DockHome())
        case .count: .counts(CountHome())
        case .gate: .gates(GateHome())
        case .inspect: .inspects(InspectHome())
        case .carry: .carries(CarryHome())
        case .board: .board(BoardHome())
        case .expiry: .expiries(ExpiryHome())
        }
    }
}

extension Console.Stage {
    /// The job that the screen belongs to; before anybody has signed in, the first.
    var job: Job {
        switch self {
        case .login, .menu, .pick: .pick
        case .packHome, .pack: .pack
        case .dock, .load: .dock
        case .counts, .count: .count
        case .gates, .gate: .gate
        case .inspects, .inspect: .inspect
        case .carries, .carry: .carry
        case .board: .board
        case .expiries, .expiry: .expiry
        }
    }
}

extension Console {
    /// The jobs that the person's badge is good for, in the order of the table.
    var jobs: [Job] { Job.allCases.filter { $0.roles.contains { person?.roles.contains($0) == true } } }

    /// The job whose home is shown.
    var home: Job? {
        switch stage {
        case .menu: .pick
        case .packHome: .pack
        case .dock: .dock
        case .counts: .count
        case .gates: .gate
        case .inspects: .inspect
        case .carries: .carry
        case .board: .board
        case .expiries: .expiry
        case .login, .pick, .pack, .load, .count, .gate, .inspect, .carry, .expiry: nil
        }
    }

    /// Shows the home of a job; whatever is at hand stays this person's.
    mutating func show(_ job: Job, saying said: Message?) -> [Effect] {
        let effects = forgetEntry()
        stage = job.stage
        uncover()
        message = said
        return effects + [.request(job.list)]
    }

    /// The keys to the homes of the other jobs.
    var homeCommands: [Command<Console>] {
        var keys: Set<Key> = []
        return jobs.filter { $0 != home && keys.insert($0.key).inserted }.map { job in
            Self.command(job.act, [job.key], job.text, priority: job == .expiry ? 36 : 40)
        } + [Self.command(.settings, [.shiftFunction(1)], Words.settingsCommand, priority: 2)]
    }

    /// Somebody signed in: on with what is theirs, else the home of their first job.
    mutating func welcome(
        _ person: Person, holding tour: TourID?, packing order: OrderID?, counting bin: PlaceID?,
        inspecting id: ReturnID?, carrying carry: CarryID?
    ) -> [Effect] {
        self.person = person
        names[person.badge] = person.name
        if load != nil, person.roles.contains(.dock) {
            // A second person came to the load: for its seal, or to go on loading.
            message = Words.signedInAtDock(person.name)
            return [.ring(.accepted)]
        }
        let held: Job? =
            tour != nil
            ? .pick
            : order != nil
                ? .pack
                : bin != nil
                    ? .count
                    : id != nil
                        ? .inspect
                        : carry != nil ? .carry : nil
        let first = held ?? jobs.first ?? .pick
        let effects = show(first, saying: Words.welcome(person.name))
        var opening: [Effect] = []
        if let tour {
            changeMenu { $0.opening = tour }
            opening = [.request(.open(tour))]
        } else if let order {
            changePackHome { $0.isOpening = true }
            opening = [.request(.pack(.open, order: order, offered: nil))]
        } else if let bin {
            opening = [.request(.count(.take(bin), on: nil, offered: nil))]
        } else if let id {
            opening = [.request(.inspect(.take(id), on: nil, offered: nil))]
        } else if let carry {
            opening = [.request(.carry(.reload(carry)))]
        }
        return [.ring(.accepted)] + effects + opening
    }
}
