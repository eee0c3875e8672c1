// The drills of counting, of goods that come in or come back, and of the board.

extension German {
    static let stockDrills = """
        = the bin is counted
        der Platz ist gezählt
        = Count a bin
        Platz zählen
        = On the shelf of A-01-01-A stand 7 cans of tomatoes. Count them.
        Im Regal A-01-01-A stehen 7 Dosen Tomaten. Diese zählen.
        = Scan the bin, a can, type how many there are, and scan the bin again when all is counted.
        Den Platz scannen, eine Dose, tippen, wie viele es sind, und den Platz erneut scannen, wenn alles gezählt ist.
        = 7 tomatoes are counted
        7 Tomaten sind gezählt
        = Two items in a bin
        Zwei Artikel darin
        = In A-01-01-A stand 4 cans of tomatoes and 3 of beans. Count both.
        In A-01-01-A stehen 4 Dosen Tomaten und 3 Dosen Bohnen. Beide zählen.
        = One item after the other; the bin's label ends the count.
        Einen Artikel nach dem anderen; das Etikett des Platzes beendet die Zählung.
        = 4 tomatoes are counted
        4 Tomaten sind gezählt
        = 3 beans are counted
        3 Bohnen sind gezählt
        = Count what you see
        Zählen, was da ist
        = On the shelf of A-01-01-A stand 5 cans of tomatoes. Count them, whatever anybody expects.
        Im Regal A-01-01-A stehen 5 Dosen Tomaten. Diese zählen, egal was jemand erwartet.
        = Nobody tells you what should be there: what you see is what counts.
        Niemand sagt Ihnen, was da sein soll: Was Sie sehen, das zählt.
        = 5 tomatoes are counted
        5 Tomaten sind gezählt
        = An empty bin
        Leerer Platz
        = Nothing lies in A-01-01-A. Say so.
        In A-01-01-A liegt nichts. Das sagen.
        = Scan the bin, then F3 and Enter, or the label EMPTY.
        Den Platz scannen, dann F3 und Enter, oder das Etikett EMPTY.
        = You have miscounted
        Falsch gezählt
        = You typed 9, but 7 cans of tomatoes stand in A-01-01-A. Take that back and count right.
        Sie haben 9 getippt, aber 7 Dosen Tomaten stehen in A-01-01-A. Das zurücknehmen und richtig zählen.
        = F8 takes back what was counted last.
        F8 nimmt zurück, was zuletzt gezählt wurde.
        = It does not belong there
        Es gehört nicht dorthin
        = Among 7 tomatoes in A-01-01-A stands 1 can of soup. Count what you see.
        Zwischen 7 Tomaten in A-01-01-A steht 1 Dose Suppe. Zählen, was Sie sehen.
        = What does not belong there is counted as well: scan it twice. The desk sees it.
        Was nicht dorthin gehört, wird auch gezählt: zweimal scannen. Das Büro sieht es.
        = 1 soup is counted
        1 Suppe ist gezählt
        = Among 7 tomatoes in A-01-01-A stands a tin with the code 4006381333931. Count what you see.
        Zwischen 7 Tomaten in A-01-01-A steht eine Dose mit dem Code 4006381333931. Zählen, was Sie sehen.
        = A code that nobody knows is noted when it is scanned twice; then count the rest.
        Ein Code, den niemand kennt, wird notiert, wenn er zweimal gescannt ist; dann den Rest zählen.
        = the unknown code is noted
        der unbekannte Code ist notiert
        = A second pair of eyes
        Noch ein Augenpaar
        = Somebody else has counted A-01-01-A. You see 5 cans of tomatoes: count them again, on your own.
        Jemand anders hat A-01-01-A gezählt. Sie sehen 5 Dosen Tomaten: neu zählen, unabhängig.
        = A difference is counted again by another person, who does not know what the first one found.
        Eine Differenz zählt jemand anders neu, ohne zu wissen, was zuerst gefunden wurde.
        = the delivery is ended
        die Lieferung ist beendet
        = From the truck to the shelf
        Vom LKW ins Regal
        = PO-7 brings 6 cans of tomatoes, as announced. Put them into a bin and end the delivery.
        PO-7 bringt 6 Dosen Tomaten, wie angemeldet. Auf einen Platz legen und die Lieferung beenden.
        = Del opens receiving. Scan PO-7, a can, type 6, scan the bin shown. F4 twice ends it.
        Del öffnet die Annahme. PO-7 scannen, eine Dose, 6 tippen, den gezeigten Platz scannen. Zweimal F4 beendet.
        = 6 tomatoes are in a bin
        6 Tomaten sind auf einem Platz
        = A whole carton
        Ganzer Karton
        = PO-7 is one carton of 12 beans. Take it unopened, end the delivery, then put the beans into a bin.
        PO-7 ist ein Karton mit 12 Bohnen. Ungeöffnet nehmen, die Lieferung beenden, die Bohnen auf einen Platz legen.
        = Its SSCC takes the carton onto the floor. In the list, RECEIVING is what stands there to be put away.
        Seine SSCC nimmt den Karton in den Wareneingang. In der Liste ist RECEIVING, was dort einzulagern ist.
        = 12 beans are in a bin
        12 Bohnen sind auf einem Platz
        = Lot and best before
        Charge und MHD
        = PO-7 brings 4 bags of oats: lot L77, best before 2026-09-18. Put them into a bin, end the delivery.
        PO-7 bringt 4 Beutel Haferflocken: Charge L77, MHD 2026-09-18. Auf einen Platz legen, Lieferung beenden.
        = After the bag, the screen asks for its lot and its date; scan or type them as they stand on the bag.
        Nach dem Beutel fragt der Bildschirm nach Charge und Datum; scannen oder tippen, wie sie auf dem Beutel stehen.
        = 4 bags of that batch are in a bin
        4 Beutel dieser Charge sind auf einem Platz
        = Each unit has a number
        Jedes hat eine Nummer
        = PO-7 brings 2 headphones. Each box has its own serial: PH-201 and PH-202. Receive both.
        PO-7 bringt 2 Kopfhörer. Jeder hat eine eigene Seriennummer: PH-201 und PH-202. Beide annehmen.
        = Scan the item, then the serial on its box; then the other one; then the bin.
        Den Artikel scannen, dann die Seriennummer auf der Packung; dann den anderen; dann den Platz.
        = both are in a bin
        beide sind auf einem Platz
        = An order waits for it
        Ein Auftrag wartet
        = PO-7 brings 5 beans. An order waits for 2 of them: give it those, and put the rest into a bin.
        PO-7 bringt 5 Bohnen. Ein Auftrag wartet auf 2 davon: ihm diese geben, den Rest auf einen Platz legen.
        = The screen shows the order first: scan any free tote for it. Then it shows the bin for the rest.
        Zuerst zeigt der Bildschirm den Auftrag: eine freie Kiste dafür scannen. Dann den Platz für den Rest.
        = 2 beans are in a tote for the order
        2 Bohnen sind in einer Kiste für den Auftrag
        = 3 beans are in a bin
        3 Bohnen sind auf einem Platz
        = Less than announced
        Zu wenig geliefert
        = PO-7 announces 6 cans of tomatoes, but only 4 are there. Receive what you see and end the delivery.
        PO-7 kündigt 6 Dosen Tomaten an, aber nur 4 sind da. Annehmen, was Sie sehen, und die Lieferung beenden.
        = Type 4. F4 shows what is missing; F4 again ends the delivery with it.
        4 tippen. F4 zeigt, was fehlt; erneut F4 beendet die Lieferung damit.
        = 4 tomatoes are in a bin
        4 Tomaten sind auf einem Platz
        = it is ended with 2 missing
        sie ist beendet, 2 fehlen
        = More than announced
        Mehr als angemeldet
        = PO-7 announces 6 cans of tomatoes, but 8 are there. Receive all 8 and end the delivery.
        PO-7 kündigt 6 Dosen Tomaten an, aber 8 sind da. Alle 8 annehmen und die Lieferung beenden.
        = More than announced is asked for: the same number once more confirms it.
        Bei mehr als angemeldet wird nachgefragt: Die gleiche Zahl noch einmal bestätigt es.
        = 8 tomatoes are in a bin
        8 Tomaten sind auf einem Platz
        = it is ended with 2 over
        sie ist beendet, 2 zu viel
        = Not on the delivery note
        Nicht im Lieferschein
        = PO-7 brings 6 cans of tomatoes, and 1 can of soup that nobody announced. Receive them all.
        PO-7 bringt 6 Dosen Tomaten und 1 Dose Suppe, die niemand angemeldet hat. Alle annehmen.
        = Scan the stranger twice: the second scan takes it.
        Das Fremde zweimal scannen: Der zweite Scan nimmt es.
        = the soup is in a bin
        die Suppe ist auf einem Platz
        = it is ended with 1 soup over
        sie ist beendet, 1 Suppe zu viel
        = One came broken
        Eins kam kaputt an
        = PO-7 brings 6 cans of tomatoes. One of them is crushed: put it aside, and the other 5 into a bin.
        PO-7 bringt 6 Dosen Tomaten. Eine ist zerdrückt: beiseitelegen, die anderen 5 auf einen Platz legen.
        = Scan the broken can, then F3 and the reason; it goes to DAMAGED. Then take the rest.
        Die kaputte Dose scannen, dann F3 und den Grund; sie kommt nach DAMAGED. Dann den Rest nehmen.
        = the crushed can lies aside
        die zerdrückte Dose liegt beiseite
        = 5 tomatoes are in a bin
        5 Tomaten sind auf einem Platz
        = PO-7 brings 6 cans of tomatoes. They are not what was ordered: put all of them aside.
        PO-7 bringt 6 Dosen Tomaten. Sie sind nicht, was bestellt war: alle beiseitelegen.
        = Type 6, then F3: the reason says where they go.
        6 tippen, dann F3: Der Grund sagt, wohin sie kommen.
        = all 6 lie aside
        alle 6 liegen beiseite
        = Too old for the shelf
        Zu alt fürs Regal
        = PO-7 brings 4 bags of oats: lot L78, best before 2026-03-05, three days from now. Do what is right.
        PO-7 bringt 4 Beutel Haferflocken: Charge L78, MHD 2026-03-05, in drei Tagen. Tun, was richtig ist.
        = The screen asks before it takes them: the date once more puts them aside.
        Der Bildschirm fragt, bevor er sie nimmt: Das Datum noch einmal legt sie beiseite.
        = 4 bags lie aside
        4 Beutel liegen beiseite
        = You typed 5 and put them away, but all 6 cans of tomatoes are there. Take that back and do it right.
        Sie haben 5 getippt und sie eingelagert, aber alle 6 Dosen Tomaten sind da. Zurücknehmen und richtig machen.
        = F8 takes back what you did last: what was put comes back into the hand.
        F8 nimmt zurück, was Sie zuletzt getan haben: Was abgelegt war, kommt wieder in die Hand.
        = From bin to bin
        Umlagern
        = Move 3 of the 4 cans of tomatoes in A-01-01-A to A-02-01-A.
        3 der 4 Dosen Tomaten in A-01-01-A nach A-02-01-A umlagern.
        = Del, the bin, a can, type 3, the other bin; it is scanned twice when the screen had another idea.
        Del, der Platz, eine Dose, 3 tippen, der andere Platz; zweimal, wenn der Bildschirm einen anderen wollte.
        = 3 tomatoes are in A-02-01-A
        3 Tomaten sind in A-02-01-A
        = A whole bin
        Ganzer Platz
        = Empty A-01-01-A: all of it goes to A-03-02-A.
        A-01-01-A leeren: alles davon kommt nach A-03-02-A.
        = Scan the bin twice: the second scan takes everything that lies there.
        Den Platz zweimal scannen: Der zweite Scan nimmt alles, was dort liegt.
        = all 4 are in A-03-02-A
        alle 4 sind in A-03-02-A
        = the parcel is done
        das Paket ist fertig
        = A courier hands over
        Kurier übergibt
        = Northline brings NL7700001 and NL7700002. Take both in; J. Porter signs.
        Northline bringt NL7700001 und NL7700002. Beide annehmen; J. Porter unterschreibt.
        = Enter opens the courier. Scan each parcel; F4 shows the sum; the courier's name signs.
        Enter öffnet den Kurier. Jedes Paket scannen; F4 zeigt die Summe; der Name des Kuriers unterschreibt.
        = both are here, and it is signed
        beide sind da, und es ist unterschrieben
        = One parcel is missing
        Ein Paket fehlt
        = Northline brings NL7700001 only. Take it in; J. Porter signs for what is missing too.
        Northline bringt nur NL7700001. Annehmen; J. Porter unterschreibt auch, was fehlt.
        = What was announced and is not here becomes a claim when the courier has signed.
        Was angemeldet und nicht da ist, wird eine Reklamation, wenn der Kurier unterschrieben hat.
        = the missing one is signed for
        das fehlende ist unterschrieben
        = Northline brings both parcels, and ZZ-77 that nobody announced. Keep all three; J. Porter signs.
        Northline bringt beide Pakete und ZZ-77, das niemand angemeldet hat. Alle drei behalten; J. Porter \
        unterschreibt.
        = Scan the stranger twice: the second scan keeps it.
        Das fremde zweimal scannen: Der zweite Scan behält es.
        = the stranger is kept
        das fremde ist behalten
        = all is signed
        alles ist unterschrieben
        = Not from this truck
        Nicht auf dem LKW
        = NL7700002 was scanned by mistake: take it back. Only NL7700001 is here; J. Porter signs.
        NL7700002 wurde irrtümlich gescannt: zurücknehmen. Nur NL7700001 ist da; J. Porter unterschreibt.
        = F8 takes the parcel back that was scanned last.
        F8 nimmt das zuletzt gescannte Paket zurück.
        = As good as new
        So gut wie neu
        = Parcel NL7700001 holds a sealed can, like new. Inspect it and put it where it belongs.
        Paket NL7700001 enthält eine versiegelte Dose, wie neu. Prüfen und ablegen, wo sie hingehört.
        = Scan the parcel, the can, answer with digits, scan the grade, then the tray that is shown.
        Das Paket scannen, die Dose, mit Ziffern antworten, die Güte scannen, dann die gezeigte Ablage.
        = the can goes back to stock
        die Dose kommt zurück in den Bestand
        = Not quite new
        Nicht ganz neu
        = Parcel NL7700001 holds an opened can, stained. Grade it for what it is.
        Paket NL7700001 enthält eine offene Dose mit Flecken. Die Güte geben, die sie hat.
        = The answers cap the grade: the worst of them is the best grade you can give.
        Die Antworten begrenzen die Güte: Die schlechteste ist die beste Güte, die Sie geben können.
        = the can is graded C
        die Dose hat Güte C
        = Broken
        Kaputt
        = Parcel NL7700001 holds an opened can that is broken. Sasha Quill (badge B-9002) is the witness.
        Paket NL7700001 enthält eine offene Dose, die kaputt ist. Sasha Quill (Ausweis B-9002) ist Zeuge.
        = Grade D goes to scrap. Where a witness is wanted, another person scans a badge.
        Güte D ist Ausschuss. Wo ein Zeuge verlangt ist, scannt jemand anders einen Ausweis.
        = the can is graded D
        die Dose hat Güte D
        = Somebody waits for it
        Jemand wartet darauf
        = Parcel NL7700001 holds a can like new, and order D-9 waits for one. Inspect it, into a tote.
        Paket NL7700001 enthält eine Dose wie neu, und Auftrag D-9 wartet auf eine. Prüfen, in eine Kiste.
        = The screen names the order; scan an empty tote T-01 to T-06 instead of a tray.
        Der Bildschirm nennt den Auftrag; statt einer Ablage eine leere Kiste T-01 bis T-06 scannen.
        = the can goes straight to the order
        die Dose geht direkt an den Auftrag
        = Fewer than announced
        Weniger als gesagt
        = Parcel NL7700001 should hold 2 cans and holds 1, like new. Inspect it and finish the parcel.
        Paket NL7700001 soll 2 Dosen enthalten und enthält 1, wie neu. Prüfen und das Paket beenden.
        = F4 twice finishes the parcel; what was announced and is not in it is missing.
        Zweimal F4 beendet das Paket; was angemeldet und nicht darin ist, fehlt.
        = one is recorded missing
        eine ist als fehlend notiert
        = Lot and date are torn off
        Charge, MHD abgerissen
        = Parcel NL7700001 holds a bag of oats, like new, whose lot and date are torn off. Inspect it.
        Paket NL7700001 enthält einen Beutel Haferflocken, wie neu, Charge und Datum sind abgerissen. Prüfen.
        = F4 says that the lot or the date cannot be read; it is kept with the unit.
        F4 sagt, dass Charge oder Datum nicht lesbar sind; es bleibt beim Stück.
        = it is said to be unreadable
        es ist als nicht lesbar gemeldet
        = Pictures of it
        Bilder davon
        = Parcel NL7700001 holds headphones, like new, serial HP-1. Inspect them with all three pictures.
        Paket NL7700001 enthält Kopfhörer, wie neu, Serie HP-1. Mit allen drei Bildern prüfen.
        = What is of value is photographed. Where no camera is, type a name for each picture.
        Was wertvoll ist, wird fotografiert. Wo keine Kamera ist, für jedes Bild einen Namen tippen.
        = 3 pictures are noted
        3 Bilder sind notiert
        = Nobody knows whose it is
        Besitzer unbekannt
        = Parcel ZZ-77 was never announced. It holds a can, like new. Inspect it and keep it apart.
        Paket ZZ-77 wurde nie angemeldet. Es enthält eine Dose, wie neu. Prüfen und gesondert ablegen.
        = It goes to the tray for orphans until the office finds its owner. F4 finishes the parcel.
        Es kommt auf die Ablage ohne Besitzer, bis das Büro den Besitzer findet. F4 beendet das Paket.
        = the can is on the tray for orphans
        die Dose liegt auf der Ablage ohne Besitzer
        = A wrong answer
        Falsche Antwort
        = You said that the can of NL7700001 was opened, but it is sealed and like new. Take that back; finish.
        Sie sagten, die Dose von NL7700001 sei offen, aber sie ist versiegelt und wie neu. Zurücknehmen; beenden.
        = F8 takes back the last answer.
        F8 nimmt die letzte Antwort zurück.
        = the can is graded A
        die Dose hat Güte A
        = Approve a count
        Zählung freigeben
        = Two people found 5 instead of 40 in A-01-01-A, and you have looked: they are right. Approve it.
        Zwei Leute fanden 5 statt 40 in A-01-01-A, und Sie haben nachgesehen: Es stimmt. Freigeben.
        = Right Arrow goes to what waits for a decision; F8 decides.
        Pfeil rechts geht zu dem, was auf eine Entscheidung wartet; F8 entscheidet.
        = the count is approved
        die Zählung ist freigegeben
        = the ledger has 5
        der Bestand hat 5
        = Have it counted again
        Neu zählen lassen
        = Two people found 5 instead of 40 in A-01-01-A, and you doubt it. Have it counted once more.
        Zwei Leute fanden 5 statt 40 in A-01-01-A, und Sie bezweifeln es. Noch einmal zählen lassen.
        = Right Arrow goes to what waits for a decision; F11 has it counted again.
        Pfeil rechts geht zu dem, was auf eine Entscheidung wartet; F11 lässt neu zählen.
        = the count is wanted again
        die Zählung ist neu verlangt
        = Lift a hold
        Sperre lösen
        = The tomatoes in A-01-01-A are held since somebody found too few. You have looked: lift the hold.
        Die Tomaten in A-01-01-A sind gesperrt, seit jemand zu wenig fand. Sie haben nachgesehen: Sperre aufheben.
        = Right Arrow goes to what waits for a decision; F8 lifts the selected hold.
        Pfeil rechts geht zu dem, was auf eine Entscheidung wartet; F8 hebt die gewählte Sperre auf.
        = the hold is lifted
        die Sperre ist aufgehoben
        = nothing is held
        nichts ist gesperrt
        = a step is taken back
        ein Schritt ist zurückgenommen
        """
}
