// The supervisors' board, and the card of a code.

extension German {
    static let board = """
        = BOARD
        LEITSTAND
        = Board
        Tafel
        = Shows when each load can leave at the pace of now, who does what, and what waits for you.
        Zeigt, wann jede Ladung beim jetzigen Tempo abfahren kann, wer was tut und was auf Sie wartet.
        = Approve, lift, take
        Freigeben
        = Decide
        Frei
        = Approves the selected count, lifts the selected hold, or takes the selected tour from whoever has it.
        Gibt die gewählte Zählung frei, hebt die gewählte Sperre auf oder nimmt die gewählte Tour dem weg, der sie hat.
        = Count again
        Neu zählen
        = Again
        Erneut
        = The selected count is done once more, by somebody who has not counted it.
        Die gewählte Zählung macht jemand noch einmal, der nicht gezählt hat.
        = code
        Code
        = type a code, /text to filter, or 2 pick pack to try a staffing
        Code tippen, /Text filtert, oder 2 pick pack probiert es aus
        = Pick
        Pick
        = Pack
        Pack
        = Load
        Ladg.
        = Then
        Dann
        = Who
        Wer
        = Does
        Tut
        = Where
        Wo
        = Hour
        Stunde
        = Case
        Fall
        = At risk
        In Gefahr
        = About
        Betrifft
        = waits
        wartet
        = select a count or a hold
        Zählung oder Sperre wählen
        = no load late
        keine Ladung spät
        = load late
        Ladung spät
        = loads late
        Ladungen spät
        = order
        Auftrag
        = orders
        Aufträge
        = , %1 without a load
        , %1 ohne Ladung
        = Loads %1
        Ladg. %1
        = Tours %1
        Touren %1
        = People %1
        Leute %1
        = Desk %1
        Büro %1
        = , %1 m a line, unplanned %2
        , %1 m je Zeile, ungeplant %2
        = Tour
        Tour
        = Desk
        Büro
        = nothing here
        nichts hier
        = looking
        sucht
        = pick
        picken
        = pack
        packen
        = load
        laden
        = %1 %2/h
        %1 %2/h
        = by %1
        durch %1
        = order to release
        Auftrag freizugeben
        = orders to release
        Aufträge freizugeben
        = tour waits
        Tour wartet
        = tours wait
        Touren warten
        = order to pack
        Auftrag zu packen
        = orders to pack
        Aufträge zu packen
        = parcel without a label
        Paket ohne Etikett
        = parcels without a label
        Pakete ohne Etikett
        = carton to stage
        Karton einzustellen
        = cartons to stage
        Kartons einzustellen
        = carton in the lanes
        Karton in den Bahnen
        = cartons in the lanes
        Kartons in den Bahnen
        = bin to count
        Platz zu zählen
        = bins to count
        Plätze zu zählen
        = return to inspect
        Retoure zu prüfen
        = returns to inspect
        Retouren zu prüfen
        = no pace
        kein Tempo
        = tour %1
        Tour %1
        = packs %1
        packt %1
        = counts %1
        zählt %1
        = inspects %1
        prüft %1
        = count %1
        Zählung %1
        = %1 from %2 to %3
        %1 von %2 zu %3
        = If %1: %2 late → %3 late
        Wenn %1: %2 spät → %3 spät
        = %1: no pace
        %1: kein Tempo
        = Only /%1
        Nur /%1
        = . Esc ends it
        . Esc beendet es
        = Cannot be told
        Nicht zu sagen
        = In the last hour fewer than %1 did %2, or nobody did %3.
        In der letzten Stunde taten weniger als %1 „%2“, oder niemand tat „%3“.
        = nobody measured
        niemand gemessen
        = Count %1 approved
        Zählung %1 frei
        = It is posted now
        Sie ist jetzt gebucht
        = Count %1 again
        Zählung %1 neu
        = Somebody else counts it
        Jemand anders zählt sie
        = Tour %1 is free
        Tour %1 ist frei
        = It stands in the list again; whoever had it is told
        Sie steht wieder in der Liste; wer sie hatte, erfährt es
        = tour %1, %2
        Tour %1, %2
        = F8 again takes it
        Nochmal F8 nimmt sie
        = Tour %1 is with %2. It goes back to the list; what was picked is kept.
        Tour %1 ist bei %2. Sie geht zurück in die Liste; was gepickt ist, bleibt.
        = Hold is lifted
        Sperre aufgehoben
        = The units can be claimed again
        Die Stücke sind wieder verfügbar
        = Last
        Zuletzt
        = nothing yet
        noch nichts
        = Nothing lies here by the records
        Laut Bestand liegt hier nichts
        = grade %1
        Güte %1
        = You are counting: the card tells places, no numbers.
        Sie zählen: die Karte nennt Plätze, keine Zahlen.
        = Parcel %1, %2
        Paket %1, %2
        = Order %1
        Auftrag %1
        = , cancelled
        , storniert
        = Load %1, %2
        Ladung %1, %2
        = Tour %1
        Tour %1
        = Return %1, %2
        Retoure %1, %2
        = Bin
        Platz
        = Tote
        Kiste
        = Bench
        Packplatz
        = Parcel
        Paket
        = Lane
        Bahn
        = Door
        Tor
        = Tray
        Ablage
        = Quarantine
        Quarantäne
        = On its way
        Unterwegs
        = Outside
        Außerhalb
        = waits to go on
        wartet auf Fortsetzung
        = on a bench
        auf einem Tisch
        = done
        fertig
        = announced
        angemeldet
        = %1 on hand
        %1 am Lager
        = %1 claimed by %2
        %1 reserviert für %2
        = 1 order waits
        1 Auftrag wartet
        = %1 orders wait
        %1 Aufträge warten
        = Sure: counted lately, and nobody found another number since
        Sicher: kürzlich gezählt, seither fand niemand etwas anderes
        = Fair: not counted lately
        Mittel: länger nicht gezählt
        = Doubtful: somebody found another number, count it
        Zweifelhaft: jemand fand eine andere Menge, bitte zählen
        = Counted %1 by %2
        Gezählt %1 von %2
        = in %1
        in %1
        = : agreed
        : stimmt
        = : %1 missing
        : %1 fehlen
        = : %1 too many
        : %1 zu viel
        = Stands at %1
        Steht auf %1
        = On load %1
        Auf Ladung %1
        = Planned for load %1
        Geplant für Ladung %1
        = Packing of %1
        Packen von %1
        = Count %1 of %2
        Zählung %1 von %2
        = Inspection of %1
        Prüfung von %1
        = , at %1
        , auf %1
        = parcel here
        Paket hier
        = parcels here
        Pakete hier
        = Of order %1
        Von Auftrag %1
        = unit
        Stück
        = units
        Stück
        = %1: %2 picked, %3 short, %4 shipped
        %1: %2 gepickt, %3 fehlen, %4 versandt
        = line
        Zeile
        = lines
        Zeilen
        = %1 of %2 done
        %1 von %2 fertig
        = %1 loaded, %2 still to load
        %1 geladen, %2 noch zu laden
        = At %1 since %2
        An %1 seit %2
        = , %1 is at it
        , %1 ist dran
        = The same code is on
        Derselbe Code ist auf
        = Leaves %1
        Abfahrt %1
        """
}
