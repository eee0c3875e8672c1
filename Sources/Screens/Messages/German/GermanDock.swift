// Refusals and questions at the dock.

extension German {
    static let dock = """
        = door %1
        Tor %1
        = lane %1
        Bahn %1
        = carton %1
        Karton %1
        = has no label yet
        hat noch kein Etikett
        = is being packed
        wird gerade gepackt
        = has left
        ist abgefahren
        = is cancelled
        ist storniert
        = , where %1 is planned
        , wo %1 geplant ist
        = Scan again to use
        Erneut zum Nutzen
        = %1 is not for %2%3. Scan it again to use it.
        %1 ist nicht für %2%3. Erneut scannen, um es zu nutzen.
        = other door: %1
        anderes Tor: %1
        = Scan again to swap
        Erneut zum Tauschen
        = %1 stands at %2. Scan it again: the two change places, both crews are told.
        %1 steht an %2. Erneut scannen: die beiden tauschen, beide Teams erfahren es.
        = %1 is taken
        %1 ist belegt
        = load %1
        Ladung %1
        = Better: %1.
        Besser: %1.
        = %1 holds cartons of %2.%3 Scan %4 again to put this one there.
        %1 hat Kartons von %2.%3 %4 erneut scannen, um diesen dort abzustellen.
        = %1 has others
        %1 hat andere
        = Take it to %1
        Zu %1 bringen
        = Put it aside
        Beiseite stellen
        = Belongs %1. Expected: a carton of this load.
        Gehört %1. Erwartet: ein Karton dieser Ladung.
        = Take the next one
        Nächsten nehmen
        = %1 is on %2 already, counted once. Expected: another one.
        %1 ist schon auf %2, einmal gezählt. Erwartet: ein anderer.
        = it is on already
        er ist schon drauf
        = Unload it there
        Dort abladen
        = %1 is on another: %2. Expected: one that is on none.
        %1 ist auf einer anderen: %2. Erwartet: einer, der auf keiner ist.
        = it is on at %1
        er ist drauf an %1
        = is on another load
        auf anderer Ladung
        = Ask a supervisor
        Leitung fragen
        = %1 left with %2, as the records say. Expected: a carton that is still here.
        %1 fuhr mit %2 ab, laut Aufzeichnung. Erwartet: ein Karton, der noch hier ist.
        = records say: left
        laut Liste: weg
        = Back to the bench
        Zurück zum Packen
        = %1 %2. Expected: a labelled carton.
        %1 %2. Erwartet: ein etikettierter Karton.
        = Order %1 of %2 was cancelled. Expected: a carton that goes out.
        Auftrag %1 von %2 wurde storniert. Erwartet: ein Karton, der hinausgeht.
        = order is cancelled
        Auftrag storniert
        = %1 holds units of %2, too old for its order. Expected: a carton that lasts.
        %1 enthält Ware bis %2, zu alt für den Auftrag. Erwartet: ein haltbarer Karton.
        = too old by now
        inzwischen zu alt
        = %1 holds dangerous goods, and %2 takes none. Expected: a carton without.
        %1 enthält Gefahrgut, und %2 nimmt keines. Erwartet: ein Karton ohne.
        = dangerous goods
        Gefahrgut
        = %1 goes with %2. Expected: a carton for %3.
        %1 geht mit %2. Erwartet: ein Karton für %3.
        = goes another way
        geht anders hinaus
        = , but on: %1
        , aber auf: %1
        = Scan another one
        Anderen scannen
        = %1 is not on here%2. Expected: one that is.
        %1 ist hier nicht drauf%2. Erwartet: einer, der es ist.
        = it is not on here
        er ist nicht drauf
        = Unload it first
        Erst abladen
        = %1 is on a load: %2. Expected: a carton that is on none.
        %1 ist auf einer Ladung: %2. Erwartet: ein Karton, der auf keiner ist.
        = it is on a load
        er ist auf Ladung
        = Cannot be undone
        Geht nicht zurück
        = %1 has gone on since then. Expected: a step that nobody has followed up.
        %1 ist seitdem weitergegangen. Erwartet: ein Schritt, auf den nichts folgte.
        = carton has moved on
        Karton ging weiter
        = Scan the door
        Tor scannen
        = Load %1 is not open yet. Expected: the scan of its door, then cartons.
        Ladung %1 ist noch nicht offen. Erwartet: der Scan ihres Tors, dann Kartons.
        = load not open yet
        noch nicht offen
        = Reopen it first
        Erst wieder öffnen
        = Load %1 is closed. Expected: the seal, or to reopen the load.
        Ladung %1 ist geschlossen. Erwartet: die Plombe, oder die Ladung wieder öffnen.
        = load is closed
        Ladung geschlossen
        = Leave it shut
        Zu lassen
        = Load %1 is sealed. Expected: the driver's code or name.
        Ladung %1 ist verplombt. Erwartet: Code oder Name des Fahrers.
        = load is sealed
        Ladung verplombt
        = Choose another
        Andere wählen
        = Load %1 %2. Expected: a load that is still here.
        Ladung %1 %2. Erwartet: eine Ladung, die noch hier ist.
        = The seal was read as %1 and as %2, so the load is held. Expected: one number.
        Die Plombe wurde als %1 und als %2 gelesen, also ist die Ladung gesperrt. Erwartet: eine Nummer.
        = two seal numbers
        zwei Plombennummern
        = The load is held: %1. Expected: a supervisor who lifts it.
        Die Ladung ist gesperrt: %1. Erwartet: die Leitung hebt es auf.
        = load is held
        Ladung gesperrt
        = Load %1 is not held. Expected: a load that is.
        Ladung %1 ist nicht gesperrt. Erwartet: eine gesperrte Ladung.
        = load is not held
        nicht gesperrt
        = Go on loading
        Weiter laden
        = Load %1 is open already. Expected: a closed load, to reopen it.
        Ladung %1 ist schon offen. Erwartet: eine geschlossene, um sie zu öffnen.
        = load is open
        Ladung ist offen
        = Load a carton
        Karton laden
        = Nothing is on load %1. Expected: at least 1 carton.
        Nichts ist auf Ladung %1. Erwartet: mindestens 1 Karton.
        = load is empty
        Ladung ist leer
        = Unload %1 first
        Erst %1 abladen
        = carton is
        Karton ist
        = cartons are
        Kartons sind
        = %1 on load %2. Expected: an empty load, to cancel it.
        %1 auf Ladung %2. Erwartet: eine leere Ladung zum Stornieren.
        = %1 on the load
        %1 auf der Ladung
        = Too old by now: %1. Expected: none on it; F4 opens it.
        Inzwischen zu alt: %1. Erwartet: keiner darauf; F4 öffnet.
        = Orders of cartons on it were cancelled: %1. Expected: none of them on it.
        Aufträge von Kartons darauf wurden storniert: %1. Erwartet: keiner davon darauf.
        = cancelled orders
        stornierte Aufträge
        = Plan a load first
        Erst Ladung planen
        = No load stands at %1 or waits for a door. The office plans one.
        Keine Ladung steht an %1 oder wartet auf ein Tor. Das Büro plant eine.
        = none for %1
        keine für %1
        = Nobody here knows load %1. Expected: another load of this site.
        Niemand hier kennt Ladung %1. Erwartet: eine andere Ladung dieses Standorts.
        = load not known
        Ladung unbekannt
        = Close the load
        Ladung schließen
        = No carton of %1 is left over. Expected: one that is.
        Kein Karton von %1 ist übrig. Erwartet: einer, der es ist.
        = nothing left over
        nichts übrig
        = Load or explain %1
        %1 laden/erklären
        = Not on it: %1. Expected: each on it, or a reason and a next load.
        Nicht darauf: %1. Erwartet: jeder darauf, oder ein Grund und eine nächste Ladung.
        = %1 left over
        %1 übrig
        = carton
        Karton
        = cartons
        Kartons
        = Find %1
        %1 suchen
        = Labels printed: %1, loaded: %2. Expected: a reason for %3.
        Gedruckte Etiketten: %1, geladen: %2. Erwartet: ein Grund für %3.
        = %1 labels, %2 on
        %1 Etiketten, %2 drauf
        = %1 is not planned for %2. Expected: one that is, and stays behind.
        %1 ist nicht für %2 geplant. Erwartet: einer, der es ist und zurückbleibt.
        = not of this load
        nicht dieser Ladung
        = is not known here
        ist hier unbekannt
        = leaves it behind
        lässt ihn zurück
        = the same load
        dieselbe Ladung
        = is closed
        ist geschlossen
        = it is closed
        sie ist geschlossen
        = takes no dangerous goods
        nimmt kein Gefahrgut
        = no dangerous goods
        kein Gefahrgut
        = %1 %2. Expected: an open load that takes %3.
        %1 %2. Erwartet: eine offene Ladung, die %3 nimmt.
        = Choose a later one
        Spätere wählen
        = %1 is over. Expected: a time to come.
        %1 ist vorbei. Erwartet: eine kommende Zeit.
        = %1 is over
        %1 ist vorbei
        = Use another door
        Anderes Tor nehmen
        = %1 is taken by %2, %3. Expected: a door where no truck stands.
        %1 ist belegt von %2, %3. Erwartet: ein Tor, an dem kein LKW steht.
        = Go on here
        Hier weitermachen
        = Load %1 is at %2 already. Expected: another door.
        Ladung %1 ist schon an %2. Erwartet: ein anderes Tor.
        = at %1 already
        schon an %1
        = Choose a door
        Tor wählen
        = Load %1 has no door yet. Expected: a load at a door.
        Ladung %1 hat noch kein Tor. Erwartet: eine Ladung an einem Tor.
        = no door yet
        noch kein Tor
        = Use %1
        %1 nehmen
        = Wait for a truck
        Auf LKW warten
        = %1 is full with %2. Expected:
        %1 ist voll mit %2. Erwartet:
        = a lane with room, and none has any.
        eine Bahn mit Platz, und keine hat welchen.
        = a lane with room: %1.
        eine Bahn mit Platz: %1.
        = %1 is full
        %1 ist voll
        = %1 is in %2 already. Nothing was counted twice. Expected: another lane.
        %1 ist schon in %2. Nichts wurde doppelt gezählt. Erwartet: eine andere Bahn.
        = it is there already
        er steht schon da
        = Call a second one
        Zweiten rufen
        = %1 has read the seal already. Expected: the seal as another person reads it.
        %1 hat die Plombe schon gelesen. Erwartet: die Plombe, wie jemand anders sie liest.
        = second person reads
        zweite Person liest
        = Read the seal
        Plombe lesen
        = %1 is no seal number. Expected: 3 to 35 letters or digits, as on the seal.
        %1 ist keine Plombennummer. Erwartet: 3 bis 35 Buchstaben oder Ziffern, wie auf der Plombe.
        = no seal number
        keine Plombennummer
        = It is noted
        Ist notiert
        = Photo %1 is noted already. Expected: another photo, or Esc.
        Foto %1 ist schon notiert. Erwartet: ein anderes Foto, oder Esc.
        = noted already
        schon notiert
        = Ask the driver
        Fahrer fragen
        = %1 is not the code of this load. Expected: the four digits shown here, or the name.
        %1 ist nicht der Code dieser Ladung. Erwartet: die vier Ziffern hier, oder der Name.
        = not this load's code
        Code falscher Ladung
        = Nobody has confirmed yet. Expected: the driver's code or name.
        Noch hat niemand bestätigt. Erwartet: Code oder Name des Fahrers.
        = no driver yet
        noch kein Fahrer
        """
}
