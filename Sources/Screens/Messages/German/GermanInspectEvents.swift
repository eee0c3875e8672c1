// Inspecting returns: what was just done, and refusals.

extension German {
    static let inspectEvents = """
        = Return is left
        Retoure verlassen
        = %1 waits
        %1 wartet
        = it waits
        sie wartet
        = Owner found
        Besitzer gefunden
        = The unit counts no more
        Das Stück zählt nicht mehr
        = The step is open again
        Der Schritt ist wieder offen
        = it is open again
        wieder offen
        = Grade %1 stays
        Güte %1 bleibt
        = the lower grade
        die schlechtere Güte
        = Kept apart
        Getrennt gehalten
        = Nobody else looked, so it goes to quarantine
        Niemand anders schaute, also geht es in Quarantäne
        = to quarantine
        in Quarantäne
        = No picture: HOLD
        Kein Bild: HALT
        = Without %1 the money waits
        Ohne %1 wartet das Geld
        = money waits
        Geld wartet
        = What cannot be read goes to quarantine
        Was nicht lesbar ist, geht in Quarantäne
        = Fetch its units
        Seine Stücke holen
        = They lie on the tray for orphans; scan the first
        Sie liegen auf der Ablage ohne Besitzer; das erste scannen
        = from their tray
        von ihrer Ablage
        = Scan a unit
        Ein Stück scannen
        = Nobody knows whose it is. An RMA or an order, scanned, says so
        Niemand weiß, wem es gehört. Eine gescannte RMA oder ein Auftrag sagt es
        = or whose it is
        oder wem es gehört
        = Nobody announced it
        Nicht angemeldet
        = unit is
        Stück ist
        = units are
        Stücke sind
        = Return is done
        Retoure ist fertig
        = %1: every unit has its place
        %1: jedes Stück hat seinen Platz
        = Done, %1 missing
        Fertig, %1 fehlen
        = %1: %2 not in the parcel
        %1: %2 nicht im Paket
        = The return is done.
        Die Retoure ist fertig.
        = %1 goes to the bench for order %2. %3.
        %1 geht an den Packplatz für Auftrag %2. %3.
        = Its label is printed.
        Das Etikett ist gedruckt.
        = Pack it now
        Jetzt packen
        = for %1
        für %1
        = Write on the tote
        Kiste beschriften
        = No label: %1. Write %2 on it. %3%4
        Kein Etikett: %1. %2 daraufschreiben. %3%4
        = Next unit
        Nächstes Stück
        = %1 is on %2. %3
        %1 ist auf %2. %3
        = Get a second badge
        Zweiten Ausweis
        = Let somebody else look and scan their badge; F4 goes on without.
        Jemand anders schauen und den Ausweis scannen lassen; F4 geht ohne weiter.
        = Answer %1
        %1 beantworten
        = Weigh it
        Wiegen
        = Get a witness
        Zeugen holen
        = %1 by the rule: %2
        %1 nach der Regel: %2
        = TO %1
        NACH %1
        = Put on %1
        Auf %1 legen
        = Scan its lot
        Charge scannen
        = Scan its serial
        Serie scannen
        = Scan 2nd badge
        2. Ausweis scannen
        = Type a digit
        Ziffer tippen
        = Take the picture
        Bild machen
        = Scan a grade card
        Gütekarte scannen
        = Scan its tray
        Ablage scannen
        = a unit out of the parcel
        ein Stück aus dem Paket
        = the lot on the unit
        die Charge am Stück
        = a day, as 2027-03-01 or 270301
        ein Tag, wie 2027-03-01 oder 270301
        = the serial on the unit
        die Seriennummer am Stück
        = the badge of somebody else who inspects or supervises
        der Ausweis von jemand anders, der prüft oder leitet
        = the digit of an answer
        die Ziffer einer Antwort
        = the name of a picture, up to %1 characters
        der Name eines Bildes, bis %1 Zeichen
        = a grade card, or A, B, C or D
        eine Gütekarte, oder A, B, C oder D
        = the digit of a reason
        die Ziffer eines Grundes
        = a weight, from the scale or typed in grams
        ein Gewicht, von der Waage oder in Gramm getippt
        = the badge of somebody else
        der Ausweis von jemand anders
        = the tray that is shown
        die gezeigte Ablage
        = Hold it still
        Still halten
        = The camera takes the picture: %1
        Die Kamera macht das Bild: %1
        = Take it now
        Jetzt machen
        = Whatever comes into %1 next is the picture: %2
        Was als Nächstes in %1 kommt, ist das Bild: %2
        = Not asked for
        Nicht gefragt
        = %1 came when no picture was wanted; it was not kept.
        %1 kam, als kein Bild gewünscht war; es wurde nicht behalten.
        = picture not kept
        Bild nicht behalten
        = Take another one
        Andere nehmen
        = Return %1 is done. Expected: one that waits.
        Retoure %1 ist fertig. Erwartet: eine, die wartet.
        = it is done
        sie ist fertig
        = %1 is on your bench. Expected: that return first; Esc twice leaves it.
        %1 ist auf Ihrem Tisch. Erwartet: erst diese Retoure; Esc zweimal verlässt sie.
        = it is on the bench
        sie ist auf dem Tisch
        = Another badge
        Anderer Ausweis
        = This badge is your own. Expected: the badge of somebody else.
        Das ist Ihr eigener Ausweis. Erwartet: der von jemand anders.
        = it is your own
        es ist Ihr eigener
        = Type 1 to %1
        1 bis %1 tippen
        = %1 is none of the answers. Expected: 1 to %2.
        %1 ist keine der Antworten. Erwartet: 1 bis %2.
        = %1 is none of the reasons. Expected: 1 to %2.
        %1 ist keiner der Gründe. Erwartet: 1 bis %2.
        = Grade %1 comes later. Expected: %2.
        Güte %1 kommt später. Erwartet: %2.
        = grade comes later
        Güte kommt später
        = This step cannot be left out. Expected: %1.
        Dieser Schritt muss sein. Erwartet: %1.
        = not without it
        nicht ohne das
        = %1 is no weight. Expected: %2.
        %1 ist kein Gewicht. Erwartet: %2.
        = not a weight
        kein Gewicht
        = No picture came
        Kein Bild kam
        = %1 Expected: a picture, the name of one, or F4 without.
        %1 Erwartet: ein Bild, der Name eines Bildes, oder F4 ohne.
        = F2 again, or F4
        F2 erneut, oder F4
        = F4 sets it apart
        F4 sondert aus
        = Serial %1 lies in %2, as the records say. Expected: another serial, or F4: it goes to quarantine.
        Serie %1 liegt in %2, laut Aufzeichnung. Erwartet: eine andere Serie, oder F4: es geht in Quarantäne.
        = is in %1
        ist in %1
        = This is the picture %1 of unit %2. Expected: a new one, from the side asked for.
        Das ist das Bild %1 von Stück %2. Erwartet: ein neues, von der gefragten Seite.
        = the same picture
        dasselbe Bild
        = Too late for undo
        Zu spät zurück
        = The unit went to order %1. Expected: a step of yours that nobody relies on.
        Das Stück ging an Auftrag %1. Erwartet: ein Schritt von Ihnen, auf den sich niemand stützt.
        = order has it
        Auftrag hat es
        = %1 inspects %2 at %3. Expected: a return that nobody is at.
        %1 prüft %2 auf %3. Erwartet: eine Retoure, an der niemand ist.
        = %1 (%2) neither inspects nor supervises. Expected: the badge of somebody who does.
        %1 (%2) prüft nicht und leitet nicht. Erwartet: der Ausweis von jemand, der es tut.
        = not for returns
        nicht für Retouren
        = %1 is not the tray for what is %2. Expected: %3.
        %1 ist nicht die Ablage für: %2. Erwartet: %3.
        = unit lies
        Stück liegt
        = units lie
        Stücke liegen
        = %1 on the tray for orphans. Expected: each on its own tray.
        %1 auf der Ablage ohne Besitzer. Erwartet: jedes auf seiner eigenen Ablage.
        = %1 without tray
        %1 ohne Ablage
        = Ask the office
        Büro fragen
        = This site has no checklists and no dispositions. Expected: those of: dockline return policy --shipped.
        Dieser Standort hat keine Prüflisten und keine Verwendungen. Erwartet: die von: dockline return policy \
        --shipped.
        = no checklists yet
        noch keine Listen
        = %1 inspects %2 at %3. Give %4 again to take it over; %5 is told.
        %1 prüft %2 auf %3. %4 erneut angeben, um zu übernehmen; %5 erfährt es.
        = Scan again to open
        Erneut zum Öffnen
        = %1 is done. Scan it again to open it once more, for what turned up.
        %1 ist fertig. Erneut scannen öffnet sie noch einmal, für das, was auftauchte.
        = Nothing was in it
        Nichts war darin
        = F4 again says that the parcel was empty.
        F4 erneut sagt, dass das Paket leer war.
        = F4 again: is empty
        F4 erneut: leer
        = %1 announced and not inspected. F4 again says that the parcel is empty.
        %1 angemeldet und nicht geprüft. F4 erneut sagt, dass das Paket leer ist.
        = Nobody knows %1. Scan it again to inspect it as an orphan; its owner is found later.
        Niemand kennt %1. Erneut scannen, um es ohne Besitzer zu prüfen; der Besitzer findet sich später.
        """
}
