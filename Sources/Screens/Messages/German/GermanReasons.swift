// The reasons that come with the house; those of a site are in its own words.

extension German {
    static let reasons = """
        = Too few here
        Zu wenig hier
        = Take what is there; the rest is looked for in other bins and this one is counted.
        Nehmen, was da ist; der Rest wird auf anderen Plätzen gesucht, und dieser wird gezählt.
        = None of it lies here; other bins are tried and this one is counted before it is used again.
        Hier liegt keines; andere Plätze werden versucht, und dieser wird gezählt, bevor er wieder dient.
        = Damaged
        Beschädigt
        = Put one broken unit on the damaged tray and take another one instead.
        Ein kaputtes Stück auf die Schadablage legen und ein anderes nehmen.
        = Code unreadable
        Code nicht lesbar
        = Compare by eye and go on; it is recorded as confirmed by hand.
        Mit dem Auge vergleichen und weitermachen; es wird als von Hand bestätigt notiert.
        = Tote is full
        Kiste ist voll
        = Close this tote and scan an empty one; the order goes on in both.
        Diese Kiste schließen und eine leere scannen; der Auftrag geht in beiden weiter.
        = Wrong lot or date
        Charge/MHD falsch
        = The lot or date on the label is not the claimed one; this lot is held until it is counted.
        Charge oder MHD am Etikett ist nicht die zugeteilte; diese Charge ist gesperrt, bis sie gezählt ist.
        = Expired
        Abgelaufen
        = Leave it; this lot is held here and counted, other lots and bins are tried.
        Liegen lassen; diese Charge wird hier gesperrt und gezählt, andere Chargen und Plätze werden versucht.
        = Other item in bin
        Anderer Artikel
        = Something else lies here, in size, colour or kind; leave it and the bin is counted.
        Hier liegt etwas anderes in Größe, Farbe oder Art; liegen lassen, der Platz wird gezählt.
        = Bin is blocked
        Platz versperrt
        = The bin cannot be reached; nobody is sent there until a supervisor frees it.
        Der Platz ist nicht zu erreichen; niemand wird hingeschickt, bis die Leitung ihn freigibt.
        = Not in the tote
        Nicht in der Kiste
        = The units still asked for are not here; others are looked for on this site.
        Die noch gefragten Stücke sind nicht hier; andere werden an diesem Standort gesucht.
        = Broken unit
        Stück kaputt
        = The unit scanned last goes to the damaged tray; another one is looked for.
        Das zuletzt gescannte Stück geht auf die Schadablage; ein anderes wird gesucht.
        = Box too small
        Box zu klein
        = The units do not fit into the proposed box.
        Die Stücke passen nicht in die vorgeschlagene Box.
        = Box too big
        Box zu groß
        = A smaller box does; the units would slide about in the proposed one.
        Eine kleinere genügt; in der vorgeschlagenen würden die Stücke rutschen.
        = No such box left
        Box ist aus
        = The proposed box has run out at this bench.
        Die vorgeschlagene Box ist an diesem Packplatz ausgegangen.
        = Scale is broken
        Waage ist kaputt
        = The parcel goes without being weighed, with its expected weight.
        Das Paket geht ungewogen, mit seinem erwarteten Gewicht.
        = Label lost or torn
        Etikett verloren
        = Another copy is printed and counted; destroy what is left of the old one.
        Eine weitere Kopie wird gedruckt und gezählt; den Rest des alten vernichten.
        = Changed their mind
        Anders überlegt
        = The customer does not want it; nothing is wrong with it.
        Der Kunde will es nicht; es ist nichts falsch daran.
        = Wrong item sent
        Falscher Artikel
        = The customer got something else than was ordered.
        Der Kunde bekam etwas anderes als bestellt.
        = Defective
        Defekt
        = It does not do what it should.
        Es tut nicht, was es soll.
        = Broken on the way
        Unterwegs kaputt
        = It was whole when it left and broken when it came.
        Es war ganz, als es ging, und kaputt, als es kam.
        = Not as described
        Nicht wie gezeigt
        = It is not what the shop had promised.
        Es ist nicht, was der Shop versprach.
        = Came too late
        Kam zu spät
        = The customer had no use for it any more.
        Der Kunde konnte es nicht mehr brauchen.
        = No reason given
        Kein Grund genannt
        = Nothing in the parcel says why it comes back.
        Nichts im Paket sagt, warum es zurückkommt.
        = Refused at door
        An der Tür abgelehnt
        = The customer never took it in.
        Der Kunde nahm es nie an.
        = Recalled
        Rückruf
        = We have asked for it back.
        Wir haben es zurückverlangt.
        = No stock
        Kein Bestand
        = Nothing could be claimed when the order was released.
        Bei der Freigabe war nichts zuzuteilen.
        = Bin is not empty
        Platz nicht leer
        = The ledger said empty, the shelf did not, so the bin is counted.
        Das Buch sagte leer, das Regal nicht, also wird der Platz gezählt.
        = Pick it again
        Neu picken
        = It is not in the tote; it is picked once more, and the order waits for it.
        Es ist nicht in der Kiste; es wird noch einmal gepickt, und der Auftrag wartet darauf.
        = Label damaged
        Etikett beschädigt
        = Another copy is printed; the old one is void.
        Eine weitere Kopie wird gedruckt; das alte gilt nicht mehr.
        = Truck is full
        LKW ist voll
        = The carton goes with the next load that takes it.
        Der Karton geht mit der nächsten Ladung, die ihn nimmt.
        = Carton not found
        Karton fehlt
        = It is not where it should stand; it goes with the next load when it is found.
        Er ist nicht, wo er stehen soll; gefunden geht er mit der nächsten Ladung.
        = Carton damaged
        Karton kaputt
        = It goes back to the bench and leaves with the next load.
        Er geht zurück zum Packplatz und fährt mit der nächsten Ladung.
        = Too late for it
        Zu spät dafür
        = The truck does not wait; the carton goes with the next load.
        Der LKW wartet nicht; der Karton geht mit der nächsten Ladung.
        = Proposed box
        Box wie geplant
        = The packer took the box that was proposed.
        Der Packer nahm die vorgeschlagene Box.
        = Odd weight
        Gewicht seltsam
        = The parcel was counted again and still weighs something else.
        Das Paket wurde neu gezählt und wiegt immer noch anders.
        = It came broken: it goes off the shelves, and the sender is told.
        Es kam kaputt an: Es kommt nicht ins Regal, und der Absender erfährt es.
        = Not as ordered
        Falsch geliefert
        = It is not what the delivery note says: it goes off the shelves until the sender has answered.
        Es ist nicht, was der Lieferschein sagt: Es kommt nicht ins Regal, bis der Absender geantwortet hat.
        = Too few days left
        MHD zu kurz
        = It would be too old before it is sold: it goes off the shelves.
        Es wäre zu alt, bevor es verkauft ist: Es kommt nicht ins Regal.
        """
}
