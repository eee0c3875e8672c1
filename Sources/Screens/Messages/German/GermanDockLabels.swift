// Words of the dock.

extension German {
    static let dockLabels = """
        = DOCK
        DOCK
        = LOAD
        LADUNG
        = Service
        Dienst
        = Aboard
        Drauf
        = To pack
        Offen
        = NO DOOR YET
        NOCH KEIN TOR
        = no lane has room
        keine Bahn hat Platz
        = Dock
        Dock
        = Shows the loads, the lanes and the cartons to stage.
        Zeigt die Ladungen, die Bahnen und die Kartons zum Einstellen.
        = Close load
        Ladung zu
        = Close
        Zu
        = Nothing more is loaded; the seal comes next.
        Nichts mehr wird geladen; als Nächstes die Plombe.
        = Open load
        Ladung auf
        = Open
        Auf
        = Opens a closed load again; a sealed one only where a carton on it has to come off.
        Öffnet eine geschlossene Ladung wieder; eine verplombte nur, wenn ein Karton herunter muss.
        = Leave behind
        Zurücklassen
        = Leave
        Lassen
        = The next carton that waits stays behind: why, and how it goes instead.
        Der nächste wartende Karton bleibt zurück: warum, und wie er stattdessen geht.
        = Unload
        Abladen
        = Off
        Ab
        = The next carton that is scanned comes off the load.
        Der nächste gescannte Karton kommt von der Ladung.
        = Other door
        Anderes Tor
        = Moves the selected load to another door; a taken door changes places.
        Stellt die gewählte Ladung an ein anderes Tor; ein belegtes Tor tauscht.
        = Truck is here
        LKW ist da
        = Truck
        LKW
        = The truck of this load has come: what it is called, then its door.
        Der LKW dieser Ladung ist da: wie er heißt, dann sein Tor.
        = Photo of the seal
        Foto der Plombe
        = Photo
        Foto
        = Notes where a photo of the seal is found: a file name, a number, a link.
        Notiert, wo ein Foto der Plombe liegt: Dateiname, Nummer, Link.
        = Hold the load
        Ladung sperren
        = Hold
        Sperre
        = A supervisor lets the load wait, and says why.
        Die Leitung lässt die Ladung warten und sagt warum.
        = Lift the hold
        Sperre aufheben
        = Lift
        Frei
        = A supervisor lets a held load go on.
        Die Leitung lässt eine gesperrte Ladung weitergehen.
        = Takes back what you did last with a carton.
        Nimmt zurück, was Sie zuletzt mit einem Karton taten.
        = Shows the queue of loads.
        Zeigt die Reihe der Ladungen.
        = load is not open
        Ladung nicht offen
        = no carton waits
        kein Karton wartet
        = seal comes after F4
        Plombe kommt nach F4
        = load is over
        Ladung ist vorbei
        = supervisors only
        nur Leitung
        = no load to move
        keine Ladung gewählt
        = nothing to stage
        nichts einzustellen
        = No load waits
        Keine Ladung wartet
        = The office plans loads. Cartons can be staged all the same.
        Das Büro plant Ladungen. Kartons können trotzdem eingestellt werden.
        = scan a carton
        Karton scannen
        = Looking for loads
        Sucht Ladungen
        = at door
        am Tor
        = loading
        lädt
        = closed
        geschlossen
        = sealed
        verplombt
        = departed
        abgefahren
        = cancelled
        storniert
        = %1 goes to %2
        %1 geht zu %2
        = to %1
        zu %1
        = %1 load %2
        %1 Ladung %2
        = not staged
        nicht eingestellt
        = at the bench
        am Packplatz
        = %1 %2 carton %3 %4 %5
        %1 %2 Karton %3 %4 %5
        = %1/%2 aboard
        %1/%2 drauf
        = Two people read the seal, one after the other.
        Zwei Personen lesen die Plombe, eine nach der anderen.
        = %1 has read it.
        %1 hat gelesen.
        = Now another person: badge, then seal.
        Nun jemand anders: Ausweis, dann Plombe.
        = Driver's code %1
        Fahrercode %1
        = Seal %1
        Plombe %1
        = carton has
        Karton ist
        = cartons have
        Kartons sind
        = left.
        weg.
        = Manifest %1
        Ladeliste %1
        = scan door
        Tor scannen
        = scan the new door, or choose a load
        das neue Tor scannen, oder eine Ladung wählen
        = a lane
        eine Bahn
        = scan lane
        Bahn
        = scan carton
        Karton
        = scan a carton or a door
        Karton oder Tor scannen
        = scan a carton, or a door to open its load
        Karton scannen, oder ein Tor öffnet seine Ladung
        = scan: off
        Scan: ab
        = scan the carton that comes off
        den Karton, der abgeht, scannen
        = truck
        LKW
        = type what the truck is called, or scan its door
        tippen, wie der LKW heißt, oder sein Tor scannen
        = scan its door, Enter for %1
        sein Tor, Enter für %1
        = scan its door
        sein Tor scannen
        = photo
        Foto
        = type or scan where the photo is found
        tippen oder scannen, wo das Foto liegt
        = type why
        Grund tippen
        = type why it has to wait
        tippen, warum sie warten muss
        = held
        gesperrt
        = held: a supervisor lifts it with F5
        gesperrt: die Leitung hebt es mit F5 auf
        = scan %1 to open
        %1 scannen öffnet
        = scan a free door to open
        ein freies Tor scannen öffnet
        = read seal
        Plombe
        = type or scan the number on the seal
        Nummer auf der Plombe tippen oder scannen
        = driver
        Fahrer
        = the driver's code or name
        Code oder Name des Fahrers
        = Enter shows the dock
        Enter zeigt das Dock
        = Held: two seals
        Sperre: 2 Plomben
        = %1 and %2 were read. A supervisor lifts it.
        %1 und %2 wurden gelesen. Die Leitung hebt es auf.
        = a supervisor lifts
        Leitung hebt auf
        = Held by the office
        Vom Büro gesperrt
        = Scan its door
        Sein Tor scannen
        = That opens load %1.
        Das öffnet Ladung %1.
        = Scan cartons
        Kartons scannen
        = F4 closes the load when all are aboard.
        F4 schließt die Ladung, wenn alle drauf sind.
        = Type or scan its number. F4 opens the load again.
        Nummer tippen oder scannen. F4 öffnet die Ladung wieder.
        = for the code %1, or a name.
        nach dem Code %1, oder einem Namen.
        = It has left
        Sie ist weg
        = It is cancelled
        Sie ist storniert
        = Scan a lane
        Bahn scannen
        = The carton in the hand goes there. Esc drops it.
        Der Karton in der Hand kommt dorthin. Esc legt ihn weg.
        = Scan what comes off
        Scannen was abgeht
        = The next carton leaves the load. Esc or F11 ends that.
        Der nächste Karton verlässt die Ladung. Esc oder F11 beendet das.
        = Esc ends that
        Esc beendet das
        = Type its plate
        Kennzeichen tippen
        = What the truck of %1 is called; Enter for no name.
        Wie der LKW von %1 heißt; Enter ohne Namen.
        = or Enter for none
        oder Enter ohne
        = Truck %1.
        LKW %1.
        = Enter for %1.
        Enter für %1.
        = Enter: %1
        Enter: %1
        = Note the photo
        Foto notieren
        = Type or scan where the photo of the seal is found. Esc leaves it.
        Tippen oder scannen, wo das Foto der Plombe liegt. Esc bricht ab.
        = where is it found
        wo liegt es
        = Type why
        Grund tippen
        = Load %1 waits until a supervisor lifts the hold. Esc leaves it.
        Ladung %1 wartet, bis die Leitung die Sperre aufhebt. Esc bricht ab.
        = then it waits
        dann wartet sie
        = A code was scanned. Expected: the reason in words.
        Ein Code wurde gescannt. Erwartet: der Grund in Worten.
        = in words, no code
        in Worten, kein Code
        = Scan the new door
        Neues Tor scannen
        = of load %1, or choose the load it changes places with and press Enter. Esc leaves it.
        von Ladung %1, oder die Ladung wählen, mit der sie tauscht, und Enter. Esc bricht ab.
        = or choose a load
        oder Ladung wählen
        = no load yet
        noch keine Ladung
        = No lane has room for it: tell the supervisor.
        Keine Bahn hat Platz dafür: der Leitung sagen.
        = For %1, %2.
        Für %1, %2.
        = Find a lane
        Bahn suchen
        = %1 moved it
        %1 hat umgestellt
        = it was moved
        es wurde umgestellt
        = Load %1 goes on there: %2.
        Ladung %1 geht dort weiter: %2.
        = stands here now
        steht jetzt hier
        = In %1
        In %1
        = %1 is where it was
        %1 ist, wo er war
        = Planned
        Geplant
        = Truck at %1
        LKW an %1
        = Load %1
        Ladung %1
        = Load cartons
        Kartons laden
        = Load %1 is open at %2
        Ladung %1 ist offen an %2
        = Load %1; everybody at it is told
        Ladung %1; alle daran erfahren es
        = Off the load
        Von der Ladung
        = Stays behind
        Bleibt zurück
        = %1 goes %2
        %1 geht %2
        = Closed: %1
        Geschlossen: %1
        = Load goes on
        Ladung geht weiter
        = Another person now
        Jetzt jemand anders
        = What you read is noted. Scan a second badge, then the seal again.
        Was Sie lasen, ist notiert. Zweiten Ausweis scannen, dann die Plombe erneut.
        = badge, then seal
        Ausweis, dann Plombe
        = Sealed
        Verplombt
        = %1. Now the driver's code
        %1. Nun der Code des Fahrers
        = Photo is noted
        Foto ist notiert
        = Held
        Gesperrt
        = Go on where it stood
        Dort weiter, wo sie stand
        = Departed
        Abgefahren
        = %1, %2 kg
        %1, %2 kg
        = Load is cancelled
        Ladung storniert
        = with %1
        mit %1
        = today
        heute
        = tomorrow
        morgen
        = on %1
        am %1
        = Type when it goes
        Abfahrt tippen
        = No load takes %1 of %2. Type a time, such as 16:40.
        Keine Ladung nimmt %1 von %2. Zeit tippen, wie 16:40.
        = no load takes it
        keine Ladung passt
        = It stays behind
        Bleibt zurück
        = %1 of %2 goes %3.
        %1 von %2 geht %3.
        = goes at
        geht um
        = No load takes this carton. Expected: a time, such as 16:40, then Enter.
        Keine Ladung nimmt diesen Karton. Erwartet: eine Zeit, wie 16:40, dann Enter.
        = as 16:40, Enter
        wie 16:40, Enter
        = This one stays
        Dieser bleibt
        = %1: choose why, then Enter.
        %1: Grund wählen, dann Enter.
        = %1, %2 of %3
        %1, %2 von %3
        = Enter F4 Left Esc
        Enter F4 Links Esc
        = Up Down why   Left Right which   F4 way out   Enter do it   Esc back
        Auf Ab Grund   Links Rechts welcher   F4 Ausweg   Enter tun   Esc zurück
        """
}
