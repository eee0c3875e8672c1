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
        = Approves the selected count, lifts the selected hold, takes the selected work away from its holder, or \
        shows what it costs to let the selected load go first, and does it when pressed again.
        Gibt die gewählte Zählung frei, hebt die gewählte Sperre auf, nimmt die gewählte Arbeit dem, der sie hat, \
        oder zeigt, was es kostet, die gewählte Ladung vorzuziehen, und tut es beim zweiten Druck.
        = Count again
        Neu zählen
        = Again
        Erneut
        = The selected count is done once more, by somebody who has not counted it.
        Die gewählte Zählung macht jemand noch einmal, der nicht gezählt hat.
        = code
        Code
        = code, /filter, @all text, +order first, 2 pick pack
        Code, /Filter, @all Text, +Auftrag, 2 pick pack
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
        = select a count, hold, load or work
        Zählung, Sperre, Ladung, Arbeit wählen
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
        Steht wieder in der Liste; wer es hatte, erfährt es
        = %1 took it
        %1 nahm es
        = %1 took tour %2 from you. What you picked is kept.
        %1 hat Ihnen Tour %2 abgenommen. Was Sie pickten, bleibt.
        = %1 took order %2 from you. What you packed stays in its boxes.
        %1 hat Ihnen Auftrag %2 abgenommen. Was gepackt ist, bleibt im Karton.
        = %1 took the count of %2 from you. What you counted is kept for you.
        %1 hat Ihnen die Zählung %2 abgenommen. Was Sie zählten, bleibt für Sie.
        = %1 took return %2 from you. What you found out is kept.
        %1 hat Ihnen Retoure %2 abgenommen. Was Sie fanden, bleibt.
        = Put it back
        Zurücklegen
        = %1 took what you had in hand from %2. It counts as lying where it was.
        %1 nahm, was Sie von %2 in der Hand hatten. Es gilt als dort, wo es lag.
        = The count is yours
        Zählung ist Ihre
        = Taken over from %1. Count the bin from the beginning.
        Von %1 übernommen. Zählen Sie den Platz von vorn.
        = begin it anew
        von vorn zählen
        = Return is yours
        Retoure ist Ihre
        = Taken over from %1. It goes on where it stood.
        Von %1 übernommen. Es geht weiter, wo es stand.
        = it goes on
        es geht weiter
        = Order %1 is with %2. It goes back to the list; what is packed stays in its boxes.
        Auftrag %1 ist bei %2. Er geht zurück in die Liste; was gepackt ist, bleibt im Karton.
        = %1 counts %2. Nothing is lost if they come back; others begin anew.
        %1 zählt %2. Kommt %1 zurück, ist nichts verloren; andere beginnen neu.
        = Return %1 is with %2. It goes back to the list; what was found out is kept.
        Retoure %1 ist bei %2. Sie geht zurück in die Liste; was gefunden ist, bleibt.
        = %1 has units from %2 in hand. They count as lying where they were.
        %1 hat Stücke von %2 in der Hand. Sie gelten als dort, wo sie lagen.
        = %1 is free
        %1 ist frei
        = The hand is empty
        Die Hand ist leer
        = The units count as lying where they were; whoever had them is told
        Die Stücke gelten als dort, wo sie lagen; wer sie hatte, erfährt es
        = carries %1
        trägt %1
        = away
        weg
        = F8 again takes it
        Nochmal F8 nimmt's
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
        = Enter: read
        Enter: gelesen
        = Enter: more
        Enter: weiter
        = @all and your text
        @all und der Text
        = It goes to everybody; @ and a badge or a zone to them, @ and a space to whoever is selected.
        Das geht an alle; @ und ein Badge oder eine Zone nur dorthin, @ und ein Leerzeichen an den Gewählten.
        = or @badge, @zone
        oder @Badge, @Zone
        = Nobody is selected
        Niemand gewählt
        = Select a person or a tour that somebody has, or begin with @all, a badge or a zone.
        Eine Person oder eine vergebene Tour wählen, oder mit @all, einem Badge oder einer Zone beginnen.
        = @all, @badge, @zone
        @all, @Badge, @Zone
        = everybody
        alle
        = zone %1
        Zone %1
        = nobody of them is here now
        von ihnen ist gerade niemand da
        = %1 here now
        %1 gerade da
        = Sent to %1
        Gesendet an %1
        = %1; each reads it between two scans
        %1; jeder liest es zwischen zwei Scans
        = Too long
        Zu lang
        = The message has %1 characters and may have %2. Nothing was sent.
        Die Nachricht hat %1 Zeichen und darf %2 haben. Nichts wurde gesendet.
        = %1 of %2
        %1 von %2
        = Nobody: %1
        Niemand: %1
        = It is neither a badge nor a zone of this site, and nothing was sent. Begin with @all for everybody.
        Das ist weder Badge noch Zone hier, und nichts wurde gesendet. Für alle mit @all beginnen.
        = nothing was sent
        nichts gesendet
        = Unread
        Neu
        = F8 again ends it
        F8 nochmals: Ende
        = %1 goes first no longer, but when its turn comes.
        %1 geht nicht mehr zuerst, sondern wenn es dran ist.
        = F8 again: first
        F8 nochmals: zuerst
        = %1: what it costs cannot be told, because in the last hour nobody did the work that it needs.
        %1: was es kostet, ist nicht bekannt, denn in der letzten Stunde hat niemand getan, was es braucht.
        = %1, cost unknown
        %1, Preis unbekannt
        = %1 is packed in %2 instead of %3
        %1 ist in %2 gepackt statt in %3
        = no load loses time
        keine Ladung verliert Zeit
        = %1 up to %2
        %1 bis zu %2
        = load loses
        Ladung verliert
        = loads lose
        Ladungen verlieren
        = , and gets late: %1
        , und zu spät wird: %1
        = late: %1
        zu spät: %1
        = Nothing to do first
        Nichts vorzuziehen
        = %1 is no order or load here with anything left to pick or pack.
        %1 ist hier weder Auftrag noch Ladung, an der noch zu picken oder zu packen ist.
        = %1 goes first
        %1 geht zuerst
        = Tours and benches have it at the top of their lists
        Touren und Packplätze haben es oben in der Liste
        = %1 as usual
        %1 wie sonst
        = It goes when its turn comes
        Es geht, wenn es dran ist
        = FIRST
        ZUERST
        = message sent
        Nachricht gesendet
        = message read
        Nachricht gelesen
        = order %1 goes first
        Auftrag %1 geht zuerst
        = order %1 goes first no longer
        Auftrag %1 geht nicht mehr zuerst
        = costs %1
        kostet %1
        """
}
