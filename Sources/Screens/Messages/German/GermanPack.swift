// Packing: refusals and what was just done.

extension German {
    static let pack = """
        = Take another unit
        Anderes Stück
        = %1 is in parcel %2 already. Expected: a unit that is not.
        %1 ist schon in Paket %2. Erwartet: ein Stück, das es nicht ist.
        = in parcel %1 already
        schon in Paket %1
        = Units of %1 are told apart by their serials.
        Stücke von %1 unterscheiden sich nach Serien.
        = not the item code
        nicht der Artikelcode
        = Of this item %1 are open. Scan the code that shows the lot.
        Von diesem Artikel sind %1 offen. Den Code scannen, der die Charge zeigt.
        = %1 lots are open
        %1 Chargen sind offen
        = This is %1. Picked for the order: %2.
        Das ist %1. Für den Auftrag gepickt: %2.
        = Serial %1 was not picked for this order. Expected: one that was.
        Serie %1 wurde nicht für diesen Auftrag gepickt. Erwartet: eine, die es wurde.
        = not picked for it
        nicht dafür gepickt
        = Not in this parcel
        Nicht im Paket
        = %1 (%2) is not in it. Expected: a unit that is.
        %1 (%2) ist nicht darin. Erwartet: ein Stück, das es ist.
        = other parcel or none
        anderes Paket/keines
        = Scan another tote
        Andere Kiste scannen
        = Nothing that waits to be packed is in %1. Expected: a filled tote.
        Nichts, was zu packen ist, ist in %1. Erwartet: eine gefüllte Kiste.
        = Other order's tote
        Fremde Kiste
        = %1 is for order %2. Finish this one first.
        %1 ist für Auftrag %2. Erst diesen fertig packen.
        = Nothing of order %1 lies here to be packed.
        Nichts von Auftrag %1 liegt hier zum Packen.
        = none of %1
        nichts von %1
        = Order %1 is packed. Scanning a parcel of it opens it again.
        Auftrag %1 ist gepackt. Ein Paket davon scannen öffnet ihn wieder.
        = %1 is done
        %1 ist fertig
        = Scan a box
        Box scannen
        = The catalogue has no box %1.
        Der Katalog hat keine Box %1.
        = no box %1
        keine Box %1
        = Wait for papers
        Auf Papiere warten
        = Order %1 needs customs papers. The office adds them; then Enter.
        Auftrag %1 braucht Zollpapiere. Das Büro fügt sie hinzu; dann Enter.
        = customs papers
        Zollpapiere
        = Nothing is in the parcel yet. Expected: a unit of the order.
        Noch ist nichts im Paket. Erwartet: ein Stück des Auftrags.
        = parcel is empty
        Paket ist leer
        = Label it first
        Erst etikettieren
        = Parcel %1 has no label that could be printed again.
        Paket %1 hat kein Etikett, das neu gedruckt werden könnte.
        = no label yet
        noch kein Etikett
        = or
        oder
        = %1 (%2) is not in order %3. Expected: a unit of it.
        %1 (%2) ist nicht in Auftrag %3. Erwartet: ein Stück davon.
        = not in this order
        nicht im Auftrag
        = none of it is wanted
        keines davon gewünscht
        = %1 are in, which is all that is wanted
        %1 sind drin, mehr ist nicht gewünscht
        = One too many
        Eines zu viel
        = Too many
        Zu viele
        = %1: %2. Put it back into the tote.
        %1: %2. Zurück in die Kiste legen.
        = back into the tote
        zurück in die Kiste
        = Tote still walks
        Kiste ist unterwegs
        = %1 is on tour %2%3. It can be packed when that is done.
        %1 ist auf Tour %2%3. Packen geht, wenn die fertig ist.
        = on tour %1
        auf Tour %1
        = is with %1%2
        ist bei %1%2
        = is nobody's
        ist niemandes
        = Stop: press Enter
        Halt: Enter
        = Order %1 %2 now. Enter shows what waits.
        Auftrag %1 %2 jetzt. Enter zeigt, was wartet.
        = has it
        hat ihn
        = nobody has it
        niemand hat ihn
        = Order %1 was cancelled. Its units go back to the shelves.
        Auftrag %1 wurde storniert. Seine Stücke gehen zurück in die Regale.
        = Order %1 holds dangerous goods, and your badge is not for hazmat.
        Auftrag %1 enthält Gefahrgut, und Ihr Ausweis ist nicht dafür.
        = %1: hazmat
        %1: Gefahrgut
        = %1 holds units of %2 orders. Scan one: it says which order.
        %1 enthält Stücke von %2 Aufträgen. Eines scannen: es sagt, welcher Auftrag.
        = %1 orders in it
        %1 Aufträge darin
        = Pack it apart
        Getrennt packen
        = Order %1 cannot go into this parcel: %2.
        Auftrag %1 kann nicht in dieses Paket: %2.
        = Parcel %1 is on load %2. It opens when it is off.
        Paket %1 ist auf Ladung %2. Es öffnet sich, wenn es ab ist.
        = other customer
        anderer Kunde
        = other promised day
        anderer Liefertag
        = other address
        andere Adresse
        = other service
        anderer Dienst
        = too much COD in one
        Nachnahme zu hoch
        = one is labelled
        einer ist etikettiert
        = it is cancelled
        er ist storniert
        = somebody packs it
        jemand packt ihn
        = ; proposed is %1
        ; vorgeschlagen ist %1
        = Why this box?
        Warum diese Box?
        = %1 was scanned%2. Choose why; the box again or Enter takes it.
        %1 wurde gescannt%2. Grund wählen; die Box erneut oder Enter nimmt sie.
        = proposed
        vorgeschlagen
        = Weigh once more
        Noch einmal wiegen
        = The scale was still moving. Wait until it stands still.
        Die Waage bewegte sich noch. Warten, bis sie stillsteht.
        = it still moves
        bewegt sich noch
        = Use another scale
        Andere Waage nehmen
        = It is more than the scale can weigh.
        Es ist mehr, als die Waage wiegen kann.
        = too heavy for it
        zu schwer für sie
        = %1 g came, and the empty box alone weighs %2 g.
        %1 g kamen, und die leere Box allein wiegt %2 g.
        = %1 g is too light
        %1 g ist zu leicht
        = Weigh the parcel
        Paket wiegen
        = %1 is no weight. Expected: the scale's text, or grams typed.
        %1 ist kein Gewicht. Erwartet: der Text der Waage, oder Gramm getippt.
        = at the step %1
        beim Schritt %1
        = %1 has no use%2. Choose another reason, or Esc goes back.
        %1 hat keinen Zweck%2. Anderen Grund wählen, oder Esc geht zurück.
        = not at %1
        nicht bei %1
        = no use now
        jetzt zwecklos
        = rest
        Rest
        = weight
        Gewicht
        = recount
        Nachzählen
        = label
        Etikett
        = %1 packs order %2 at %3. Scan it again to take over.
        %1 packt Auftrag %2 auf %3. Erneut scannen, um zu übernehmen.
        = Scan again: reopen
        Erneut: öffnen
        = Parcel %1 of %2 is closed. Again opens it, and its label is void.
        Paket %1 von %2 ist geschlossen. Erneut öffnet es, und sein Etikett gilt nicht mehr.
        = voids its label
        Etikett ungültig
        = With order %1, same customer
        Mit Auftrag %1, selber Kunde
        = Scan again: merge
        Erneut: mitpacken
        = . The tote again packs both together.
        . Die Kiste erneut packt beide zusammen.
        = , saves %1
        , spart %1
        = , boxes %1 less
        , Boxen %1 weniger
        = instead of %1
        statt %1
        = no carton saved
        kein Karton gespart
        = : %1. The tote again packs both.
        : %1. Die Kiste erneut packt beide.
        = , not %1
        , nicht %1
        = %1 to pack
        %1 zu packen
        = Order goes on
        Auftrag geht weiter
        = %1 is as it was left
        %1 ist, wie er verlassen wurde
        = %1 more
        %1 mehr
        = have come to the bench
        sind an den Packplatz gekommen
        = Packed together
        Zusammen gepackt
        = order %1 goes into the same parcels
        Auftrag %1 kommt in dieselben Pakete
        = Parcel %1
        Paket %1
        = take %1
        %1 nehmen
        = Box %1
        Box %1
        = is taken
        ist genommen
        = Weigh it again
        Erneut wiegen
        = Every unit was counted
        Jedes Stück wurde gezählt
        = %1 to count
        %1 zu zählen
        = No label yet
        Noch kein Etikett
        = %1 Enter tries again; the parcel is packed, unlabelled.
        %1 Enter versucht es erneut; das Paket ist gepackt, ohne Etikett.
        = Enter tries again
        Enter: noch einmal
        = %1 out of parcel
        %1 aus dem Paket
        = , on the bench now
        , jetzt auf dem Tisch
        = Parcel %1 is open
        Paket %1 ist offen
        = Take its label off: it is void.
        Das Etikett abnehmen: es gilt nicht mehr.
        = label is void
        Etikett ungültig
        = Parcel %1 is gone
        Paket %1 ist weg
        = It was empty
        Es war leer
        = Rest is missing
        Rest fehlt
        = OK ships this now, BACK waits.
        OK schickt dies jetzt, BACK wartet.
        = OK ships, BACK waits
        OK schickt, BACK nicht
        = The last unit is in
        Das letzte Stück ist drin
        = Parcel %1 is closed
        Paket %1 ist zu
        = Weigh parcel %1
        Paket %1 wiegen
        = : put it on the scale
        : auf die Waage stellen
        = light
        leicht
        = heavy
        schwer
        = %1 g too %2
        %1 g zu %2
        = of %1 g expected
        von %1 g erwartet
        = Count it again
        Neu zählen
        = %1: %2 g came%3. Scan every unit once more.
        %1: %2 g kamen%3. Jedes Stück noch einmal scannen.
        = Weighed
        Gewogen
        = %1 g is taken
        %1 g ist genommen
        = It was counted again, so the guess was wrong.
        Es wurde neu gezählt, also war die Schätzung falsch.
        = the guess was wrong
        Schätzung war falsch
        = Not weighed
        Nicht gewogen
        = The guess is kept as its weight
        Die Schätzung bleibt sein Gewicht
        = %1 g is right
        %1 g stimmt
        = expected %1 g
        erwartet %1 g
        = . %1 on this parcel
        . %1 auf dieses Paket
        = . Parcel %1 is next
        . Paket %1 ist dran
        = Label parcel %1
        Paket %1 etikettieren
        = looked for elsewhere
        anderswo gesucht
        = order goes without
        Auftrag geht ohne
        = %1 not packed
        %1 nicht gepackt
        = into its parcel
        in sein Paket
        = back to %1
        zurück zu %1
        = Put %1 in again
        %1 wieder hinein
        = Take %1 out
        %1 herausnehmen
        = box
        Box
        = close
        zu
        = take out
        heraus
        = missing
        fehlt
        = merge
        mitpacken
        = Copy %1 printed
        Kopie %1 gedruckt
        = of parcel %1
        von Paket %1
        = Order put aside
        Auftrag weggelegt
        = %1 waits; what is packed stays in its parcel
        %1 wartet; was gepackt ist, bleibt im Paket
        = → load %1
        → Ladung %1
        = . %1 on it
        . %1 darauf
        = has nothing more to pack
        hat nichts mehr zu packen
        = Parcel %1%2%3
        Paket %1%2%3
        = packed: %1
        gepackt: %1
        = is packed.
        ist gepackt.
        = Its units go back to the shelves.
        Seine Stücke gehen zurück in die Regale.
        = Take its units out of the parcel with F11; they go back.
        Seine Stücke mit F11 aus dem Paket nehmen; sie gehen zurück.
        = The order is yours
        Auftrag ist Ihrer
        = Taken over from %1. What is in the parcel is counted; what is in hand is not.
        Von %1 übernommen. Was im Paket ist, zählt; was in der Hand ist, nicht.
        = parcel is counted
        Paket ist gezählt
        = That puts order %1 aside. What is packed stays packed.
        Das legt Auftrag %1 weg. Was gepackt ist, bleibt gepackt.
        = Scan it out
        Herausscannen
        = The next unit that is scanned leaves the parcel. Esc ends that.
        Das nächste gescannte Stück verlässt das Paket. Esc beendet das.
        = Enter first
        Erst Enter
        = scan was
        Scan wurde
        = scans were
        Scans wurden
        = %1 not taken. %2
        %1 nicht genommen. %2
        = %1 to %2,
        %1 nach %2,
        = , count queued
        , Zählung vorgemerkt
        = parcel %1 is closed
        Paket %1 ist geschlossen
        = parcel %1 is empty and gone
        Paket %1 ist leer und weg
        = box %1 instead; the choice is counted
        Box %1 stattdessen; die Wahl wird gezählt
        = goes with the guess of %1 g
        geht mit der Schätzung von %1 g
        = copy %1 of the label; destroy the old one
        Kopie %1 des Etiketts; das alte vernichten
        = Goes on
        Geht weiter
        """
}
