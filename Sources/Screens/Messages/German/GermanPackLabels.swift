// Words of the bench.

extension German {
    static let packLabels = """
        = Tours
        Touren
        = Shows the tours that can be picked.
        Zeigt die Touren, die gepickt werden können.
        = Shows the orders that wait at the packing benches.
        Zeigt die Aufträge, die an den Packplätzen warten.
        = Reprint
        Neu drucken
        = Print
        Druck
        = Prints a label again, with a reason: of the parcel labelled last, or of an order whose number was given.
        Druckt ein Etikett neu, mit Grund: des zuletzt etikettierten Pakets, oder eines Auftrags, dessen Nummer \
        genannt wurde.
        = Shows the lines, the parcels with box, weight and tracking, the address and the notes.
        Zeigt die Zeilen, die Pakete mit Box, Gewicht und Sendungsnummer, die Adresse und die Notizen.
        = Missing, damaged, not weighed, label again: choose a reason and see what follows before Enter.
        Fehlt, beschädigt, nicht gewogen, Etikett neu: Grund wählen und vor Enter sehen, was folgt.
        = Next parcel
        Nächstes Paket
        = Next
        Nächst
        = Closes this parcel; what is left goes into another one. So does the label FULL.
        Schließt dieses Paket; was übrig ist, kommt in ein anderes. Das tut auch das Etikett FULL.
        = Take out
        Herausnehmen
        = The next unit that is scanned leaves its parcel. Esc ends that.
        Das nächste gescannte Stück verlässt sein Paket. Esc beendet das.
        = Box layers
        Lagen der Box
        = Box
        Box
        = Draws how the units lie in the box, layer by layer. Up shows the next higher one.
        Zeichnet Lage für Lage, wie die Stücke in der Box liegen. Auf zeigt die nächsthöhere.
        = Takes back your last step on this order.
        Nimmt Ihren letzten Schritt an diesem Auftrag zurück.
        = Home
        Start
        = Shows what waits. The order at hand stays yours.
        Zeigt, was wartet. Der laufende Auftrag bleibt Ihrer.
        = Leave the order
        Auftrag verlassen
        = Puts the order aside for anybody to go on with. What is packed stays packed.
        Legt den Auftrag weg, damit irgendwer ihn fortsetzt. Was gepackt ist, bleibt gepackt.
        = Drops what stands half done. Twice leaves the order; once where only the rest is missing.
        Verwirft, was halb fertig ist. Zweimal verlässt den Auftrag; einmal, wo nur der Rest fehlt.
        = it is not yours
        er ist nicht Ihrer
        = parcel is closed
        Paket ist geschlossen
        = no box is taken
        keine Box genommen
        = give the order first
        erst Auftrag nennen
        = Esc Back  Up/Down
        Esc Weg  Auf/Ab
        = Only what is in it: packed otherwise than planned.
        Nur was darin ist: anders gepackt als geplant.
        = Pack it by hand
        Von Hand packen
        = There is no drawing: nothing here has measures, or it does not stow by the rules.
        Es gibt keine Zeichnung: nichts hier hat Maße, oder es passt nicht nach den Regeln.
        = no drawing
        keine Zeichnung
        = layer %1 of %2
        Lage %1 von %2
        = on the bottom, from above
        am Boden, von oben
        = %1 mm up, from above
        %1 mm hoch, von oben
        = 1 unit in the box
        1 Stück in der Box
        = %1 units in the box
        %1 Stück in der Box
        = 1 unit was never measured: anywhere.
        1 Stück wurde nie vermessen: irgendwo.
        = %1 units were never measured: anywhere.
        %1 Stück wurden nie vermessen: irgendwo.
        = PACK
        PACKEN
        = UNITS
        STÜCK
        = each unit once
        jedes Stück einmal
        = told apart by serial: each unit counts once
        nach Serie unterschieden: jedes Stück zählt einmal
        = REST
        REST
        = RECOUNT
        NEU ZAEHLEN
        = LABEL
        ETIKETT
        = the bench
        der Packplatz
        = the totes are empty
        die Kisten sind leer
        = any box that fits
        irgendeine passende Box
        = nothing else is on its way
        sonst ist nichts unterwegs
        = everything is in a parcel
        alles ist in einem Paket
        = parcel %1
        Paket %1
        = P%1
        P%1
        = %1 lost
        %1 verloren
        = box %1
        Box %1
        = more line
        weitere Zeile
        = more lines
        weitere Zeilen
        = and %1
        und %1
        = %1 and %2 more
        %1 und %2 weitere
        = chosen here
        hier gewählt
        = proposed for %1, then F4
        vorgeschlagen für %1, dann F4
        = FRAG
        ZERB
        = HAZ
        GEF
        = GIFT: no prices, wrap
        GESCHENK: ohne Preise, einpacken
        = GIFT
        GESCHENK
        = INVOICE MISSING: it follows
        RECHNUNG FEHLT: sie folgt
        = CUSTOMS PAPERS MISSING: no label without them
        ZOLLPAPIERE FEHLEN: kein Etikett ohne sie
        = COD %1
        NACHNAHME %1
        = %1 wait for a release
        %1 warten auf Freigabe
        = nobody yet
        noch niemand
        = tour %1 · %2 · %3
        Tour %1 · %2 · %3
        = · here %1
        · hier %1
        = press Enter or scan OK first
        erst Enter oder OK scannen
        = scan the unit to take out
        das Stück scannen, das abgeht
        = scan unit
        Stück
        = scan a unit
        Stück scannen
        = scan a unit, or the box
        Stück oder Box scannen
        = OK closes
        OK schließt
        = Enter closes the parcel
        Enter schließt das Paket
        = Enter closes the parcel; F11 takes units out
        Enter schließt das Paket; F11 nimmt Stücke heraus
        = OK or BACK
        OK/BACK
        = Enter ships this, Esc waits
        Enter schickt es, Esc wartet
        = Enter or OK ships this now; Esc or BACK waits
        Enter oder OK schickt es jetzt; Esc oder BACK wartet
        = weigh it
        wiegen
        = put it on the scale
        auf die Waage stellen
        = put the parcel on the scale, or type its grams
        das Paket auf die Waage stellen, oder seine Gramm tippen
        = count again
        neu zählen
        = scan each unit again
        jedes Stück neu scannen
        = scan each unit of the parcel again, %1 to go
        jedes Stück des Pakets neu scannen, noch %1
        = Enter again
        noch Enter
        = Enter tries the label again
        Enter: Etikett erneut
        = Enter makes the label once more
        Enter macht das Etikett noch einmal
        = Enter shows what waits
        Enter zeigt, was wartet
        = scan a tote, unit or order
        Kiste, Stück oder Auftrag
        = scan a tote, unit, order or parcel, or choose with Up, Down, Enter
        Kiste, Stück, Auftrag oder Paket scannen, oder Auf, Ab, Enter
        = Parts
        Teile
        = Packed
        Fertig
        = Waits for
        Wartet auf
        = Rest
        Rest
        = %1 unlabelled
        %1 ohne Etikett
        = complete
        vollständig
        = tour %1 ·
        Tour %1 ·
        = go
        los
        = No order waits
        Kein Auftrag wartet
        = Orders come here when their tours are done.
        Aufträge kommen her, wenn ihre Touren fertig sind.
        = tours still walk
        Touren laufen noch
        = Looking for orders
        Sucht Aufträge
        = To
        An
        = , %1 lost
        , %1 verloren
        = %1 of %2 packed%3
        %1 von %2 gepackt%3
        = Line %1
        Zeile %1
        = No label
        Kein Etikett
        = Missing
        Fehlt
        = (expected %1 g)
        (erwartet %1 g)
        = tracking %1
        Sendung %1
        = label printed %1 times
        Etikett %1 mal gedruckt
        = closed, not weighed
        geschlossen, nicht gewogen
        = being counted again
        wird neu gezählt
        = packed, unlabelled
        gepackt, ohne Etikett
        = labelled
        etikettiert
        = emptied
        geleert
        """
}
