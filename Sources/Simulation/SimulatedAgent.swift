import HubStore
import SiteStore
import SyncProtocol
import Warehouse

// What an agent does, as SiteAgent's `Agent` does it with threads and sockets: it drives SitePush, writes down in the
// site's file what it hears, and asks for the feed once the hub has welcomed this very file.

extension Simulation {
    /// The agent looks whether there is something to do.
    func wake(_ site: SimulatedSite) throws {
        guard time.now >= site.wake || site.hasHubChanged, try !waitsForUpgrade(site) else { return }
        let hasChanged = site.hasHubChanged
        site.hasHubChanged = false
        try drive(site, hasChanged ? .hubChanged : .wake)
    }

    /// One step of the agent, and all that it wants done for it.
    private func drive(_ site: SimulatedSite, _ input: SitePush.Input) throws {
        try attempt(site, SimulatedSite.agentProcess) { open in
            site.wake = 0
            let effects = try site.push.step(input, at: site.clock.now(), dice: time.next(), on: open.outgoing)
            // An answer to a request that was given up is nobody's.
            if case .hello(.welcome(let welcome), _) = input, welcome.session == site.push.session {
                try open.noteContact(
                    session: welcome.session, incarnation: welcome.incarnation, hubClock: welcome.now)
            } else if case .push = input {
                try open.noteContact(session: site.push.session, incarnation: nil, hubClock: nil)
            }
            for effect in effects { try carryOut(effect, site, open) }
            if case .hello(.welcome, _) = input {
                site.isWelcome = site.push.stop == nil
                if site.isWelcome { try open.noteWelcome() }
            }
            try open.noteAcknowledged(site.push.acknowledged)
            try expectOwnPlaces(site, open)
        }
    }

    private func carryOut(_ effect: SitePush.Effect, _ site: SimulatedSite, _ open: Site) throws {
        switch effect {
        case .hello(let hello, let request):
            line.send(.hello(hello, request: request), of: site, at: time)
            line.expect(request, of: site, at: time)
        case .push(let push, let request):
            line.send(.push(push, request: request), of: site, at: time)
            line.expect(request, of: site, at: time)
        case .wait(let milliseconds): site.wake = time.now + Int64(milliseconds)
        case .acknowledged(let stream, let place, let wentBack):
            try open.noteAcknowledged(stream, place)
            if wentBack { note("the hub went back") }
        case .parked(_, let numbers): note("parked", numbers.count)
        case .lost: note("lost at the site")
        case .stopped(let stop):
            try open.noteStopped(stop)
            site.isWelcome = false
            if case .noCommonProtocol = stop { return refused(site) }
            guard site.putBack != nil else {
                throw Violation("only what was tampered with stops", "\(site.name): \(stop)")
            }
            note("stopped: " + "\(stop)".prefix { $0 != "(" })
        }
    }

    /// A place that a site believes is one of its own history.
    private func expectOwnPlaces(_ site: SimulatedSite, _ open: Site) throws {
        for (stream, place) in site.push.acknowledged {
            guard let own = try open.outgoing.hash(of: place.sequence, in: stream), own == place.hash else {
                throw Violation("a site believes its own hashes", "\(site.name): fact \(place.sequence) at the hub")
            }
        }
    }

    /// The agent asks for what the hub wants, unless it is waiting for an answer.
    func listen(_ site: SimulatedSite) throws {
        guard site.isWelcome, site.push.stop == nil else { return }
        if let asked = site.asksFeed, time.now < asked + SimulatedLine.patience { return }
        try attempt(site, SimulatedSite.agentProcess) { open in
            let place = try open.hubLink()?.feed ?? FeedPlace(incarnation: nil, after: 0)
            site.asksFeed = time.now
            line.send(.feed(place), of: site, at: time)
        }
    }

    /// The agent gives back to the hub what nobody will pick.
    func handBack(_ site: SimulatedSite) throws {
        try attempt(site, SimulatedSite.agentProcess) { open in
            if try !open.handBackShorts(at: site.clock.now()).isEmpty { note("handed back") }
        }
    }

    // MARK: Letters

    /// Everything that has arrived by now is heard.
    func deliver() throws {
        for letter in line.arrived(at: time.now) { try deliver(letter) }
    }

    private func deliver(_ letter: SimulatedLine.Letter) throws {
        let site = sites[letter.site]
        let isCurrent = letter.life == site.life
        switch letter.message {
        case .hello(let hello, let request):
            let answer = try greet(hello, of: site)
            guard let answer else { return }
            if case .welcome(let welcome) = answer {
                sessions[site.name] = (hub.epoch, welcome.session)
                for standing in welcome.standings { try believe(standing.held, of: standing.stream) }
            }
            reply(.helloAnswer(answer, request: request), letter)
        case .push(let push, let request):
            let answer = try ask { try $0.receive(push, from: site.name, at: time.moment) }
            guard let answer else { return }
            if case .held = answer, let session = sessions[site.name], session.epoch == hub.epoch,
                session.id != push.session
            {
                throw Violation("a batch of an earlier life is refused", "\(site.name) after \(push.after.sequence)")
            }
            switch answer {
            case .held(let position, _), .gap(let position): try believe(position, of: push.stream)
            case .behind, .forked, .sessionOver, .unknownStream: break
            }
            note("answer: " + "\(answer)".prefix { $0 != "(" })
            reply(.pushAnswer(answer, request: request), letter)
        case .feed(let place):
            let answer = try ask {
                try $0.feed(place, of: site.name, limit: 4, at: time.moment, newIncarnation: time.id())
            }
            guard let answer else { return }
            reply(.feedAnswer(strange(answer)), letter)
        case .helloAnswer(let answer, let request):
            if isCurrent { try drive(site, .hello(answer, request: request)) }
        case .pushAnswer(let answer, let request):
            if isCurrent { try drive(site, .push(answer, request: request)) }
        case .timeOut(let request):
            if isCurrent { try drive(site, .failed(request: request)) }
        case .feedAnswer(let answer):
            if isCurrent { try hear(answer, site) }
        }
    }

    /// The answer goes to the life of the agent that asked.
    private func reply(_ message: Message, _ letter: SimulatedLine.Letter) {
        let site = sites[letter.site]
        line.send(message, of: site, life: letter.life, at: time)
    }

    private func hear(_ answer: FeedAnswer, _ site: SimulatedSite) throws {
        site.asksFeed = nil
        if case .reset = answer { site.hasHubChanged = true }
        try attempt(site, SimulatedSite.agentProcess) { open in
            switch answer {
            case .page(let page):
                // A page that was overtaken by a restore of the hub is asked for anew.
                if let known = try open.hubLink()?.feed.incarnation, known != page.incarnation { return }
                let answers = try open.takeFeed(page)
                note("intents answered", answers.count)
            case .reset(let incarnation):
                try open.takeFeedReset(incarnation: incarnation)
                note("feed reset")
            }
        }
    }

    /// Now and then a newer hub wants what this site has never heard of.
    private func strange(_ answer: FeedAnswer) -> FeedAnswer {
        guard line.trouble > 0, time.happens(0.03), case .page(var page) = answer else { return answer }
        note("strange intent")
        page.intents.append(
            Intent(
                number: page.next, kind: "drone", id: "D-\(time.below(5))", revision: 1 + time.below(3),
                body: .init("{\"altitude\":3}".utf8)))
        return .page(page)
    }
}
