// Stock that is dying.

extension German {
    static let expiry = """
        = EXPIRY
        VERFALL
        = Expiry lists
        Verfallslisten
        = Expiry
        MHD
        = Shows what is dying on the shelves, rung by rung: what is due first, and who looks after it.
        Zeigt Stufe für Stufe, was in den Regalen verfällt: was zuerst dran ist, und wer sich darum kümmert.
        = It is done: tagged, looked after, or out of the house.
        Es ist erledigt: ausgezeichnet, versorgt oder aus dem Haus.
        = Drop it
        Fallen lassen
        = Drop
        Lassen
        = Pressed twice: nothing is done about it. What was taken out belongs in its bin again.
        Zweimal gedrückt: es geschieht nichts damit. Was herausgenommen wurde, gehört wieder auf seinen Platz.
        = Shows the lists; the task stays taken on.
        Zeigt die Listen; die Aufgabe bleibt übernommen.
        = Drops what is half typed, then shows the lists; the task stays taken on.
        Verwirft halb Getipptes, dann kommen die Listen; die Aufgabe bleibt übernommen.
        = the hub's order settles it
        der Auftrag vom Hub erledigt es
        = scan what is asked for first
        zuerst das Verlangte scannen
        = Rung
        Stufe
        = Days
        Tage
        = Owner
        Zuständig
        = all
        alle
        = go first
        zuerst
        = tag
        Etikett
        = transfer
        verlegen
        = sell off
        verkaufen
        = throw out
        wegwerfen
        = nothing due
        nichts fällig
        = lot due
        Charge fällig
        = lots due
        Chargen fällig
        = day past
        Tag darüber
        = days past
        Tage darüber
        = day left
        Tag übrig
        = days left
        Tage übrig
        = lies aside
        liegt beiseite
        = Nothing is due
        Nichts ist fällig
        = Left and right show the other rungs
        Links und rechts zeigen die anderen Stufen
        = see other rungs
        andere Stufen sehen
        = Looking for lots
        Chargen gesucht
        = owner %1
        zuständig %1
        = from %1 into %2
        von %1 in %2
        = lies in %1
        liegt auf %1
        = taken on by %1
        übernommen von %1
        = See that it goes out before younger lots.
        Darauf achten, dass es vor jüngeren Chargen geht.
        = Put the lower price on every unit.
        Den niedrigeren Preis auf jedes Stück.
        = The hub makes an order to a site that can sell it.
        Der Hub macht einen Auftrag an ein Lager, das es verkauft.
        = No hub: agree with another site, and say when they have left.
        Kein Hub: mit einem anderen Lager abmachen und sagen, wenn sie fort sind.
        = Take them aside for whoever buys remainders.
        Beiseite bringen für den Aufkäufer von Resten.
        = Throw them away; somebody else has to see it.
        Wegwerfen; jemand anders muss es sehen.
        = scan a bin, Enter: the marked one; left, right: other rungs
        Platz scannen, Enter: der markierte; links, rechts: Stufen
        = scan a unit: %1
        ein Stück scannen: %1
        = scan or type its lot, or its last day
        Charge oder Datum scannen oder tippen
        = F4 done
        F4 fertig
        = F4 when it is done
        F4, wenn erledigt
        = F4 when it is done, F8 twice drops it
        F4, wenn erledigt; F8 zweimal lässt es
        = scan a second badge
        zweiten Ausweis scannen
        = scan the badge of somebody who sees it; a supervisor presses F4
        Ausweis von jemandem, der es sieht; die Leitung drückt F4
        = any unit of it
        ein Stück davon
        = Or type it, or its last day: other lots may lie here
        Oder tippen, oder das Datum: hier können andere Chargen liegen
        = Bring them aside
        Beiseite bringen
        = Into %1: scan its label
        In %1: sein Etikett scannen
        = scan the tray
        Ablage scannen
        = F4 when done
        F4, wenn fertig
        = F8 twice drops it
        F8 zweimal lässt es
        = Show a 2nd badge
        2. Ausweis zeigen
        = Somebody else sees them thrown away
        Jemand anders sieht, dass sie weggeworfen werden
        = or a supervisor's F4
        oder F4 der Leitung
        = The hub is asked
        Hub ist gefragt
        = it makes an order
        er macht Auftrag
        = F8 again drops it
        Nochmal F8: lassen
        = Nothing is done about it then.
        Dann geschieht nichts damit.
        = Its units belong in %1 again then: bring them there.
        Dann gehören die Stücke wieder auf %1: dorthin bringen.
        = nothing is done
        nichts geschieht
        = It is over
        Es ist vorbei
        = Somebody settled or dropped task %1.
        Jemand hat Aufgabe %1 erledigt oder gelassen.
        = take another one
        eine andere nehmen
        = It makes order %1 to a site that can sell them, and sends it here
        Er macht Auftrag %1 an ein Lager, das sie verkaufen kann, und schickt ihn her
        = %1 lie aside
        %1 liegen beiseite
        = F4 on this task when they have left the house
        F4 auf dieser Aufgabe, wenn sie aus dem Haus sind
        = F4 when they leave
        F4, wenn sie gehen
        = Dropped
        Gelassen
        = Nothing is done about it
        Es geschieht nichts damit
        = Its units belong in %1 again
        Die Stücke gehören wieder auf %1
        = back in its bin
        zurück auf Platz
        = %1 of %2 are free in %3: tours claim the others, or somebody took them on. Expected: units that are free.
        %1 von %2 sind auf %3 frei: Touren brauchen die anderen, oder jemand hat sie übernommen. Erwartet: freie Stücke.
        = %1 are free
        %1 sind frei
        = Too old for that
        Zu alt dafür
        = %1 has %2 days left, %3 are needed. Expected: a later rung.
        %1 hat noch %2 Tage, %3 sind nötig. Erwartet: eine spätere Stufe.
        = Task %1 is over already. Expected: one that is open.
        Aufgabe %1 ist schon vorbei. Erwartet: eine offene.
        = Nobody throws stock away alone. Expected: the badge of somebody else who sees it, or F4 of a supervisor.
        Niemand wirft Ware allein weg. Erwartet: der Ausweis von jemandem, der es sieht, oder F4 der Leitung.
        = of somebody else
        von jemand anderem
        = Show another badge
        Anderer Ausweis
        = This one is yours. Expected: the badge of somebody else who sees it.
        Dieser ist Ihrer. Erwartet: der Ausweis von jemandem, der es sieht.
        = this one is yours
        dieser ist Ihrer
        = Look for the units
        Stücke suchen
        = Not all of them lie in %1 any more. Expected: F6 and its label, then a supervisor.
        Nicht mehr alle liegen in %1. Erwartet: F6 und das Etikett, dann die Leitung.
        = not in %1
        nicht in %1
        = Wait for the order
        Auf Auftrag warten
        = The hub makes %1, and that settles it. Expected: F8 twice to take it back.
        Der Hub macht %1, damit ist es erledigt. Erwartet: F8 zweimal, um es zurückzunehmen.
        = the hub makes it
        der Hub macht es
        = Press F4
        F4 drücken
        = Everything was shown. Expected: F4 when it is done, or F8 twice to drop it.
        Alles wurde gezeigt. Erwartet: F4, wenn es erledigt ist, oder F8 zweimal, um es zu lassen.
        = nothing to scan
        nichts zu scannen
        = Scan it first
        Erst scannen
        = Not all was shown yet. Expected: what the screen asks for.
        Noch nicht alles wurde gezeigt. Erwartet: was der Bildschirm verlangt.
        = then F4
        dann F4
        = Nothing in %1 is on any rung. Expected: a bin of the list.
        Auf %1 steht nichts auf einer Stufe. Erwartet: ein Platz der Liste.
        = Bring them down
        Herunterbringen
        = No tour picks in %1: reserve, or held. Expected: a bin for picking, without a hold.
        Keine Tour greift auf %1: Reserve oder gesperrt. Erwartet: ein Pickplatz ohne Sperre.
        = reserve or held
        Reserve, gesperrt
        = Not on the list
        Nicht in der Liste
        = nothing is due
        nichts ist fällig
        = lots
        Chargen
        = brought aside
        beiseite gebracht
        """
}
