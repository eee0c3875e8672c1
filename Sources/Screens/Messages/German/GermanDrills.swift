// The drills of picking, packing and the dock: their names, tasks, hints and what they want.

extension German {
    static let drills = """
        = the tour is finished
        die Tour ist beendet
        = the item is confirmed by hand
        der Artikel ist von Hand bestätigt
        = One line
        Eine Zeile
        = Pick the one line of the tour into an empty tote.
        Die eine Zeile der Tour in eine leere Kiste picken.
        = Enter takes the tour. Then scan what is asked for: the bin, the item, a tote T-01 to T-06.
        Enter nimmt die Tour. Dann scannen, was gefragt ist: den Platz, den Artikel, eine Kiste T-01 bis T-06.
        = Several units
        Mehrere Stück
        = Pick both lines. Count what you take.
        Beide Zeilen picken. Zählen, was Sie nehmen.
        = Scan the first unit, then type how many you hold and press Enter.
        Das erste Stück scannen, dann tippen, wie viele Sie in der Hand haben, und Enter drücken.
        = Lot and date
        Charge, MHD
        = Pick the oats of the lot that is asked for.
        Die Haferflocken der gefragten Charge picken.
        = The label on the goods holds item, date and lot. Without a scanner: the item, then the lot.
        Das Etikett an der Ware enthält Artikel, Datum und Charge. Ohne Scanner: den Artikel, dann die Charge.
        = Serial numbers
        Seriennummern
        = Pick both headphones; each has a number of its own.
        Beide Kopfhörer picken; jeder hat eine eigene Nummer.
        = Scan each of them with its serial: HP-1 to HP-4 lie there.
        Jeden mit seiner Seriennummer scannen: HP-1 bis HP-4 liegen dort.
        = The wrong bin
        Falscher Platz
        = You stand before A-02-02-A. Scan it, read what the screen says, then pick at the right one.
        Sie stehen vor A-02-02-A. Den Platz scannen, lesen, was der Bildschirm sagt, dann am richtigen picken.
        = A wrong bin is refused and nothing is recorded: just go to the one that the screen names.
        Ein falscher Platz wird abgelehnt und nichts notiert: einfach zu dem gehen, den der Bildschirm nennt.
        = the wrong bin was refused
        der falsche Platz wurde abgelehnt
        = The wrong item
        Falscher Artikel
        = Tomatoes and beans look alike. Scan the wrong can once, read the screen, then pick both lines.
        Tomaten und Bohnen sehen gleich aus. Die falsche Dose einmal scannen, lesen, dann beide Zeilen picken.
        = A wrong item is refused: put it back and take the one that the screen names.
        Ein falscher Artikel wird abgelehnt: zurücklegen und den nehmen, den der Bildschirm nennt.
        = the wrong item was refused
        der falsche Artikel wurde abgelehnt
        = Take a step back
        Schritt zurück
        = Scan the bin, take that step back, then pick the line.
        Den Platz scannen, diesen Schritt zurücknehmen, dann die Zeile picken.
        = F8 takes back the last step, as often as you like.
        F8 nimmt den letzten Schritt zurück, so oft Sie wollen.
        = Leave and come back
        Gehen, wiederkommen
        = You are called away: put the tour back after its first line, then finish it.
        Sie werden weggerufen: die Tour nach der ersten Zeile zurücklegen, dann beenden.
        = Esc twice leaves the tour; its number takes it again, and it goes on where it stood.
        Zweimal Esc verlässt die Tour; ihre Nummer nimmt sie wieder, und sie geht weiter, wo sie stand.
        = one line was picked before you left
        vor dem Weggehen wurde eine Zeile gepickt
        = Too few in the bin
        Zu wenig am Platz
        = Only 2 of the 5 lie there. Pick those, report the rest, finish the tour.
        Nur 2 von den 5 liegen dort. Die picken, den Rest melden, die Tour beenden.
        = Count what you hold first; then F3 and Too few here.
        Erst zählen, was Sie in der Hand haben; dann F3 und Zu wenig hier.
        = 3 are reported missing
        3 sind als fehlend gemeldet
        = 2 are picked
        2 sind gepickt
        = The bin is empty
        Der Platz ist leer
        = Nothing lies in the bin. Report it; the screen sends you to another one.
        Auf dem Platz liegt nichts. Das melden; der Bildschirm schickt Sie zu einem anderen.
        = F3 and Bin is empty, before anything is scanned from it.
        F3 und Platz ist leer, bevor etwas davon gescannt ist.
        = the empty bin is reported
        der leere Platz ist gemeldet
        = all 3 are picked elsewhere
        alle 3 sind anderswo gepickt
        = Out of date
        Abgelaufen
        = The oats in the bin are out of date. Leave them, report it, finish the tour.
        Die Haferflocken auf dem Platz sind abgelaufen. Liegen lassen, melden, die Tour beenden.
        = F3 and Expired: the lot is held, and another one is looked for.
        F3 und Abgelaufen: Die Charge wird gesperrt und eine andere gesucht.
        = the lot is reported expired
        die Charge ist als abgelaufen gemeldet
        = Another lot lies there
        Dort ist andere Charge
        = The lot on the label is not the one asked for. Report it, finish the tour.
        Die Charge am Etikett ist nicht die gefragte. Das melden, die Tour beenden.
        = F3 and Wrong lot or date.
        F3 und Charge/MHD falsch.
        = the wrong lot is reported
        die falsche Charge ist gemeldet
        = Something else in the bin
        Etwas anderes dort
        = Soup lies where tomatoes should be. Report it, finish the tour elsewhere.
        Wo Tomaten sein sollten, liegt Suppe. Das melden, die Tour anderswo beenden.
        = F3 and Other item in bin: leave what lies there, somebody counts it.
        F3 und Anderer Artikel: liegen lassen, was dort liegt; jemand zählt es.
        = the other item is reported
        der andere Artikel ist gemeldet
        = The bin is blocked
        Platz ist versperrt
        = A pallet stands before the bin. Report it, and pick where the screen sends you.
        Eine Palette steht vor dem Platz. Das melden und picken, wohin der Bildschirm Sie schickt.
        = F3 and Bin is blocked: nobody is sent there until it is free.
        F3 und Platz versperrt: Niemand wird hingeschickt, bis er frei ist.
        = the bin is reported blocked
        der Platz ist als versperrt gemeldet
        = A broken unit
        Ein kaputtes Stück
        = One can is dented: it goes to the damaged tray. Take another one.
        Eine Dose ist verbeult: Sie kommt auf die Schadablage. Eine andere nehmen.
        = F3 and Damaged, once the bin is scanned.
        F3 und Beschädigt, sobald der Platz gescannt ist.
        = the broken unit is reported
        das kaputte Stück ist gemeldet
        = A code nobody can read
        Code nicht lesbar
        = The code on the can is torn. Compare by eye, say so, and pick the line.
        Der Code auf der Dose ist zerrissen. Mit dem Auge vergleichen, das sagen, und die Zeile picken.
        = F3 and Code unreadable: it is recorded as confirmed by hand.
        F3 und Code nicht lesbar: Es wird als von Hand bestätigt notiert.
        = The tote is full
        Kiste ist voll
        = After the first line the tote is full. Go on with an empty one.
        Nach der ersten Zeile ist die Kiste voll. Mit einer leeren weitermachen.
        = F3 and Tote is full, when the screen asks for the tote; then scan an empty one.
        F3 und Kiste ist voll, wenn der Bildschirm nach der Kiste fragt; dann eine leere scannen.
        = the full tote is closed
        die volle Kiste ist geschlossen
        = Later, please
        Bitte später
        = Somebody works at the first bin. Pick the other line first.
        Am ersten Platz arbeitet jemand. Die andere Zeile zuerst picken.
        = F4 puts the line last.
        F4 stellt die Zeile ans Ende.
        = the first line is put off
        die erste Zeile ist aufgeschoben
        = Another bin does as well
        Anderer Platz geht auch
        = The same tomatoes lie nearer. Find the other bin and pick from it.
        Die gleichen Tomaten liegen näher. Den anderen Platz finden und von dort picken.
        = F6 and the item say where it lies. Scan the other bin twice: the second scan confirms.
        F6 und der Artikel sagen, wo er liegt. Den anderen Platz zweimal scannen: Der zweite Scan bestätigt.
        = the other bin is taken
        der andere Platz ist genommen
        = The last ones
        Die letzten
        = You take the last two. Say that the bin is empty now.
        Sie nehmen die letzten zwei. Sagen, dass der Platz nun leer ist.
        = Type 0 and Enter, or scan the label EMPTY.
        0 tippen und Enter, oder das Etikett EMPTY scannen.
        = the bin is said to be empty
        der Platz ist als leer gemeldet
        = More than there should be
        Mehr, als da sein soll
        = You take the last two, and one more lies there. Say so.
        Sie nehmen die letzten zwei, und eines liegt noch da. Das sagen.
        = When the screen asks whether the bin is empty, type how many still lie there.
        Wenn der Bildschirm fragt, ob der Platz leer ist, tippen, wie viele noch dort liegen.
        = 1 is said to be left
        1 ist als übrig gemeldet
        = Cancelled in the tote
        Storniert in der Kiste
        = An order that Robin has picked is cancelled. Bring its units back to their bin.
        Ein Auftrag, den Robin gepickt hat, ist storniert. Seine Stücke auf ihren Platz zurückbringen.
        = The tour names the tote first: scan it, then the item, and the bin where it goes.
        Die Tour nennt zuerst die Kiste: sie scannen, dann den Artikel und den Platz, wohin er gehört.
        = all 20 lie in the bin again
        alle 20 liegen wieder auf dem Platz
        = Somebody else's tour
        Fremde Tour
        = Robin Park has gone home with tour 1 in hand. Take it over and finish it.
        Robin Park ist mit Tour 1 in der Hand nach Hause gegangen. Sie übernehmen und beenden.
        = Type the tour's number, and once more to confirm; Robin is told.
        Die Nummer der Tour tippen, und zur Bestätigung noch einmal; Robin erfährt es.
        = the tour is taken over
        die Tour ist übernommen
        = A code nobody knows
        Unbekannter Code
        = The cans have a new code, 4006381333931. Scan it, teach it with Robin Park (B-9001), pick the line.
        Die Dosen haben einen neuen Code, 4006381333931. Scannen, mit Robin Park (B-9001) anlernen, picken.
        = F5 teaches a code that nobody knew: which item, how many units, and a second badge.
        F5 lernt einen Code an, den niemand kannte: welcher Artikel, wie viele Stück, und ein zweiter Ausweis.
        = the code is taught
        der Code ist angelernt
        = the parcel has its label
        das Paket hat sein Etikett
        = 2 parcels have their labels
        2 Pakete haben ihre Etiketten
        = One order
        Ein Auftrag
        = Pack the order of the tote, weigh it, label it. The scale shows what the screen expects.
        Den Auftrag der Kiste packen, wiegen, etikettieren. Die Waage zeigt, was der Bildschirm erwartet.
        = Scan the tote, then each unit; type the weight with its unit, such as 1485 g.
        Die Kiste scannen, dann jedes Stück; das Gewicht mit Einheit tippen, etwa 1485 g.
        = A stranger in the tote
        Fremdes in der Kiste
        = A can of soup lies in the tote. Scan it, read the screen, put it aside, and pack the order.
        Eine Dose Suppe liegt in der Kiste. Scannen, den Bildschirm lesen, beiseitelegen, den Auftrag packen.
        = A wrong unit locks the bench until Enter: nothing that is scanned meanwhile counts.
        Ein falsches Stück sperrt den Packplatz bis Enter: Was inzwischen gescannt wird, zählt nicht.
        = the wrong unit was refused
        das falsche Stück wurde abgelehnt
        = The weight is off
        Gewicht falsch
        = The scale shows 3000 g. Enter that, count the parcel again; then it shows what it should.
        Die Waage zeigt 3000 g. Das eingeben, das Paket neu zählen; dann zeigt sie, was sie soll.
        = An odd weight is not waved through: scan every unit once more, then weigh again.
        Ein seltsames Gewicht geht nicht durch: jedes Stück noch einmal scannen, dann neu wiegen.
        = the odd weight was entered
        das seltsame Gewicht wurde eingegeben
        = Two parcels
        Zwei Pakete
        = The first can fills the box. Put the rest into a second parcel.
        Die erste Dose füllt die Box. Den Rest in ein zweites Paket packen.
        = F4 closes the parcel; the next unit begins another one.
        F4 schließt das Paket; das nächste Stück beginnt ein neues.
        = Another box
        Andere Box
        = The proposed box is torn. Take BOX-L and say why.
        Die vorgeschlagene Box ist zerrissen. BOX-L nehmen und sagen, warum.
        = Scan the box that you take; then choose the reason and press Enter.
        Die Box scannen, die Sie nehmen; dann den Grund wählen und Enter drücken.
        = the other box is taken
        die andere Box ist genommen
        = A present, paid at the door
        Geschenk mit Nachnahme
        = A present whose price the driver collects. Read what the screen says of it, and pack it.
        Ein Geschenk, dessen Preis der Fahrer kassiert. Lesen, was der Bildschirm dazu sagt, und es packen.
        = The screen says GIFT and COD: no prices go into the parcel, and the label tells the driver.
        Der Bildschirm sagt GESCHENK und NACHNAHME: keine Preise ins Paket, und das Etikett sagt es dem Fahrer.
        = Take a unit back
        Stück zurück
        = Pack one unit, take that step back, then pack the order.
        Ein Stück packen, diesen Schritt zurücknehmen, dann den Auftrag packen.
        = F8 takes back the last step at the bench.
        F8 nimmt den letzten Schritt am Packplatz zurück.
        = You are called away after the first unit. Put the order aside, then finish it.
        Sie werden nach dem ersten Stück weggerufen. Den Auftrag beiseitelegen, dann beenden.
        = Esc twice puts the order aside; its tote or number brings it back.
        Zweimal Esc legt den Auftrag beiseite; seine Kiste oder Nummer holt ihn zurück.
        = the order was put aside
        der Auftrag wurde beiseitegelegt
        = The printer fails
        Der Drucker streikt
        = The printer is out of paper. Pack the order; when the label fails, have it printed again.
        Der Drucker hat kein Papier. Den Auftrag packen; wenn das Etikett ausfällt, es neu drucken lassen.
        = A parcel without its label waits: Enter asks for the label once more.
        Ein Paket ohne Etikett wartet: Enter verlangt das Etikett noch einmal.
        = the label failed
        das Etikett ist ausgefallen
        = A unit is not in the tote
        Stück nicht in der Kiste
        = One can of tomatoes is not in the tote. Pack one unit, then report what is not there.
        Eine Dose Tomaten ist nicht in der Kiste. Ein Stück packen, dann melden, was nicht da ist.
        = F3 and Not in the tote: the units still asked for are looked for at the site.
        F3 und Nicht in der Kiste: Die noch gefragten Stücke werden am Standort gesucht.
        = the missing unit is reported
        das fehlende Stück ist gemeldet
        = The can that you have just scanned leaks. Report it: it goes to the damaged tray.
        Die Dose, die Sie eben gescannt haben, leckt. Das melden: Sie kommt auf die Schadablage.
        = F3 and Broken unit is about the unit scanned last.
        F3 und Stück kaputt meint das zuletzt gescannte Stück.
        = Have it picked again
        Neu picken lassen
        = The second can is not in the tote, and the order shall wait for it: have it picked again.
        Die zweite Dose ist nicht in der Kiste, und der Auftrag soll darauf warten: neu picken lassen.
        = F3 and Pick it again.
        F3 und Neu picken.
        = the can is to be picked again
        die Dose soll neu gepickt werden
        = The scale is broken
        Waage ist kaputt
        = The scale is broken. Pack the order, and send the parcel without weighing it.
        Die Waage ist kaputt. Den Auftrag packen und das Paket ungewogen schicken.
        = F3 and Scale is broken, when the screen asks for the weight.
        F3 und Waage ist kaputt, wenn der Bildschirm nach dem Gewicht fragt.
        = the parcel goes unweighed
        das Paket geht ungewogen
        = Out of the box again
        Wieder aus der Box
        = Pack a can of tomatoes, take it out of the parcel again, then pack the order.
        Eine Dose Tomaten packen, sie wieder aus dem Paket nehmen, dann den Auftrag packen.
        = F11 and the unit takes it out; F11 again ends that.
        F11 und das Stück nimmt es heraus; erneut F11 beendet das.
        = a unit is out again
        ein Stück ist wieder draußen
        = Open a parcel again
        Paket wieder öffnen
        = A card was forgotten: open the labelled parcel again, close it, and label it anew.
        Eine Karte wurde vergessen: das etikettierte Paket wieder öffnen, schließen und neu etikettieren.
        = Scan the parcel twice at the bench: that opens it, and its old label is void. F4 closes it.
        Das Paket am Packplatz zweimal scannen: Das öffnet es, sein altes Etikett gilt nicht mehr. F4 schließt es.
        = the parcel was opened
        das Paket wurde geöffnet
        = Another label
        Neues Etikett
        = The label of the packed parcel is smeared. Print another one, with a reason.
        Das Etikett des gepackten Pakets ist verschmiert. Ein neues drucken, mit einem Grund.
        = Scan the parcel once, then F11 and the reason.
        Das Paket einmal scannen, dann F11 und den Grund.
        = another label is printed
        ein neues Etikett ist gedruckt
        = To the lane
        Zur Bahn
        = Take the carton from the bench to the lane that is shown.
        Den Karton vom Packplatz zu der Bahn bringen, die gezeigt wird.
        = Scan the carton, then the lane. Without a scanner: the number on its sheet.
        Den Karton scannen, dann die Bahn. Ohne Scanner: die Nummer auf ihrem Blatt.
        = the carton stands in a lane
        der Karton steht in einer Bahn
        = A truck comes
        Ein LKW kommt
        = The truck HX61 ABC for PARCEL-1400 stands at DOOR-1. Note it, before anything is loaded.
        Der LKW HX61 ABC für PARCEL-1400 steht an DOOR-1. Das notieren, bevor etwas geladen wird.
        = Scan the load's name; F2 notes the truck: type what it is called, then scan its door.
        Den Namen der Ladung scannen; F2 notiert den LKW: tippen, wie er heißt, dann sein Tor scannen.
        = the truck is noted
        der LKW ist notiert
        = Load a truck
        LKW beladen
        = Open the load PARCEL-1400 at its door and load its carton.
        Die Ladung PARCEL-1400 an ihrem Tor öffnen und ihren Karton laden.
        = Scan DOOR-1: that opens the load. Then scan the carton.
        DOOR-1 scannen: Das öffnet die Ladung. Dann den Karton scannen.
        = the carton is on the truck
        der Karton ist auf dem LKW
        = The wrong truck
        Falscher LKW
        = Scan the carton at the door of EXPRESS-1530, read the screen, then load it where it belongs.
        Den Karton am Tor von EXPRESS-1530 scannen, den Bildschirm lesen, ihn dann laden, wo er hingehört.
        = A carton of another truck is refused, and the screen names its door. F10 shows all loads.
        Ein Karton eines anderen LKW wird abgelehnt, und der Bildschirm nennt sein Tor. F10 zeigt alle Ladungen.
        = the wrong truck was refused
        der falsche LKW wurde abgelehnt
        = the carton is on its truck
        der Karton ist auf seinem LKW
        = Off again
        Abladen
        = Load the carton, take it off again, and load it once more.
        Den Karton laden, wieder abladen und noch einmal laden.
        = F11 and the carton takes it off; F11 again ends that.
        F11 und der Karton lädt ihn ab; erneut F11 beendet das.
        = the carton was taken off
        der Karton wurde abgeladen
        = A carton stays behind
        Ein Karton bleibt da
        = There is room for one of the two cartons. Leave the other with a reason, and close the load.
        Nur einer der zwei Kartons hat Platz. Den anderen mit einem Grund zurücklassen und die Ladung schließen.
        = Load one; F3 says why the other stays and how it goes instead; F4 closes.
        Einen laden; F3 sagt, warum der andere bleibt und wie er stattdessen fährt; F4 schließt.
        = a carton is left with a reason
        ein Karton bleibt mit einem Grund zurück
        = the load is closed
        die Ladung ist geschlossen
        = Everything is on PARCEL-1400. Close the load.
        Alles ist auf PARCEL-1400. Die Ladung schließen.
        = Scan the load's name, then F4.
        Den Namen der Ladung scannen, dann F4.
        = Two people read the seal
        Zwei lesen die Plombe
        = Read the seal SEAL-41, let Robin Park (badge B-9001) read it too.
        Die Plombe SEAL-41 lesen, Robin Park (Ausweis B-9001) sie auch lesen lassen.
        = Scan the load, then the seal; then Robin's badge, then the seal again.
        Die Ladung scannen, dann die Plombe; dann Robins Ausweis, dann wieder die Plombe.
        = you have read the seal
        Sie haben die Plombe gelesen
        = the load is sealed by two
        die Ladung ist von zweien verplombt
        = A photo of the seal
        Foto der Plombe
        = PARCEL-1400 is closed, its seal was photographed as SEAL-41.jpg. Note the photo.
        PARCEL-1400 ist geschlossen, ihre Plombe als SEAL-41.jpg fotografiert. Das Foto notieren.
        = Scan the load, then F2 and the name of the photo.
        Die Ladung scannen, dann F2 und der Name des Fotos.
        = the photo is noted
        das Foto ist notiert
        = Two numbers on one seal
        Zwei Plombennummern
        = Robin Park has read SEAL-41; you read SEAL-14 on the truck. Enter what you read.
        Robin Park hat SEAL-41 gelesen; Sie lesen SEAL-14 am LKW. Eingeben, was Sie lesen.
        = Two numbers that differ hold the load until a supervisor has looked: that is right so.
        Zwei verschiedene Nummern sperren die Ladung, bis die Leitung nachgesehen hat: Das ist richtig so.
        = your number is entered
        Ihre Nummer ist eingegeben
        = the load is held
        die Ladung ist gesperrt
        = Another door
        Anderes Tor
        = DOOR-1 does not open. Let PARCEL-1400 go on at DOOR-3.
        DOOR-1 geht nicht auf. PARCEL-1400 an DOOR-3 weitermachen lassen.
        = Select the load, F11, and scan the door.
        Die Ladung wählen, F11, und das Tor scannen.
        = the load is at DOOR-3
        die Ladung ist an DOOR-3
        = The driver leaves
        Der Fahrer fährt
        = J. Porter drives PARCEL-1400. Let the truck leave.
        J. Porter fährt PARCEL-1400. Den LKW abfahren lassen.
        = Scan the load, then type the driver's name or scan the code that the driver has.
        Die Ladung scannen, dann den Namen des Fahrers tippen oder den Code scannen, den er hat.
        = the truck has left
        der LKW ist abgefahren
        """
}
