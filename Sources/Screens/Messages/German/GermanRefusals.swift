// Why something was refused, and what was expected.

extension German {
    static let refusals = """
        = Look at the label
        Etikett ansehen
        = %1 are not the check digits of %2. Expected: the two digits on its label.
        %1 sind nicht die Prüfziffern von %2. Erwartet: die zwei Ziffern auf seinem Etikett.
        = not %1 here
        nicht %1 hier
        = %1 is in somebody's hand on tour %2 already. Scan the unit that you hold.
        %1 ist schon in jemandes Hand auf Tour %2. Das Stück scannen, das Sie halten.
        = in hand on tour %1
        in Hand auf Tour %1
        = Serial %1 came back and is grade %2. Expected: one of grade A.
        Serie %1 kam zurück und hat Güte %2. Erwartet: eine der Güte A.
        = it is grade %1
        hat Güte %1
        = Serial %1 is counted already. Expected: one that is not.
        Serie %1 ist schon gezählt. Erwartet: eine, die es nicht ist.
        = this one is counted
        dieses ist gezählt
        = The unit with tag %1 is counted already. Expected: one that is not.
        Das Stück mit Tag %1 ist schon gezählt. Erwartet: eines, das es nicht ist.
        = Scan the item
        Artikel scannen
        = Nothing is in the hand yet. Expected: at least 1 unit.
        Noch ist nichts in der Hand. Erwartet: mindestens 1 Stück.
        = nothing in hand
        nichts in der Hand
        = Finish this line
        Zeile beenden
        = It is the last one of the tour, so it cannot be put off. Report it with F3 if it cannot be done.
        Es ist die letzte der Tour, sie kann nicht warten. Mit F3 melden, wenn sie nicht geht.
        = it is the last one
        es ist die letzte
        = No undo left
        Nichts mehr zurück
        = Nothing is left that can be taken back. Expected: a step of yours on this tour.
        Nichts ist übrig, was zurückgenommen werden kann. Erwartet: ein Schritt von Ihnen auf dieser Tour.
        = nothing to undo
        nichts zurück
        = Somebody else was promised the units in %1 since then. Go on with the step that is shown.
        Die Stücke in %1 wurden seither jemand anders zugesagt. Mit dem gezeigten Schritt weitermachen.
        = promised to others
        anderen zugesagt
        = Tour %1 is done: every line is handled.
        Tour %1 ist fertig: jede Zeile ist behandelt.
        = tour %1 is done
        Tour %1 ist fertig
        = Given to the hub
        An den Hub gegeben
        = These units of %1 are for another site now. Go on with the step that is shown.
        Diese Stücke von %1 sind jetzt für einen anderen Standort. Mit dem gezeigten Schritt weitermachen.
        = hub has them back
        der Hub hat sie
        = Nobody here knows %1. Expected: %2.
        Niemand hier kennt %1. Erwartet: %2.
        = Press Caps Lock
        Caps Lock drücken
        = Check the keyboard
        Tastatur prüfen
        = the keyboard is %1
        die Tastatur ist %1
        = Caps Lock is on
        Caps Lock ist an
        = and
        und
        = Read %1, which seems to be %2: %3. F12 sets the scanner up.
        Gelesen: %1, das scheint %2 zu sein: %3. F12 richtet den Scanner ein.
        = F12 sets it up
        F12 richtet ein
        = US
        US
        = French (AZERTY)
        französisch (AZERTY)
        = German (QWERTZ)
        deutsch (QWERTZ)
        = Scan another code
        Anderen Code
        = %1 can be %2. Scan a code of only one.
        %1 kann %2 sein. Einen Code von nur einem scannen.
        = can be %1 things
        kann %1 Dinge sein
        = %1 is %2. Expected: %3.
        %1 ist %2. Erwartet: %3.
        = that is %1
        das ist %1
        = Nobody here knows %1. Expected: an item, a place, a parcel, an order, a badge.
        Niemand hier kennt %1. Erwartet: Artikel, Platz, Paket, Auftrag, Ausweis.
        = Scanned %1, where none is free. Expected: place %2.
        Gescannt %1, wo keines frei ist. Erwartet: Platz %2.
        = this is %1
        das ist %1
        = Take nothing here
        Hier nichts nehmen
        = Place %1 is blocked. Skip the line with F4 or report it with F3.
        Platz %1 ist gesperrt. Die Zeile mit F4 überspringen oder mit F3 melden.
        = %1 blocked
        %1 gesperrt
        = Use tote %1
        Kiste %1 nehmen
        = Scanned %1. Expected: tote %2, where order %3 goes.
        Gescannt %1. Erwartet: Kiste %2, in die Auftrag %3 kommt.
        = is not free for this order
        ist nicht frei für diesen Auftrag
        = off its cart
        nicht auf dem Wagen
        = with order %1
        bei Auftrag %1
        = Use another tote
        Andere Kiste
        = %1 %2. Expected: an empty, free tote.
        %1 %2. Erwartet: eine leere, freie Kiste.
        = %1 in use
        %1 in Gebrauch
        = Type how many left
        Restmenge tippen
        = Is %1 empty? Type 0 or scan EMPTY if so, else type how many you see.
        Ist %1 leer? Wenn ja, 0 tippen oder EMPTY scannen, sonst tippen, wie viele Sie sehen.
        = 0 = bin is empty
        0 = Platz ist leer
        = Take %1
        Nimm %1
        = Scanned %1 (%2). Expected: %3. Put the other back.
        Gescannt %1 (%2). Erwartet: %3. Das andere zurücklegen.
        = Scanned %1. Expected: %2.
        Gescannt %1. Erwartet: %2.
        = Leave it: too old
        Lassen: zu alt
        = Too few days left: %1. Take the expected lot or press F3.
        Zu wenige Tage übrig: %1. Die erwartete Charge nehmen oder F3 drücken.
        = Scanned %1, which keeps longer. Expected: %2.
        Gescannt %1, das länger hält. Erwartet: %2.
        = older goes first
        älteres zuerst
        = is booked in %1
        ist in %1 gebucht
        = is not known at this site
        ist an diesem Standort unbekannt
        = Serial %1 %2. Expected: one that is booked here.
        Serie %1 %2. Erwartet: eine, die hier gebucht ist.
        = it is of %1
        von %1
        = serial is unknown
        Serie unbekannt
        = Put %1 back
        %1 zurücklegen
        = All %1 are counted already. Expected: the tote. The last scan was not counted.
        Alle %1 sind schon gezählt. Erwartet: die Kiste. Der letzte Scan wurde nicht gezählt.
        = %1 are enough
        %1 genügen
        = Count only %1
        Nur %1 zählen
        = %1 more would make %2. Expected: %3 altogether. Nothing was added.
        %1 mehr ergäbe %2. Erwartet: %3 zusammen. Nichts wurde addiert.
        = %1 too many
        %1 zu viel
        = A typed number is not enough for %1. Expected: a scan of each unit or pack.
        Eine getippte Zahl genügt nicht für %1. Erwartet: ein Scan jedes Stücks oder Gebindes.
        = no typed number
        keine getippte Zahl
        = Scan the tote
        Kiste scannen
        = %1 in the hand. Expected: none. Put them into the tote or press F8.
        %1 in der Hand. Erwartet: keines. In die Kiste legen oder F8 drücken.
        = Nobody holds tour %1: it was put back. Choose it again in the list.
        Niemand hat Tour %1: sie wurde zurückgegeben. In der Liste neu wählen.
        = tour %1 was left
        Tour %1 verlassen
        = Tour %1 is with %2%3 now. What you picked is kept. Enter shows the list of tours.
        Tour %1 ist jetzt bei %2%3. Was Sie pickten, bleibt. Enter zeigt die Liste der Touren.
        = This needs a badge for %1, and yours is not for it.
        Das braucht einen Ausweis für %1, und Ihrer ist es nicht.
        = needs %1
        braucht %1
        = %1 %2. Choose another reason, or Esc goes back.
        %1 %2. Anderen Grund wählen, oder Esc geht zurück.
        = is for units to pick that are missing, and none is missing here
        gilt für fehlende Stücke, und hier fehlt keines
        = none is missing
        keines fehlt
        = is for a unit in the hand: scan the place first
        gilt für ein Stück in der Hand: erst den Platz scannen
        = scan the place first
        erst Platz scannen
        = is for a unit that is being picked
        gilt für ein Stück, das gepickt wird
        = only while picking
        nur beim Picken
        = is for a label that has to be scanned now, and none has
        gilt für ein Etikett, das jetzt zu scannen ist, und keines ist es
        = no label is asked
        kein Etikett gefragt
        = is for when a tote is on the cart
        gilt, wenn eine Kiste auf dem Wagen ist
        = no tote on the cart
        keine Kiste am Wagen
        = is for the packing bench
        gilt für den Packplatz
        = only while packing
        nur beim Packen
        = is for the dock
        gilt für das Dock
        = only at the dock
        nur am Dock
        = is for returns
        gilt für Retouren
        = only for returns
        nur für Retouren
        = is recorded by the site itself
        notiert der Standort selbst
        = not to be chosen
        nicht zu wählen
        = has no use while the step is %1
        hat beim Schritt %1 keinen Zweck
        = Scan an item
        Artikel scannen
        = Scan a bin
        Platz scannen
        = Type a name
        Namen tippen
        = Scan a parcel
        Paket scannen
        = Scan tote %1
        Kiste %1 scannen
        = Scan an empty tote
        Leere Kiste: Scan
        = Scan a carton
        Karton scannen
        = Scan a door
        Tor scannen
        = Scan a tote
        Kiste scannen
        = place %1
        Platz %1
        = an item that lies here
        ein Artikel, der hier liegt
        = the label of a bin
        das Etikett eines Platzes
        = the name of a courier, typed
        der Name eines Kuriers, getippt
        = a parcel that comes back
        ein Paket, das zurückkommt
        = the item again, or how many (%1 of %2 counted)
        der Artikel noch einmal, oder wie viele (%1 von %2 gezählt)
        = tote %1
        Kiste %1
        = an empty, free tote
        eine leere, freie Kiste
        = how many are left in %1
        wie viele in %1 übrig sind
        = the SSCC on a carton
        die SSCC auf einem Karton
        = the label of a door
        das Etikett eines Tors
        = %1, or another with room
        %1, oder eine andere mit Platz
        = a lane with room
        eine Bahn mit Platz
        = the number on the seal
        die Nummer auf der Plombe
        = a reference of up to %1 characters
        ein Verweis von bis zu %1 Zeichen
        = a tote, a unit in it, an order or a parcel
        eine Kiste, ein Stück darin, ein Auftrag oder ein Paket
        = a code of this site
        ein Code dieses Standorts
        = a place
        ein Platz
        = a tote
        eine Kiste
        = an item
        ein Artikel
        = a badge
        ein Ausweis
        = an order
        ein Auftrag
        = a carton
        ein Karton
        = a load
        eine Ladung
        = a box
        eine Box
        = a number
        eine Zahl
        = a text
        ein Text
        = ser
        Ser
        = serial
        Serie
        """
}
