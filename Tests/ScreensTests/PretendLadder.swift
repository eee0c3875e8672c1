import Screens
import TestSupport
import Warehouse

/// The ladder of a station in memory: what is due, and what people took on of it.
struct PretendLadder {
    var due: [ExpiryRow] = []
    var tasks: [ExpiryTask] = []
    /// The site reports to a hub, which is asked for transfers.
    var hasHub = false

    private var rows: [ExpiryRow] {
        due
            + tasks.filter { !$0.state.isOver }.map { task in
                let taken = task.taken
                return ExpiryRow(
                    rung: taken.rung, sku: taken.sku, name: task.item.name, place: taken.place, batch: taken.batch,
                    quantity: taken.quantity, daysLeft: task.daysLeft, owner: task.owner, task: task.number,
                    state: task.state, by: task.by, byName: task.byName)
            }
    }

    mutating func answer(_ ask: ExpiryAsk, person: Person?, on shelf: MemoryShelf) -> Answer {
        switch ask {
        case .list: return .expiry(.list(rows))
        case .reload(let number):
            guard let task = tasks.first(where: { $0.number == number }) else { return .failed("none", brief: "none") }
            return .expiry(.shown(task))
        case .wish(let wish, let number):
            guard let person else { return .signedOut }
            return .expiry(answer(wish, number, person, shelf))
        }
    }

    private mutating func answer(
        _ wish: ExpiryWish, _ number: Int?, _ person: Person, _ shelf: MemoryShelf
    ) -> ExpiryAnswer {
        let command: ExpiryTaskCommand
        switch wish {
        case .open(let text, let keyed):
            let reading = shelf.reading(text, keyed: keyed)
            if shelf.people.contains(BadgeID(text)) {
                return .refused(.wrongKind(text, is: .person, expected: .anyBin), nil)
            }
            guard let bin = reading.bin else { return .refused(reading.refusal(expecting: .anyBin), nil) }
            guard let row = due.first(where: { $0.place == bin }) else {
                return .refused(.expiry(.nothingHere(bin)), nil)
            }
            return take(row, .atBin, person, shelf)
        case .take(let rung, let sku, let place, let batch):
            guard
                let row = due.first(where: {
                    $0.rung == rung && $0.sku == sku && $0.place == place && $0.batch == batch
                })
            else { return .refused(.expiry(.notFree(sku, place, free: 0)), nil) }
            return take(row, .takenOn, person, shelf)
        case .scan(let text, let keyed): command = .scan(shelf.reading(text, keyed: keyed))
        case .done: command = .done
        case .drop: command = .drop
        }
        guard let index = tasks.firstIndex(where: { $0.number == number }) else {
            return .refused(.expiry(.over(number ?? 0, .dropped)), nil)
        }
        switch tasks[index].decide(command, by: person.badge, roles: person.roles, today: SmallFloor.today) {
        case .refuse(let refusal): return .refused(refusal, tasks[index])
        case .ask: preconditionFailure("nothing on the ladder is ever offered")
        case .record(let events):
            for event in events {
                switch event {
                case .proved(let step, _): tasks[index].state = step
                case .settled: tasks[index].state = .settled
                case .dropped: tasks[index].state = .dropped
                }
            }
            return .recorded(tasks[index].state, tasks[index])
        }
    }

    private mutating func take(
        _ row: ExpiryRow, _ state: ExpiryStep, _ person: Person, _ shelf: MemoryShelf
    ) -> ExpiryAnswer {
        due.removeAll { $0 == row }
        let isAside = row.rung == .liquidate || row.rung == .transfer && !hasHub
        let tray: PlaceID? = isAside ? "EX-LIQUIDATE" : nil
        let moves = tray.map {
            [Move(sku: row.sku, batch: row.batch, quantity: row.quantity, from: row.place, to: $0)]
        }
        let taken = ExpiryHandled(
            .takenOn, rung: row.rung, sku: row.sku, batch: row.batch, place: row.place, quantity: row.quantity,
            moves: moves ?? [], transfer: row.rung == .transfer && hasHub ? "EX-1843-9f3a2c" : nil)
        let item = shelf.items[row.sku] ?? Item(sku: row.sku, name: row.name)
        let task = ExpiryTask(
            number: 1_800 + tasks.count, taken: taken, state: state, by: person.badge, byName: person.name, item: item,
            place: shelf.places[row.place] ?? Place(id: row.place, kind: .bin), owner: row.owner,
            daysLeft: row.daysLeft)
        tasks.append(task)
        return .recorded(state, task)
    }
}
