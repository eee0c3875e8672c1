import Screens
import TestSupport
import Testing
import TextScreen
import Warehouse

/// What a supervisor says, and when people see it.
@Suite struct MessageTests {
    private let early = FloorMessage(
        id: 40, from: "SUE", sender: "Sue Park", text: "Truck 4 is early, come to door 4", at: SmallFloor.now)

    private func at(_ name: String) -> PretendStation {
        guard let found = situations.first(where: { $0.name == name }) else {
            preconditionFailure("no situation \(name)")
        }
        return found.reach()
    }

    private func text(_ station: PretendStation, _ size: ScreenSize = .standard) -> String {
        station.console.view(in: size).text.joined(separator: "\n")
    }

    @Test func aMessageStandsThereInARestUntilEnterSaysThatItWasRead() {
        var station = at("pick/place")
        station.unread = [early]
        station.rest()
        #expect(station.rung == [.attention])
        #expect(text(station).contains("Sue Park: Truck 4 is early, come to door 4 [Enter: read]"))
        station.rest()
        #expect(station.rung == [], "it rings once")
        let question = station.console.question
        station.enter()
        #expect(station.requests == [.readMessage(40)])
        #expect(!text(station).contains("Truck 4"))
        #expect(station.console.question == question, "nothing of the work was touched")
    }

    @Test func aScanIsAnsweredAsEverAndTheMessageComesBackInTheNextRest() {
        var station = at("pick/place")
        let place = station.console.pick?.tour.current?.place.rawValue ?? ""
        station.unread = [early]
        station.rest()
        station.scan(place)
        #expect(station.requests.count == 1 && station.rung == [.accepted])
        #expect(!text(station).contains("Truck 4"))
        station.rest()
        #expect(text(station).contains("Truck 4") && station.rung == [])
    }

    @Test func aMessageNeverStandsOverARefusalOrAQuestion() {
        var station = at("pick/place")
        station.scan("NO-SUCH-PLACE")
        let refused = station.console.notice
        station.unread = [early]
        station.rest()
        #expect(station.console.notice == refused && station.rung == [])
        station = at("board/take-tour")
        station.unread = [early]
        station.rest()
        #expect(!text(station).contains("Truck 4"))
        station = at("pick/place")
        station.press(.function(1))
        station.unread = [early]
        station.rest()
        #expect(!text(station).contains("Truck 4"), "help lies over it")
        station.press(.escape)
        station.rest()
        #expect(text(station).contains("Truck 4"))
    }

    @Test func nobodyIsToldBeforeTheySignIn() {
        var station = Market.station()
        station.unread = [early]
        station.rest()
        #expect(!text(station).contains("Truck 4"))
    }

    @Test func whatStoodThereBeforeStandsThereAgain() {
        var station = at("login/start")
        station.signIn("ANA")
        let welcome = station.console.notice
        station.unread = [early]
        station.rest()
        #expect(station.console.notice != welcome)
        station.enter()
        #expect(station.console.notice == welcome)
        #expect(station.console.pick == nil, "Enter opened no tour")
    }

    @Test func aLongMessageIsReadPageByPageOnAHandheld() {
        var station = at("pick/place")
        station.send(.resized(.handheld))
        var long = early
        long.text = (1...20).map { "word\($0)" }.joined(separator: " ")
        station.unread = [long]
        station.rest()
        var read: [String] = []
        for _ in 1...9 where station.unread.count == 1 {
            read.append(text(station, .handheld))
            station.enter()
        }
        for word in 1...20 { #expect(read.contains { $0.contains("word\(word)") }, "word\(word) was never shown") }
        #expect(station.unread == [] && read.count > 2)
    }

    @Test func aTerminalOfAnotherSizeShowsTheMessageAnewInItsOwnPages() {
        var station = at("pick/place")
        station.unread = [early]
        station.rest()
        station.send(.resized(.handheld))
        #expect(text(station, .handheld).contains("Sue Park: Truck 4"))
        station.enter()
        #expect(station.requests == [], "there is another page")
        station.enter()
        #expect(station.requests == [.readMessage(40)])
    }

    @Test func aTextWithAnAtTellsPeopleAndTheirRowSaysWhatTheyHaveNotRead() {
        var station = at("board/people")
        station.type("@ANA come to door 4")
        #expect(station.requests == [.say(to: "ANA", "come to door 4"), .board])
        #expect(text(station).contains("Sent to ANA") && text(station).contains("Unread"))
        station.type("@ hurry")
        #expect(station.requests.first == .say(to: "ANA", "hurry"), "the selected person")
        station.type("@NOBODY hello")
        #expect(station.rung == [.refused] && text(station).contains("Nobody: NOBODY"))
        station = at("board/loads")
        station.type("@ hurry")
        #expect(station.requests == [] && text(station).contains("Nobody is selected"))
        station.type("@ANA")
        #expect(station.requests == [] && station.rung == [.refused], "without a text nothing is sent")
    }

    // MARK: What goes first

    @Test func whatGoingFirstCostsIsShownBeforeItIsDone() {
        var station = at("board/expedite")
        #expect(station.requests == [])
        #expect(text(station).contains("F8 again: first. W-2 is packed in"))
        #expect(text(station).contains("1 load loses up to"))
        station.press(.down)
        station.press(.function(8))
        #expect(station.requests == [], "another row was looked at: it asks about that one")
        station = at("board/expedite")
        station.press(.function(8))
        let wish = ExpediteWish(name: "W-2", orders: ["W-2"], isFirst: true)
        #expect(station.requests == [.rule(.expedite(wish))])
        #expect(text(station).contains("W-2 goes first"))
        station.type("+w-2")
        #expect(text(station).contains("F8 again ends it"))
        station.type("+w-2")
        #expect(station.requests == [.rule(.expedite(ExpediteWish(name: "W-2", orders: ["W-2"], isFirst: false)))])
    }

    @Test func aLoadGoesFirstByF8AndAnythingElseIsRefused() {
        var station = at("board/loads")
        station.press(.function(8))
        #expect(station.requests == [] && text(station).contains("F8 again: first"))
        station.press(.function(8))
        #expect(station.requests.count == 1)
        station.type("+NOTHING")
        #expect(station.requests == [] && station.rung == [.refused])
        #expect(text(station).contains("NOTHING is no order or load"))
    }

    @Test func withoutAPaceTheCostIsNotInvented() {
        var station = at("board/loads")
        station.boardReading.done = []
        station.send(.changed)
        station.type("+W-1")
        #expect(text(station).contains("cannot be told"))
    }
}

extension PretendStation {
    mutating func read(_ id: Int) -> Answer {
        unread.removeAll { $0.id == id }
        return .messageRead
    }

    mutating func say(_ text: String, to name: String) -> Answer {
        guard let badge = people.first(where: { $0.badge.rawValue == name })?.badge else {
            return .notSaid(text.count > MessageRefusal.charactersMax ? .tooLong(text.count) : .nobody(name))
        }
        for index in boardReading.people.indices where boardReading.people[index].badge == badge {
            boardReading.people[index].unread += 1
        }
        return .said(.badge(badge), people: 1)
    }

    /// The hands rest, and the station tells what is unread.
    mutating func rest() { send(.messages(unread)) }
}
