// Goods that come in, are put away or moved, and what gets too old.

extension German {
    static let receiving = """
        = Receiving floor
        Wareneingang
        = RECEIVE
        ANNAHME
        = MOVE
        UMLAGERN
        = Delivery or place
        Lieferung/Platz
        = From
        Von
        = Receive
        Annahme
        = Recv
        Ware
        = Shows what is to come, and what stands on the floor to be put away.
        Zeigt, was noch kommt und was im Wareneingang einzulagern ist.
        = Leaves it on the receiving floor; with nothing in the hand it shows what is missing, then ends.
        Lässt es im Wareneingang; mit leerer Hand zeigt es, was fehlt, dann beendet es.
        = Damaged, or unfit for the shelf: choose a reason and see what follows before Enter.
        Beschädigt oder nichts fürs Regal: Grund wählen und vor Enter sehen, was folgt.
        = Takes back your last step here.
        Nimmt Ihren letzten Schritt hier zurück.
        = Deliveries
        Lieferungen
        = Shows the deliveries; this one stays open.
        Zeigt die Lieferungen; diese bleibt offen.
        = Twice puts what is in the hand back where it was; with nothing in it, back to the list.
        Zweimal legt zurück, was in der Hand ist; mit leerer Hand zur Liste.
        = nothing in the hand
        nichts in der Hand
        = nothing to put away
        nichts einzulagern
        = %1 to put away
        %1 einzulagern
        = Nothing is announced
        Nichts angemeldet
        = Scan a place to move its units, or type who sends what nobody announced.
        Platz scannen, um umzulagern, oder tippen, wer Unangemeldetes schickt.
        = scan a place
        Platz scannen
        = Looking for goods
        Suche Ware
        = comes in
        kommt herein
        = due %1
        fällig %1
        = on its way
        unterwegs
        = is put away
        wird eingelagert
        = bring down by %1
        herunter bis %1
        = bring down
        herunterholen
        = is moved
        wird umgelagert
        = delivery
        Lieferung
        = delivery, carton or place
        Lieferung, Karton oder Platz
        = scan a delivery, a carton or a place; Enter: the marked one
        Lieferung, Karton oder Platz scannen; Enter: der markierte
        = TOTE
        KISTE
        = ANY BIN
        PLATZWAHL
        = more than announced
        mehr als angemeldet
        = %1 for order %2, into a tote
        %1 für Auftrag %2, in eine Kiste
        = off the shelves: %1
        nicht ins Regal: %1
        = no bin suits them: choose one
        kein Platz passt: einen wählen
        = all %1 from here, %2
        alle %1 von hier, %2
        = , grade %1
        , Güte %1
        = %1 to come, by SSCC
        noch %1, per SSCC
        = , %1 aside
        , %1 beiseite
        = , %1 over
        , %1 zu viel
        = best before, 2027-03-01
        MHD, 2027-03-01
        = scan the day, or type it as 2027-03-01 or 270301
        Tag scannen oder tippen: 2027-03-01 oder 270301
        = scan the serial of each unit
        Serie von jedem Stück scannen
        = item or carton
        Artikel oder Karton
        = item, or the place: all
        Artikel, oder Platz: alles
        = scan an item or a carton; F4 when all is here
        Artikel oder Karton scannen; F4, wenn alles da ist
        = scan an item, or the place again for all of it
        Artikel scannen, oder den Platz erneut für alles
        = place; how many
        Platz; wie viele
        = tote; how many
        Kiste; wie viele
        = scan the place; the item again or how many
        Platz scannen; den Artikel erneut oder wie viele
        = scan a tote; the item again or how many
        Kiste scannen; den Artikel erneut oder wie viele
        = ; Enter: the floor
        ; Enter: Wareneingang
        = Or %1 again for all that lies there.
        Oder %1 erneut für alles, was dort liegt.
        = or the place: all
        oder Platz: alles
        = Scan what comes
        Ware scannen
        = Items one by one or by the pack, cartons by their SSCC. F4 when all is here.
        Artikel einzeln oder im Gebinde, Kartons per SSCC. F4, wenn alles da ist.
        = Esc drops it
        Esc legt zurück
        = Press Esc again to put %1 back where they were.
        Erneut Esc legt die %1 zurück, wo sie waren.
        = Esc again drops
        Esc erneut: zurück
        = It is closed
        Ist abgeschlossen
        = Somebody has ended it. What turns up opens it again.
        Jemand hat es beendet. Was noch auftaucht, öffnet es wieder.
        = Put back
        Zurückgelegt
        = Nothing was moved
        Nichts bewegt
        = nothing moved
        nichts bewegt
        = F4 when all is here
        F4, sobald alles da
        = The last step counts no more
        Der letzte Schritt zählt nicht mehr
        = one step back
        ein Schritt zurück
        = %1 in hand again
        %1 wieder zur Hand
        = They are out of %1
        Sie liegen nicht mehr in %1
        = in hand again
        wieder in der Hand
        = Scan the day
        Tag scannen
        = %1 in hand
        %1 in der Hand
        = For %1
        Für %1
        = Order %1 waits for %2: scan a tote for it
        Auftrag %1 wartet auf %2: eine Kiste dafür scannen
        = tote, %1 units
        Kiste, %1 Stück
        = To %1
        Nach %1
        = %1: off the shelves
        %1: nicht ins Regal
        = off the shelves
        nicht ins Regal
        = Choose a bin
        Platz wählen
        = %1: no bin is known that suits them
        %1: kein passender Platz bekannt
        = none suits
        keiner passt
        = , %1 left in the hand
        , noch %1 in der Hand
        = %1 for an order
        %1 für Auftrag
        = %1 has them in %2%3
        %1 hat sie in %2%3
        = %1 left
        noch %1
        = %1 on the floor
        %1 abgestellt
        = carton %1 as announced
        Karton %1 wie angemeldet
        = carton as announced
        wie angemeldet
        = All is here: F4 ends
        Alles da: F4 beendet
        = %1 to come
        noch %1
        = All is here
        Alles ist da
        = F4 once more ends it
        Erneut F4 beendet es
        = F4 ends it
        F4 beendet es
        = %1 over
        %1 zu viel
        = %1 not announced
        %1 nicht angemeldet
        = look again, then F4 ends it as it is
        nochmals nachsehen, dann beendet F4 es so
        = F4 ends it so
        F4 beendet es so
        = %1 moved from %2
        %1 umgelagert von %2
        = %1 moved
        %1 umgelagert
        = %1 received
        %1 angenommen
        = %1 is closed
        %1 ist abgeschlossen
        = %1 is closed with %2 missing, %3 over
        %1 ist abgeschlossen: %2 fehlen, %3 zu viel
        = %1 aside
        %1 beiseite
        = they are here, go to %1 and are not sold; the sender is told
        sie sind da, kommen nach %1 und werden nicht verkauft; der Absender erfährt es
        = Carton %1 is received already, counted once. Expected: another one.
        Karton %1 ist schon angenommen, einmal gezählt. Erwartet: ein anderer.
        = received already
        schon angenommen
        = it belongs to delivery %1
        er gehört zu Lieferung %1
        = no delivery has it
        keine Lieferung hat ihn
        = Carton %1 is not announced here: %2. Open it and scan its items.
        Karton %1 ist hier nicht angemeldet: %2. Öffnen und die Artikel scannen.
        = It is promised
        Schon zugesagt
        = %1 in %2 are promised to tours, and no more lie there. Expected: units that nobody waits for.
        %1 in %2 sind Touren zugesagt, mehr liegen dort nicht. Erwartet: Stücke, auf die niemand wartet.
        = %1 promised
        %1 zugesagt
        = Not from here
        Nicht von hier
        = By the records no %1 lies in %2. Expected: an item that does.
        Laut Bestand liegt %1 nicht in %2. Erwartet: ein Artikel, der dort liegt.
        = none lies here
        keines liegt hier
        = Only %1 here
        Nur %1 hier
        = %1 in %2 may be moved, the rest is not there or promised.
        %1 in %2 dürfen weg, der Rest ist nicht da oder zugesagt.
        = type %1 or less
        %1 oder weniger
        = %1 is too old for the shelf. Expected: F3 with its reason, then the place for it.
        %1 ist zu alt fürs Regal. Erwartet: F3 mit dem Grund, dann der Platz dafür.
        = too old: F3
        zu alt: F3
        = F3 first
        Erst F3
        = Nothing is put into %1 without a reason. Expected: F3, then this place.
        Ohne Grund kommt nichts in %1. Erwartet: F3, dann dieser Platz.
        = say why with F3
        Grund mit F3
        = What lies in %1 is let out by a supervisor's badge only.
        Was in %1 liegt, gibt nur ein Ausweis der Leitung frei.
        = kept there
        bleibt dort
        = %1 has units of it in the hand. Expected: empty hands.
        %1 hat Stücke davon in der Hand. Erwartet: leere Hände.
        = hands are full
        Hände sind voll
        = Nothing is put
        Nichts abgelegt
        = Nothing was put anywhere yet.
        Noch wurde nichts abgelegt.
        = Number %1 is closed. Expected: an open one; Esc shows the list.
        Nummer %1 ist abgeschlossen. Erwartet: eine offene; Esc zeigt die Liste.
        = Finish that first
        Erst das beenden
        = You have units in the hand, number %1.
        Sie haben Stücke in der Hand, Nummer %1.
        = Nothing is here
        Hier liegt nichts
        = By the records %1 is empty. Expected: a place with units.
        Laut Bestand ist %1 leer. Erwartet: ein Platz mit Stücken.
        = it is empty
        er ist leer
        = They are with order %1 now, which the bench packs. Have it cancelled or packed.
        Sie sind jetzt bei Auftrag %1, den der Packplatz packt. Ihn stornieren oder packen lassen.
        = with an order
        bei einem Auftrag
        = it is blocked
        er ist gesperrt
        = %1 goods lie there, and these are %2
        dort liegt Ware: %1; diese ist: %2
        = %1 there
        dort: %1
        = they come from there
        sie kommen von dort
        = they come from it
        sie kommen von dort
        = Not into %1: %2. Expected: the bin that is shown.
        Nicht in %1: %2. Erwartet: der gezeigte Platz.
        = ordinary
        normal
        = cold
        gekühlt
        = fragile
        zerbrechlich
        = dangerous
        gefährlich
        = valuable
        wertvoll
        = %1 of %2 would be here, %3 are announced. Scan it again to take it as over.
        %1 von %2 wären hier, %3 sind angemeldet. Erneut scannen, um es als zu viel zu nehmen.
        = Nobody announced %1. Scan it again to take it as not announced.
        Niemand hat %1 angemeldet. Erneut scannen, um es unangemeldet zu nehmen.
        = Scan again: aside
        Erneut: beiseite
        = %1 is too old for the shelf. Scan it again to take it off the shelves.
        %1 ist zu alt fürs Regal. Erneut scannen, um es beiseite zu nehmen.
        = too old
        zu alt
        = %1: %2. Scan it again to put them there.
        %1: %2. Erneut scannen, um sie dort abzulegen.
        = Nothing is announced of %1. Type the name again to receive it all the same.
        Von %1 ist nichts angemeldet. Den Namen erneut tippen, um es doch anzunehmen.
        = All of %1 is here already. Scan it again for what is more.
        Alles von %1 ist schon da. Erneut scannen für das, was mehr ist.
        = all of it is here
        alles ist schon da
        = order %1 waits for them
        Auftrag %1 wartet darauf
        = %1 lies there
        %1 liegt dort
        = it takes %1 litres and has no room left
        er fasst %1 Liter und ist voll
        = %1 suits better
        %1 passt besser
        = an order waits
        ein Auftrag wartet
        = another item there
        anderer Artikel dort
        = another lot there
        andere Charge dort
        = no room left
        kein Platz mehr
        = %1 is better
        %1 ist besser
        = work begun
        Arbeit begonnen
        = delivery opened
        Lieferung geöffnet
        = in a hand
        in einer Hand
        = put
        abgelegt
        = put aside
        beiseitegelegt
        = delivery %1 announced
        Lieferung %1 angemeldet
        = delivery %1 settled
        Lieferung %1 geklärt
        = to go out first
        zuerst hinaus
        = for a price tag
        fürs Preisschild
        = for another site
        für anderen Standort
        = to sell off
        zum Abverkauf
        = to throw away
        zum Wegwerfen
        = taken on
        übernommen
        = dropped
        verworfen
        = is for goods that come in
        gilt für Ware, die hereinkommt
        = only at receiving
        nur im Wareneingang
        = Scan a delivery
        Lieferung scannen
        = a delivery, a carton of one, or a place that units lie in
        eine Lieferung, ein Karton davon oder ein Platz mit Stücken
        """
}
