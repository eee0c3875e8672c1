// Words of inspecting returns.

extension German {
    static let inspect = """
        = RETURNS
        RETOUREN
        = Return
        Retoure
        = Customer
        Kunde
        = State
        Stand
        = Not yours any more
        Nicht mehr Ihre
        = This return is not yours any more.
        Diese Retoure gehört Ihnen nicht mehr.
        = Returns
        Retouren
        = Shows the returns that wait to be inspected, and the trays with their age.
        Zeigt die Retouren, die auf Prüfung warten, und die Ablagen mit ihrem Alter.
        = The return is done; what is missing of it is shown first.
        Die Retoure ist fertig; was daran fehlt, wird erst gezeigt.
        = Go on without
        Ohne weiter
        = Without
        Ohne
        = Goes on without what is asked for; what follows from that is shown.
        Geht ohne das Gefragte weiter; was daraus folgt, wird gezeigt.
        = Picture
        Bild
        = Takes the picture that is asked for.
        Macht das Bild, nach dem gefragt ist.
        = Takes back the last step, or the last unit as long as it lies on its tray.
        Nimmt den letzten Schritt zurück, oder das letzte Stück, solange es auf seiner Ablage liegt.
        = Shows the list; the return stays yours.
        Zeigt die Liste; die Retoure bleibt Ihre.
        = Drops what is half typed; twice leaves the return, and its open unit goes back into the parcel.
        Verwirft halb Getipptes; zweimal verlässt die Retoure, und ihr offenes Stück geht ins Paket zurück.
        = no return is open
        keine Retoure offen
        = no picture is asked for
        kein Bild gefragt
        = this step cannot be left out
        dieser Schritt muss sein
        = nothing to inspect
        nichts zu prüfen
        = return
        Retoure
        = returns
        Retouren
        = orphan
        ohne Besitzer
        = orphans
        ohne Besitzer
        = No return waits
        Keine Retoure wartet
        = Scan a parcel, its RMA, its order or a unit to begin all the same.
        Paket, seine RMA, seinen Auftrag oder ein Stück scannen, um trotzdem zu beginnen.
        = scan any parcel
        ein Paket scannen
        = owner found: give trays
        Besitzer da: Ablagen
        = half done
        halb fertig
        = , oldest %1
        , älteste %1
        = to put away
        einzulagern
        = for an order
        für einen Auftrag
        = to refurbish
        aufzuarbeiten
        = in quarantine
        in Quarantäne
        = for the vendor
        für den Lieferanten
        = to scrap
        zu verschrotten
        = without owner
        ohne Besitzer
        = ITEM
        ARTIKEL
        = FETCH
        HOLEN
        = LOT
        CHARGE
        = LAST DAY
        LETZTER TAG
        = SERIAL
        SERIE
        = 2ND BADGE
        2. AUSWEIS
        = CHECK %1 OF %2
        PRÜFUNG %1 VON %2
        = PHOTO
        FOTO
        = GRADE
        GÜTE
        = REASON
        GRUND
        = WEIGH
        WIEGEN
        = WITNESS
        ZEUGE
        = TO
        NACH
        = TRAY
        ABLAGE
        = more
        mehr
        = fetch %1 × %2 from %3
        %1 × %2 von %3 holen
        = Nobody announced what is in it.
        Niemand hat angemeldet, was darin ist.
        = order %1
        Auftrag %1
        = %1 × %2, grade %3 → %4 · %5 (%6)
        %1 × %2, Güte %3 → %4 · %5 (%6)
        = SKU %1
        SKU %1
        = serial %1
        Serie %1
        = best is %1
        best ist %1
        = The answers allow %1. Worse is yours to say, better needs a second badge.
        Die Antworten erlauben %1. Schlechter entscheiden Sie, besser braucht einen zweiten Ausweis.
        = %1 · by the rule: %2
        %1 · nach der Regel: %2
        = Reason
        Grund
        = Reasons
        Gründe
        = Lists the reasons, with what each one leads to before Enter gives it.
        Zeigt die Gründe und was jeder bewirkt, bevor Enter ihn angibt.
        = by the rule: %1.
        nach der Regel: %1.
        = It is weighed first, and somebody else sees it go.
        Erst wird gewogen, und jemand sieht zu.
        = %1 g
        %1 g
        = into %1, or an empty tote
        in %1, oder eine leere Kiste
        = into an empty tote
        in eine leere Kiste
        = Order %1 waits for it: %2.
        Auftrag %1 wartet darauf: %2.
        = its tray
        die Ablage
        = The unit goes on %1, %2.
        Das Stück kommt auf %1, %2.
        = REFUND
        GELD
        = REPLACE
        ERSATZ
        = HOLD
        HALT
        = REJECT
        ABLEHN.
        = not what shipped
        nicht das Versandte
        = It is not what was shipped: perhaps another unit was put in.
        Es ist nicht, was versandt wurde: vielleicht wurde ein anderes Stück hineingelegt.
        = more than shipped
        mehr als versandt
        = It is more than was shipped or announced.
        Es ist mehr, als versandt oder angemeldet wurde.
        = better than allowed
        besser als erlaubt
        = The grade is better than the answers allow.
        Die Güte ist besser, als die Antworten erlauben.
        = cannot be read
        nicht lesbar
        = It cannot be read.
        Es ist nicht lesbar.
        = no witness
        kein Zeuge
        = Nobody has seen it.
        Niemand hat es gesehen.
        = Suspected of being another unit
        Verdacht auf ein anderes Stück
        = More than was shipped or announced
        Mehr als versandt oder angemeldet
        = Graded up
        Besser eingestuft
        = Cannot be read
        Nicht lesbar
        = Not scrapped: no witness
        Nicht verschrottet: kein Zeuge
        = scan parcel
        Paket
        = scan a return, or Enter
        Retoure scannen, Enter
        = scan a parcel, RMA, order, serial or item, or Enter for the marked one
        Paket, RMA, Auftrag, Serie, Artikel scannen, oder Enter: markierte
        = scan a unit of the tray
        ein Stück der Ablage
        = fetch a unit from its tray and scan it
        ein Stück von seiner Ablage holen und scannen
        = scan a unit, F4: done
        Stück scannen, F4: Ende
        = scan the next unit; F4 when the parcel is empty
        nächstes Stück scannen; F4, wenn das Paket leer ist
        = scan or type the lot; F4 if it cannot be read
        Charge scannen oder tippen; F4, wenn nicht lesbar
        = last day
        letzter Tag
        = scan or type its last day, as 2027-03-01; F4 if unreadable
        letzten Tag scannen/tippen, wie 2027-03-01; F4, wenn nicht lesbar
        = scan or type the serial; F4 if it cannot be read
        Seriennummer scannen oder tippen; F4, wenn nicht lesbar
        = 2nd badge
        2. Ausweis
        = a second badge, or F4
        2. Ausweis, oder F4
        = let somebody else look and scan their badge; F4 without
        jemand anders schauen und den Ausweis scannen lassen; F4 ohne
        = digit
        Ziffer
        = the digit of the answer
        Ziffer der Antwort
        = type or scan the digit of the answer
        die Ziffer der Antwort tippen oder scannen
        = F2, or the file's name
        F2, oder Dateiname
        = F2 takes the picture; or type the file's name; F4 without
        F2 macht das Bild; oder den Dateinamen tippen; F4 ohne
        = grade card
        Gütekarte
        = scan a grade card
        Gütekarte scannen
        = scan a grade card, or type A, B, C or D
        Gütekarte scannen, oder A, B, C oder D tippen
        = the digit of the reason
        Ziffer des Grundes
        = type or scan the digit of the reason
        die Ziffer des Grundes tippen oder scannen
        = grams
        Gramm
        = weigh it: grams
        wiegen: Gramm
        = weigh what is thrown away: the scale, or type the grams
        wiegen, was weggeworfen wird: die Waage, oder Gramm tippen
        = witness
        Zeuge
        = a witness' badge, or F4
        Zeugenausweis, oder F4
        = let somebody else see it go and scan their badge; F4 without
        jemand anders zusehen und den Ausweis scannen lassen; F4 ohne
        = scan tote
        Kiste
        = scan its tote
        seine Kiste scannen
        = an empty tote
        eine leere Kiste
        = scan %1, then pack it
        %1 scannen, dann packen
        = scan tray
        Ablage
        = put it on %1 and scan the tray
        auf %1 legen und die Ablage scannen
        = The open unit goes back into the parcel.
        Das offene Stück geht ins Paket zurück.
        = Return %1 waits then.%2 Any scan goes on.
        Retoure %1 wartet dann.%2 Jeder Scan macht weiter.
        = the return waits
        die Retoure wartet
        = Return is over
        Retoure ist vorbei
        = %1 is no longer yours. Enter shows the list.
        %1 gehört Ihnen nicht mehr. Enter zeigt die Liste.
        = Stop inspecting
        Nicht mehr prüfen
        = %1 inspects %2 now. What you did is kept. Enter shows the list.
        %1 prüft jetzt %2. Was Sie taten, bleibt. Enter zeigt die Liste.
        """
}
